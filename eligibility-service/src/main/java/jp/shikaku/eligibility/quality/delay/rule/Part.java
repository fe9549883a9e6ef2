package jp.shikaku.eligibility.quality.delay.rule;

/**
 * A step of a registration.
 *
 * @param party who it lies with
 * @param days calendar days, null where a day is not known
 * @param limit of this step, null for none
 */
public record Part(Step step, Party party, Integer days, Integer limit) {

    /** Days beyond the limit; 0 in time, without limit or unknown. */
    public int lateDays() {
        return days == null || limit == null ? 0 : Math.max(0, days - limit);
    }
}
