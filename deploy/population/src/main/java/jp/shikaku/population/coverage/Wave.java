package jp.shikaku.population.coverage;

/** When something is registered, in this order. */
public enum Wave {
    /** Existing stock, loaded before the month is played. */
    STOCK,
    /** Registered in time, before the claims of the month are reviewed. */
    ON_TIME,
    /** Registered after the review, before the month is closed. */
    FIRST_LATE,
    /** Registered after the month was closed. */
    SECOND_LATE;

    /** Whether this wave comes with or before another one. */
    public boolean by(Wave other) {
        return compareTo(other) <= 0;
    }
}
