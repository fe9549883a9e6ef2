package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/**
 * Which paper the late-stage elderly (後期高齢者医療) get, by the day: to 2026-07-31 everybody a confirmation certificate;
 * from 2026-08-01 those aged 85 or more on that day still, the others by their card. Source: one 広域連合's page, quoting
 * the national policy; the age is counted on 2026-08-01 as that page says.
 */
final class LateStageRule {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 1);
    private static final int AGE = 85;

    private LateStageRule() {}

    /** Whether a person of that scheme gets a confirmation certificate whatever their card. */
    static boolean certificateForAll(LocalDate birthDate, LocalDate today) {
        return today.isBefore(FROM) || !birthDate.plusYears(AGE).isAfter(FROM);
    }
}
