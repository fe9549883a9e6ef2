package jp.shikaku.model;

/**
 * 医療機関コード in its full form: prefecture 2, 点数表 1, institution 7. The check digit's algorithm is unverified
 * (sources disagree), so it is never used to refuse a code.
 *
 * @param value ten digits
 */
public record InstitutionCode(String value) implements Comparable<InstitutionCode> {

    private static final int LENGTH = 10;
    private static final int PREFECTURE = 2;
    private static final int FEE_TABLE = 3;

    public InstitutionCode {
        if (value.length() != LENGTH || !Digits.only(value)) {
            throw new IllegalArgumentException("an institution code has 10 digits: prefecture 2, fee table 1, code 7");
        }
    }

    /** From the three items of an IR record. */
    public static InstitutionCode of(String prefecture, String feeTable, String code) {
        return new InstitutionCode(prefecture + feeTable + code);
    }

    public String prefecture() {
        return value.substring(0, PREFECTURE);
    }

    /** 点数表: 1 medical, 3 dental, 4 pharmacy, 6 home nursing. */
    public String feeTable() {
        return value.substring(PREFECTURE, FEE_TABLE);
    }

    /** The seven digits that reports print. */
    public String code() {
        return value.substring(FEE_TABLE);
    }

    @Override
    public int compareTo(InstitutionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
