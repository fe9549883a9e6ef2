package jp.shikaku.notice.keys;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.UnusableKeysException;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Orders about keys: which one signs next, and which one is taken back. */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final NoticeKeys keys;
    private final KeyRecords records;
    private final NoticeConfig config;
    private final ForwardClock clock;

    @Inject
    KeyRotation(NoticeKeys keys, KeyRecords records, NoticeConfig config, ForwardClock clock) {
        this.keys = keys;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Orders the next key: one that is named, else the one whose turn was to come, else one of the source that never
     * signed, else a new one where they are made here. It signs once it was published for the lead, or at once where the present key must not sign any more.
     *
     * @throws ProblemException 404 no such key; 409 no key to rotate to, or a rotation is under way
     */
    @Transactional
    KeyRing.Turn rotate(Optional<String> wanted, boolean immediately, String by) {
        records.lock();
        Instant now = clock.now();
        SigningKeys present = readAgain();
        KeyRing ring = keys.ring(now);
        if (ring.coming(now).isPresent() && !immediately) {
            throw new ProblemException(NoticeError.ROTATION_UNDER_WAY);
        }
        String next = wanted.isPresent() ? named(wanted.get(), ring, now) : anyOther(present, ring, now);
        KeyRing.RecordedKey key = keys.ring(now).key(next).orElseThrow();
        Instant published = key.announcedAt().plus(config.keyLead());
        int number = ring.turns().get(ring.turns().size() - 1).number() + 1;
        KeyRing.Turn turn = new KeyRing.Turn(number, next, immediately || published.isBefore(now) ? now : published);
        records.turn(turn, by, now);
        keys.forget();
        LOG.infof("Key %s signs from %s", next, turn.signsFrom());
        return turn;
    }

    /**
     * Takes a key back that is not trusted any more: it is no longer published.
     *
     * @throws ProblemException 404 no such key; 409 its turn to sign is now or comes
     */
    @Transactional
    void withdraw(String keyId, String by) {
        records.lock();
        Instant now = clock.now();
        keys.forget();
        KeyRing ring = keys.ring(now);
        if (ring.key(keyId).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        boolean needed = ring.signing(now)
                        .filter(turn -> turn.keyId().equals(keyId))
                        .isPresent()
                || ring.coming(now).filter(turn -> turn.keyId().equals(keyId)).isPresent();
        if (needed) {
            throw new ProblemException(NoticeError.KEY_IN_USE);
        }
        records.withdraw(keyId, by, now);
        keys.forget();
        LOG.infof("Key %s is no longer published", keyId);
    }

    private SigningKeys readAgain() {
        try {
            SigningKeys read = keys.source().read().orElseThrow(() -> new UnusableKeysException("gone"));
            keys.hold(read);
            return read;
        } catch (UnusableKeysException e) {
            LOG.errorf("A rotation was refused: %s", e.getMessage());
            throw new ProblemException(NoticeError.NO_KEY_TO_ROTATE_TO);
        }
    }

    private String named(String keyId, KeyRing ring, Instant now) {
        if (ring.key(keyId).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (!ring.mayTurn(keyId, now) || !keys.holds(keyId)) {
            throw new ProblemException(NoticeError.NO_KEY_TO_ROTATE_TO);
        }
        return keyId;
    }

    private String anyOther(SigningKeys present, KeyRing ring, Instant now) {
        return ring.coming(now)
                .map(KeyRing.Turn::keyId)
                .filter(keys::holds)
                .or(() -> present.held().stream()
                        .map(key -> key.getKeyID())
                        .filter(keyId -> ring.mayTurn(keyId, now))
                        .findFirst())
                .or(this::made)
                .orElseThrow(() -> new ProblemException(NoticeError.NO_KEY_TO_ROTATE_TO));
    }

    private Optional<String> made() {
        Optional<SigningKeys> more = keys.source().makeAnother();
        more.ifPresent(keys::hold);
        return more.map(held -> held.held().get(held.held().size() - 1).getKeyID());
    }
}
