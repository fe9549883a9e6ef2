package jp.shikaku.claims.review;

/**
 * To whom one day belongs.
 *
 * @param day day of the treatment month, 1–31
 * @param qualification the qualification that takes the day, null if none does
 * @param rule why; null if none does
 */
record DayCover(int day, KnownQualification qualification, Rule rule) {

    boolean isCovered() {
        return qualification != null;
    }
}
