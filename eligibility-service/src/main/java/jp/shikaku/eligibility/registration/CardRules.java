package jp.shikaku.eligibility.registration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import jp.shikaku.eligibility.coverage.RegisteredCard;

/** Reads what is stated about a card; a card that is out of use is not usable at the same time. */
public final class CardRules {

    private CardRules() {}

    /**
     * What is stated.
     *
     * @param state code, null or blank where it is not stated
     * @param certificateExpiresOn null where it is not stated
     * @return empty if the code is unknown, or contradicts usableCard
     */
    public static Optional<RegisteredCard> read(boolean usableCard, String state, LocalDate certificateExpiresOn) {
        if (state == null || state.isBlank()) {
            return Optional.of(new RegisteredCard(null, certificateExpiresOn));
        }
        return Arrays.stream(RegisteredCard.State.values())
                .filter(s -> s.name().equals(state))
                .map(s -> new RegisteredCard(s, certificateExpiresOn))
                .filter(card -> !usableCard || !card.isOutOfUse())
                .findFirst();
    }
}
