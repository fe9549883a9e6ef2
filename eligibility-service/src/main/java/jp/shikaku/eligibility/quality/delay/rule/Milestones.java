package jp.shikaku.eligibility.quality.delay.rule;

import java.time.LocalDate;

/**
 * The days of a registration, in Japan.
 *
 * @param event 事実発生日; the day of acquisition where it was not stated
 * @param filed 届出日, null where it was not stated
 * @param received 受付日, null where it was not stated
 * @param registered the day the registry learned it
 * @param visible the day from which it may be shown to desks, null while it is being matched
 */
public record Milestones(
        LocalDate event, LocalDate filed, LocalDate received, LocalDate registered, LocalDate visible) {}
