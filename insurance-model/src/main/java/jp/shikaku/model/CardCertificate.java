package jp.shikaku.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Until when a card can be used by the expiry of its electronic certificate (利用者証明用電子証明書): readers warn from three
 * months before; since 2024-12-02 an expired one still confirms the qualification, and nothing else, to the end of the
 * third month after the month of expiry; afterwards the card is of no use here, though the insurance goes on.
 */
public final class CardCertificate {

    private static final LocalDate GRACE_BEGAN = LocalDate.of(2024, 12, 2);
    private static final int MONTHS_OF_WARNING = 3;
    private static final int MONTHS_OF_GRACE = 3;

    private CardCertificate() {}

    /** How far a card can be used. */
    public enum State {
        /** 有効. */
        VALID,
        /** 有効期限間近: three months before the last day, and on it. */
        EXPIRING,
        /** 期限切れ・資格確認のみ可. */
        EXPIRED_QUALIFICATION_ONLY,
        /** 利用不可. */
        UNUSABLE
    }

    /**
     * The state on a day.
     *
     * @param expiresOn last day of the certificate
     */
    public static State on(LocalDate day, LocalDate expiresOn) {
        if (!day.isAfter(expiresOn)) {
            return day.isBefore(expiresOn.minusMonths(MONTHS_OF_WARNING)) ? State.VALID : State.EXPIRING;
        }
        boolean inGrace = !day.isBefore(GRACE_BEGAN) && !day.isAfter(usableUntil(expiresOn));
        return inGrace ? State.EXPIRED_QUALIFICATION_ONLY : State.UNUSABLE;
    }

    /** The last day on which the card confirms a qualification. */
    public static LocalDate usableUntil(LocalDate expiresOn) {
        LocalDate graceEnd =
                YearMonth.from(expiresOn).plusMonths(MONTHS_OF_GRACE).atEndOfMonth();
        return graceEnd.isBefore(GRACE_BEGAN) ? expiresOn : graceEnd;
    }
}
