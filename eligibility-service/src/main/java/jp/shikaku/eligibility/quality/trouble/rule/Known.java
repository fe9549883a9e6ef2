package jp.shikaku.eligibility.quality.trouble.rule;

/**
 * What the registry knew of the identity when the trouble was reported.
 *
 * @param personFound exactly the numbers and birth date are registered
 * @param numberKnown the numbers are registered, whatever the birth date
 * @param coveredSinceLater they cover the day, and the registry learned so only after it
 * @param dotsRegistered name, kana or address hold a ●
 * @param linkCorrected the numbers once were linked to somebody else
 */
public record Known(
        boolean personFound,
        boolean numberKnown,
        boolean coveredSinceLater,
        boolean dotsRegistered,
        boolean linkCorrected) {

    /** No identity was stated. */
    public static final Known NOTHING = new Known(false, false, false, false, false);
}
