package jp.shikaku.eligibility.quality.trouble.rule;

/**
 * Something that the registry learned about the identity, or the person it led to, after the report.
 *
 * @param registered a new statement
 * @param corrected a statement or the person's facts were corrected
 * @param linkCorrected a number turned out to be somebody else's
 * @param coversDay a statement of this change covers the day of the trouble
 */
public record Learned(boolean registered, boolean corrected, boolean linkCorrected, boolean coversDay) {}
