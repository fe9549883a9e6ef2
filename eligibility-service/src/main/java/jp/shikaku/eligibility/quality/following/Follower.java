package jp.shikaku.eligibility.quality.following;

/** Who follows the feed. */
public enum Follower {
    /** Looks for suspicious constellations. */
    SUSPICION,
    /** Looks for causes of reported trouble. */
    TROUBLE
}
