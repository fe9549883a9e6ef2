package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;

import jp.shikaku.model.CardCertificate;

/**
 * What an insurer was told about a person's card (マイナンバーカード) by the monthly list of the national system.
 *
 * @param state null where it is not registered
 * @param certificateExpiresOn last day of the electronic certificate, null where it is not registered
 */
public record RegisteredCard(State state, LocalDate certificateExpiresOn) {

    /** Nothing is registered. */
    public static final RegisteredCard UNKNOWN = new RegisteredCard(null, null);

    /** Whether the card can be used as insurance card; the reasons why not are those of eligibility.md D.3. */
    public enum State {
        /** 利用登録あり. */
        REGISTERED,
        /** マイナンバーカードなし. */
        NO_CARD,
        /** 利用登録なし. */
        NOT_REGISTERED,
        /** 利用登録の解除. */
        CANCELLED,
        /** カードの返納. */
        RETURNED,
        /** DV等による自己情報の不開示. */
        BLOCKED,
        /** 要配慮者（申請により継続）. */
        ASSISTED,
        /** 個人番号の登録が未了. */
        NUMBER_PENDING
    }

    /** Whether it is registered that the card cannot be used, whatever its certificate. */
    public boolean isOutOfUse() {
        return state != null && state != State.REGISTERED;
    }

    /**
     * Why the card cannot be used on a day, as the monthly list says it: a state, CERTIFICATE_EXPIRED, or UNKNOWN where
     * the insurer registered only that it cannot.
     */
    public String reasonOn(LocalDate day) {
        if (isOutOfUse()) {
            return state.name();
        }
        boolean expired = certificateExpiresOn != null
                && CardCertificate.on(day, certificateExpiresOn) == CardCertificate.State.UNUSABLE;
        return expired ? "CERTIFICATE_EXPIRED" : "UNKNOWN";
    }
}
