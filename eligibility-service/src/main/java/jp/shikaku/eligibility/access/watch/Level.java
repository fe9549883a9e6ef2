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

    /**
     * The level of counts, by thresholds.
     *
     * @param neverRefused of a client that is watched only: a service, whose work it is to read everybody for a run, and
     *     an insurer that looks at members of its own
     */
    static Level of(long asked, long notFound, boolean neverRefused, WatchConfig thresholds) {
        double share = asked == 0 ? 0 : (double) notFound / asked;
        if (neverRefused) {
            return alerts(asked, notFound, share, thresholds) ? ALERT : NORMAL;
        }
        if (notFound >= thresholds.throttleNotFound() && share >= thresholds.throttleShare()) {
            return ENUMERATING;
        }
        if (asked >= thresholds.throttleAsked()) {
            return FLOODING;
        }
        return alerts(asked, notFound, share, thresholds) ? ALERT : NORMAL;
    }

    private static boolean alerts(long asked, long notFound, double share, WatchConfig thresholds) {
        boolean enumerates = notFound >= thresholds.alertNotFound() && share >= thresholds.alertShare();
        return enumerates || asked >= thresholds.alertAsked();
    }
}
