package jp.shikaku.model;

/** 確認区分 of the SN record: what became of a claim in the check of its qualification. */
public enum ConfirmationCode {
    AT_THE_DESK("01"),
    NO_CHANGE("02"),
    NOT_CONFIRMED("03"),
    /** 振替. */
    MOVED("04"),
    /** 分割. */
    SPLIT("05"),
    /** Lost qualification, still billed to the insurer on the claim. */
    BILLED_AS_CLAIMED("06"),
    LOST_AFTER_CARD_RETURN("07"),
    LOST_BY_DEATH("08"),
    /** 枝番特定. */
    BRANCH_FOUND("09"),
    MOVED_AFTER_BILLING("11"),
    SPLIT_AFTER_BILLING("12"),
    NOT_CHANGED_AFTER_BILLING("13"),
    BRANCH_FOUND_AFTER_BILLING("14");

    private final String code;

    ConfirmationCode(String code) {
        this.code = code;
    }

    /** Two digits, as recorded. */
    public String code() {
        return code;
    }

    /**
     * The meaning of a recorded code.
     *
     * @throws IllegalArgumentException for a code that is not in the national table
     */
    public static ConfirmationCode ofCode(String code) {
        for (ConfirmationCode value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("確認区分 is one of 01–09 and 11–14");
    }
}
