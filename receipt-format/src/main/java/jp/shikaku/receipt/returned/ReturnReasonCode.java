package jp.shikaku.receipt.returned;

/**
 * 返戻事由コード: why a claim is returned. L and four digits from the reception checks, S and four digits of a 理由番号
 * from a re-examination, or the four digits of a national health insurance federation.
 *
 * @param value four or five characters
 */
public record ReturnReasonCode(String value) {

    private static final int LAST_DIGITS = 3;

    public ReturnReasonCode {
        if (!value.matches("[LS]?[0-9]{4}")) {
            throw new IllegalArgumentException("返戻事由コード is L or S and four digits, or four digits");
        }
    }

    /**
     * The code that stands for a 理由番号: its first and its last three digits, as all published examples have them (100018
     * is S1018).
     *
     * @param reasonNumber six digits
     */
    public static ReturnReasonCode ofReasonNumber(String reasonNumber) {
        return new ReturnReasonCode(
                "S" + reasonNumber.charAt(0) + reasonNumber.substring(reasonNumber.length() - LAST_DIGITS));
    }

    /** Whether a text can be such a code. */
    static boolean fits(String text) {
        return text.matches("[LS]?[0-9]{4}");
    }

    /** Whether it comes from the reception checks. */
    public boolean ofReceptionCheck() {
        return value.charAt(0) == 'L';
    }
}
