package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/** 高齢受給者: from the month after the 70th birthday, or from that month if born on the 1st, to the day before the 75th. */
final class ElderlyRecipient {

    private static final int AGE = 70;
    private static final int LATE_STAGE_AGE = 75;

    private ElderlyRecipient() {}

    static LocalDate from(LocalDate birthDate) {
        LocalDate birthday = birthDate.plusYears(AGE);
        return birthday.getDayOfMonth() == 1 ? birthday : birthday.plusMonths(1).withDayOfMonth(1);
    }

    static LocalDate lateStageFrom(LocalDate birthDate) {
        return birthDate.plusYears(LATE_STAGE_AGE);
    }
}
