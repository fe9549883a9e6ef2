package jp.shikaku.notice.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.UnusableKeysException;
import jp.shikaku.support.ForwardClock;

/**
 * The keys of this installation: private ones from their source, public ones and their turns from the record. At the
 * start every key of the source is put on record. A missing file is made only if nothing was ever signed here: a second
 * instance, or a lost volume, must not quietly sign with a key that nobody published.
 */
@ApplicationScoped
public class NoticeKeys {

    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(2);

    private final KeyRecords records;
    private final ForwardClock clock;
    private final NoticeConfig config;
    private volatile KeySource source;
    private volatile Map<String, Es256Signer> signers;
    private volatile Seen seen;

    @Inject
    NoticeKeys(KeyRecords records, ForwardClock clock, NoticeConfig config) {
        this.records = records;
        this.clock = clock;
        this.config = config;
    }

    void load(@Observes @Priority(1) StartupEvent start) {
        try {
            source = KeySource.of(config);
            SigningKeys keys = source.read().orElseGet(this::firstKeys);
            requireTurns(keys);
            hold(keys);
        } catch (UnusableKeysException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** The signer whose turn it is. Take one for a document and use its key id: the next call may give another. */
    public Es256Signer signer() {
        Instant now = clock.now();
        String keyId = ring(now).signing(now).orElseThrow().keyId();
        if (!signers.containsKey(keyId)) {
            source.read().ifPresent(this::hold);
        }
        return Optional.ofNullable(signers.get(keyId)).orElseThrow(() -> new UnusableKeysException(missing(keyId)));
    }

    /** A public key that signs or once signed here, published or not. */
    public Optional<ECKey> publicKey(String keyId) {
        return ring(clock.now()).key(keyId).map(KeyRing.RecordedKey::key);
    }

    KeySource source() {
        return source;
    }

    boolean holds(String keyId) {
        return signers.containsKey(keyId);
    }

    /** Takes keys into use that were read from the source, and puts them on record. */
    void hold(SigningKeys keys) {
        Instant now = clock.now();
        records.announce(keys.published(), keys.signing().getKeyID(), now);
        signers = keys.signers();
        seen = null;
    }

    /** The record as it was at most two seconds ago. */
    KeyRing ring(Instant now) {
        Seen known = seen;
        if (known == null || !now.isBefore(known.at().plus(READ_AGAIN_AFTER))) {
            known = new Seen(records.read(Tokyo.dayOf(now)), now);
            seen = known;
        }
        return known.ring();
    }

    /** Makes the next reader read the record. */
    void forget() {
        seen = null;
    }

    private SigningKeys firstKeys() {
        if (records.signedBefore()) {
            throw new UnusableKeysException(
                    source.name() + " is missing although documents were signed with it: restore it");
        }
        return source.makeAnother()
                .orElseThrow(() -> new UnusableKeysException(source.name() + " is missing: mount it"));
    }

    /** Before anything of the source is put on record: it may be another installation's. */
    private void requireTurns(SigningKeys keys) {
        Instant now = clock.now();
        KeyRing ring = ring(now);
        for (Optional<KeyRing.Turn> turn : List.of(ring.signing(now), ring.coming(now))) {
            turn.filter(needed -> !keys.holds(needed.keyId())).ifPresent(needed -> {
                throw new UnusableKeysException(missing(needed.keyId()));
            });
        }
    }

    private String missing(String keyId) {
        return source.name() + " lacks the key " + keyId + ", whose turn to sign it is or will be: put it back";
    }

    private record Seen(KeyRing ring, Instant at) {}
}
