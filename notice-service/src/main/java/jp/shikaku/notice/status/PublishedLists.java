package jp.shikaku.notice.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.StatusBits;
import jp.shikaku.notice.credential.StatusListToken;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.notice.lifecycle.DocumentStatus;
import jp.shikaku.support.ForwardClock;

/**
 * Status lists as they are handed out. The state of the documents is the only record: a list is read from it by one
 * statement when it is asked for, at most every two seconds, and signed again when anything in it changed, when the key
 * changed, or after five minutes, so that its age says how long ago it was known to be right.
 */
@ApplicationScoped
class PublishedLists {

    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration SIGN_AGAIN_AFTER = Duration.ofMinutes(5);

    private final StatusLists lists;
    private final DocumentStatus documents;
    private final NoticeKeys keys;
    private final NoticeConfig config;
    private final ForwardClock clock;
    private final Map<String, Published> published = new ConcurrentHashMap<>();

    @Inject
    PublishedLists(
            StatusLists lists, DocumentStatus documents, NoticeKeys keys, NoticeConfig config, ForwardClock clock) {
        this.lists = lists;
        this.documents = documents;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The signed list; empty if there is none of that id. */
    Optional<String> token(String listId) {
        Instant now = clock.now();
        return Optional.ofNullable(published.compute(
                        listId,
                        (id, known) ->
                                known != null && now.isBefore(known.readAt().plus(READ_AGAIN_AFTER))
                                        ? known
                                        : read(id, known, now)))
                .map(Published::token);
    }

    private Published read(String listId, Published known, Instant now) {
        if (known == null && !lists.exists(listId)) {
            return null;
        }
        StatusBits bits = new StatusBits();
        documents.ended(listId, Tokyo.dayOf(now)).forEach(bits::set);
        StatusListToken content = StatusListToken.of(
                StatusReference.uri(config.issuer(), listId),
                bits,
                config.statusListFreshness(),
                config.statusListLifetime());
        Es256Signer signer = keys.signer();
        return known != null && known.stillSays(content, signer.keyId(), now)
                ? new Published(content, known.token(), known.keyId(), known.signedAt(), now)
                : new Published(content, content.sign(signer, now), signer.keyId(), now, now);
    }

    private record Published(StatusListToken content, String token, String keyId, Instant signedAt, Instant readAt) {

        boolean stillSays(StatusListToken other, String key, Instant now) {
            return content.equals(other) && keyId.equals(key) && now.isBefore(signedAt.plus(SIGN_AGAIN_AFTER));
        }
    }
}
