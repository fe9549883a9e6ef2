package jp.shikaku.notice.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.jwk.ECKey;

import jp.shikaku.model.Tokyo;

/**
 * The keys on record and their turns to sign. A turn counts from its instant on, and a later one takes precedence, so
 * that a key that must sign at once is not followed by one that was ordered before.
 *
 * @param keys oldest first
 * @param turns in their order
 * @param listLifetime how long a status list may be relied on after it was signed
 */
record KeyRing(List<RecordedKey> keys, List<Turn> turns, Duration listLifetime) {

    /**
     * A key on record.
     *
     * @param key public part
     * @param announcedAt since when it is published
     * @param lastDay last day on which a document counts that it signed, null if it signed none
     * @param withdrawn taken back before its time
     * @param revokedCards how many SMART Health Cards that it signed are revoked
     */
    record RecordedKey(ECKey key, Instant announcedAt, LocalDate lastDay, boolean withdrawn, int revokedCards) {

        String id() {
            return key.getKeyID();
        }
    }

    /** From when a key signs. */
    record Turn(int number, String keyId, Instant signsFrom) {}

    KeyRing {
        keys = List.copyOf(keys);
        turns = List.copyOf(turns);
    }

    /** The turn that counts now. */
    Optional<Turn> signing(Instant now) {
        return turns.stream().filter(turn -> !turn.signsFrom().isAfter(now)).max(Comparator.comparingInt(Turn::number));
    }

    /** The turn that is ordered and has not come yet. */
    Optional<Turn> coming(Instant now) {
        int present = signing(now).map(Turn::number).orElse(0);
        return turns.stream().filter(turn -> turn.number() > present).max(Comparator.comparingInt(Turn::number));
    }

    Optional<RecordedKey> key(String keyId) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /** The latest turn of a key: one that had not come may have been brought forward. */
    Optional<Turn> turnOf(String keyId) {
        return turns.stream().filter(turn -> turn.keyId().equals(keyId)).max(Comparator.comparingInt(Turn::number));
    }

    /** Whether a key may still be ordered to sign: it never did. */
    boolean mayTurn(String keyId, Instant now) {
        return turnOf(keyId).filter(turn -> !turn.signsFrom().isAfter(now)).isEmpty()
                && key(keyId)
                        .filter(key -> !key.withdrawn() && key.lastDay() == null)
                        .isPresent();
    }

    KeyState state(RecordedKey key, Instant now) {
        if (key.withdrawn()) {
            return KeyState.WITHDRAWN;
        }
        Optional<Turn> turn = turnOf(key.id()).filter(own -> !own.signsFrom().isAfter(now));
        if (turn.isEmpty() && key.lastDay() == null) {
            return KeyState.ANNOUNCED;
        }
        if (turn.equals(signing(now))) {
            return KeyState.SIGNING;
        }
        return neededUntil(key, turn).isAfter(now) ? KeyState.RETIRED : KeyState.WITHDRAWN;
    }

    List<RecordedKey> published(Instant now) {
        return keys.stream()
                .filter(key -> state(key, now) != KeyState.WITHDRAWN)
                .toList();
    }

    /** A key is needed as long as a document or a status list counts that it signed. */
    private Instant neededUntil(RecordedKey key, Optional<Turn> turn) {
        Instant lists =
                turn.map(this::followed).map(end -> end.plus(listLifetime)).orElse(Instant.MIN);
        Instant documents = key.lastDay() == null
                ? Instant.MIN
                : key.lastDay().plusDays(1).atStartOfDay(Tokyo.ZONE).toInstant();
        return lists.isAfter(documents) ? lists : documents;
    }

    private Instant followed(Turn turn) {
        return turns.stream()
                .filter(later -> later.number() > turn.number())
                .map(Turn::signsFrom)
                .min(Comparator.naturalOrder())
                .orElse(turn.signsFrom());
    }
}
