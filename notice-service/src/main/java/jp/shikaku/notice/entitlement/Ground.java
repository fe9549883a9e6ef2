package jp.shikaku.notice.entitlement;

import java.util.EnumSet;
import java.util.Set;

/** What entitles a person to a document: of the card (D.3), of the scheme (D.4), or an application. */
public enum Ground {
    /** 後期高齢者医療: whatever the card. */
    LATE_STAGE,
    NO_CARD,
    NOT_REGISTERED,
    CANCELLED,
    CERTIFICATE_EXPIRED,
    RETURNED,
    /** 自己情報の不開示 (DV等). */
    BLOCKED,
    /** 要配慮者. */
    ASSISTED,
    /** 個人番号の登録が未了. */
    NUMBER_PENDING,
    /** No usable card, without a reason that is known. */
    CARD_UNKNOWN,
    /** Applied for: the card was lost. */
    CARD_LOST,
    /** Applied for: the card is being renewed. */
    CARD_RENEWING,
    /** Applied for: third-party help is needed. */
    ASSISTANCE_NEEDED,
    /** Applied for by somebody of the late-stage elderly scheme. */
    LATE_STAGE_CHOICE,
    /** Applied for: the registration is not completed. */
    REGISTRATION_RUNNING,
    /** Applied for: optional items on the certificate of somebody who is given one anyway. */
    OPTIONAL_ITEMS,
    /** マイナ保険証 works. */
    USABLE_CARD;

    private static final Set<Ground> CARD_STATES = EnumSet.range(NO_CARD, NUMBER_PENDING);

    static Ground ofCardState(String state) {
        return CARD_STATES.stream()
                .filter(ground -> ground.name().equals(state))
                .findFirst()
                .orElse(CARD_UNKNOWN);
    }
}
