package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.Optional;

import jp.shikaku.model.CardCertificate;

/**
 * What is registered about a person's マイナンバーカード as an insurance card.
 *
 * @param usable whether it is registered as usable
 * @param state カードの状態 as the registry's contract names it, may be null
 * @param certificateExpiresOn last day of the electronic certificate, may be null
 */
public record StatedCard(boolean usable, String state, LocalDate certificateExpiresOn) {

    /** A card that works, and nothing else known of it. */
    public static final StatedCard USABLE = new StatedCard(true, null, null);

    /** No usable card, and no reason known. */
    public static final StatedCard NONE = new StatedCard(false, null, null);

    private static final String REGISTERED = "REGISTERED";

    /** Why the card cannot be used on a day; empty if it can. A state this version does not know is no known reason. */
    Optional<Ground> outOfUse(LocalDate day) {
        if (!usable) {
            return Optional.of(
                    state == null || REGISTERED.equals(state)
                            ? expired(day) ? Ground.CERTIFICATE_EXPIRED : Ground.CARD_UNKNOWN
                            : Ground.ofCardState(state));
        }
        return expired(day) ? Optional.of(Ground.CERTIFICATE_EXPIRED) : Optional.empty();
    }

    /** The first day on which a card that is usable now is not any more without anybody saying so. */
    Optional<LocalDate> endsOn() {
        return usable && certificateExpiresOn != null
                ? Optional.of(CardCertificate.usableUntil(certificateExpiresOn).plusDays(1))
                : Optional.empty();
    }

    private boolean expired(LocalDate day) {
        return certificateExpiresOn != null
                && CardCertificate.on(day, certificateExpiresOn) == CardCertificate.State.UNUSABLE;
    }
}
