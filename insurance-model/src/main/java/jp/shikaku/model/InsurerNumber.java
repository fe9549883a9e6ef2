package jp.shikaku.model;

/**
 * 保険者番号: the number of an insurer.
 *
 * <p>Eight digits (法別 2, prefecture 2, insurer 3, check digit 1), or six for national health insurance, which has no
 * 法別. One insurer is written in several ways ({@code "  138057"}, {@code "00138057"}, {@code "138057"}); this type
 * makes them one.
 *
 * @param value the canonical form: eight digits, a six-digit number padded with zeros on the left
 */
public record InsurerNumber(String value) implements Comparable<InsurerNumber> {

    /** Written on claims whose patient's qualification was unknown at the desk; it belongs to no insurer. */
    public static final InsurerNumber UNKNOWN_QUALIFICATION = new InsurerNumber("77777777");

    private static final int LENGTH = 8;
    private static final int NATIONAL_LENGTH = 6;

    public InsurerNumber {
        if (value.length() != LENGTH || !Digits.only(value)) {
            throw new IllegalArgumentException("an insurer number has 8 digits, or 6 for national health insurance");
        }
    }

    /**
     * Reads a number as it is written anywhere: six or eight digits, padded with blanks or zeros on the left.
     *
     * @throws IllegalArgumentException if it is neither; the message does not repeat the input
     */
    public static InsurerNumber of(String written) {
        String digits = written.strip();
        if (digits.length() == NATIONAL_LENGTH) {
            digits = "00" + digits;
        }
        return new InsurerNumber(digits);
    }

    /** As printed for people: six digits for national health insurance, else eight. */
    public String printed() {
        return isNational() ? value.substring(LENGTH - NATIONAL_LENGTH) : value;
    }

    /** As written in receipts (HO) and national messages: eight characters, padded with two blanks. */
    public String padded() {
        return isNational() ? "  " + printed() : value;
    }

    /** Whether the last digit is the check digit. {@link #UNKNOWN_QUALIFICATION} has none and answers false. */
    public boolean hasValidCheckDigit() {
        return CheckDigit.isValid(printed());
    }

    public boolean isUnknownQualification() {
        return equals(UNKNOWN_QUALIFICATION);
    }

    /** The scheme by 法別番号. */
    public InsuranceScheme scheme() {
        if (isNational()) {
            return InsuranceScheme.NATIONAL;
        }
        return switch (value.substring(0, 2)) {
            case "39" -> InsuranceScheme.LATE_STAGE_ELDERLY;
            case "67" -> InsuranceScheme.NATIONAL_RETIRED;
            default -> InsuranceScheme.EMPLOYEES;
        };
    }

    /** Prefecture code 01–47 as written in the number. */
    public String prefecture() {
        return value.substring(2, 4);
    }

    @Override
    public int compareTo(InsurerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private boolean isNational() {
        return value.startsWith("00");
    }
}
