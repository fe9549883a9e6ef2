package jp.shikaku.eligibility.access.watch;

/** How a client's looks are taken. */
enum Level {
    NORMAL,
    /** To be looked at by auditors and operators. */
    ALERT,
    /** Refused for enumerating: too many questions found nobody. */
    ENUMERATING,
    /** Refused for the volume alone. */
    FLOODING;

    /** Whether questions are refused. */
    boolean refused() {
        return this == ENUMERATING || this == FLOODING;
    }

    /** The level of counts, by thresholds. */
    static Level of(long asked, long notFound, WatchConfig thresholds) {
        double share = asked == 0 ? 0 : (double) notFound / asked;
        if (notFound >= thresholds.throttleNotFound() && share >= thresholds.throttleShare()) {
            return ENUMERATING;
        }
        if (asked >= thresholds.throttleAsked()) {
            return FLOODING;
        }
        boolean enumerates = notFound >= thresholds.alertNotFound() && share >= thresholds.alertShare();
        return enumerates || asked >= thresholds.alertAsked() ? ALERT : NORMAL;
    }
}
