package jp.shikaku.model;

/**
 * レセプト種別: four digits that say which fee table, which scheme, how many public payers, and whose receipt it is.
 * Source: official record specification, table of レセプト種別.
 *
 * @param value four digits; digit 1 the fee table, 2 the scheme, 3 the number of payers, 4 the person and setting
 */
public record ReceiptType(String value) {

    private static final int LENGTH = 4;
    private static final String INPATIENT_DIGITS = "13579";

    public ReceiptType {
        if (value.length() != LENGTH || !Digits.only(value)) {
            throw new IllegalArgumentException("レセプト種別 has 4 digits");
        }
    }

    /** 入院: an odd fourth digit. */
    public boolean inpatient() {
        return INPATIENT_DIGITS.indexOf(person()) >= 0;
    }

    /** 公費のみ: a receipt that no insurer pays. */
    public boolean publicExpenseOnly() {
        return value.charAt(1) == '2';
    }

    /** How many public payers the type announces, 0–4. */
    public int publicPayers() {
        int digit = value.charAt(2) - '0';
        return publicExpenseOnly() ? digit : digit - 1;
    }

    /** The fourth digit: 1/2 insured, 3/4 preschool, 5/6 family, 7/8 elderly, 9/0 elderly at 30 percent. */
    public char person() {
        return value.charAt(LENGTH - 1);
    }

    /** The same receipt under another scheme and for another kind of person; the setting (in, out) stays. */
    public ReceiptType with(InsuranceScheme scheme, char personDigit) {
        return new ReceiptType("" + value.charAt(0) + scheme.receiptTypeDigit() + value.charAt(2) + personDigit);
    }

    @Override
    public String toString() {
        return value;
    }
}
