package jp.shikaku.claims.requests.rule;

/**
 * A 理由番号 that concerns the qualification (domain notes A.9.4).
 *
 * @param number six digits
 * @param answeredBy who answers where the check changes nothing
 * @param dates how many of 理由年月日 1 and 2 are required
 * @param newInsurer whether the new insurer's number is required
 * @param text whether 理由番号補足 is required
 */
public record RequestReason(String number, AnsweredBy answeredBy, int dates, boolean newInsurer, boolean text) {

    private static final String IDENTIFY_BRANCH = "100003";

    /** Who answers. */
    public enum AnsweredBy {
        /** The electronic check alone; nothing goes back to the institution. */
        REVIEW,
        /** The check; what the registry does not confirm goes back. */
        REGISTRY,
        /** The check, else a person of the review organisation. */
        PERSON
    }

    boolean asksForBranch() {
        return IDENTIFY_BRANCH.equals(number);
    }

    /**
     * 返戻事由コード: S, the first and the last three digits (100018: S1018); at 国保連 (2…) the last four digits alone (domain
     * notes A.9.6).
     */
    public String returnCode() {
        return number.charAt(0) == '1'
                ? "S1" + number.substring(number.length() - 3)
                : number.substring(number.length() - 4);
    }
}
