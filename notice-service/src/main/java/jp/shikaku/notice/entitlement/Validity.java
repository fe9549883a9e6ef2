package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;

/**
 * Until when a notice counts on its own account. Under 70 it has no end; from 70 on, and in 後期高齢者医療, the ratio it
 * shows is decided yearly, to 31 July, and at the latest until the day before the 75th birthday, when another scheme
 * begins. Source: notices and guidance of municipalities and 広域連合 of 2025.
 */
public final class Validity {

    private static final MonthDay LAST_DAY_OF_RATIO = MonthDay.of(7, 31);
    private static final int ELDERLY_RECIPIENT_AGE = 70;
    private static final int LATE_STAGE_AGE = 75;

    private Validity() {}

    /** The last day on which a notice issued on a day counts; empty when it has no end of its own. */
    public static Optional<LocalDate> lastDay(NoticeFacts facts, LocalDate issuedOn) {
        boolean lateStage = InsurerNumber.of(facts.insurerNumber()).scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        if (!lateStage && issuedOn.isBefore(elderlyRecipientFrom(facts.birthDate()))) {
            return Optional.empty();
        }
        LocalDate july = LAST_DAY_OF_RATIO.atYear(issuedOn.getYear());
        LocalDate end = july.isBefore(issuedOn) ? july.plusYears(1) : july;
        LocalDate beforeLateStage = facts.birthDate().plusYears(LATE_STAGE_AGE).minusDays(1);
        boolean cut = !lateStage && !beforeLateStage.isBefore(issuedOn) && beforeLateStage.isBefore(end);
        return Optional.of(cut ? beforeLateStage : end);
    }

    /** 高齢受給者 from the month after the 70th birthday; born on the 1st: from that month. */
    private static LocalDate elderlyRecipientFrom(LocalDate birthDate) {
        LocalDate birthday = birthDate.plusYears(ELDERLY_RECIPIENT_AGE);
        return birthday.getDayOfMonth() == 1 ? birthday : birthday.plusMonths(1).withDayOfMonth(1);
    }
}
