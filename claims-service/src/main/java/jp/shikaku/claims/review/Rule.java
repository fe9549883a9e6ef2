package jp.shikaku.claims.review;

/** Which rule gave a day to a qualification. The names are stable keys: stored, and rendered for people elsewhere. */
public enum Rule {
    /** The claimed qualification is valid on the day and stays, even if another one overlaps (claims from 2022-02). */
    CLAIMED_STAYS,
    /** The only qualification valid on the day. */
    ONLY_ONE_VALID,
    /** Of several valid ones the one acquired last. */
    ACQUIRED_LAST,
    /** Of several valid ones the one whose card was issued last before the visit (claims until 2022-01). */
    ISSUED_LAST,
    /** Employees' insurance takes its first day, although national insurance legally ends a day later. */
    EMPLOYEES_TAKE_FIRST_DAY,
    /** A person ruled so. */
    MANUAL
}
