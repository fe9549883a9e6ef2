package jp.shikaku.notice.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;

/**
 * Revoked SMART Health Cards as they are handed out. As with status lists, the state of the documents is the only record
 * and is read when it is asked for, at most every two seconds on each instance: whoever asks more often is told what was
 * read then, and nothing has to be told of a change.
 */
@ApplicationScoped
class RevokedCards {

    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(2);

    private final CopyRecords records;
    private final ForwardClock clock;
    private final Map<String, Read> byKey = new ConcurrentHashMap<>();

    @Inject
    RevokedCards(CopyRecords records, ForwardClock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * The cards signed with a key whose documents no longer count, oldest first.
     *
     * @param keyId a key that this issuer published; few enough to be kept all
     */
    List<String> signedWith(String keyId) {
        Instant now = clock.now();
        return byKey.compute(
                        keyId,
                        (key, known) -> known != null && now.isBefore(known.at().plus(READ_AGAIN_AFTER))
                                ? known
                                : new Read(List.copyOf(records.revokedCards(key, Tokyo.dayOf(now))), now))
                .cards();
    }

    private record Read(List<String> cards, Instant at) {}
}
