package jp.shikaku.notice.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The turns of keys")
class KeyRingTest {

    private static final Duration LISTS = Duration.ofDays(7);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-06-01T00:00:00Z");

    /** old: signed from January until June; its last document counts to 2026-12-31. next: signs from June. */
    private final KeyRing ring = new KeyRing(
            List.of(key("old", LocalDate.of(2026, 12, 31), false), key("next", null, false), key("spare", null, false)),
            List.of(new KeyRing.Turn(1, "old", FIRST), new KeyRing.Turn(2, "next", SECOND)),
            LISTS);

    @ParameterizedTest(name = "at {0}: {1} signs; old is {2}, next {3}, spare {4}")
    @CsvSource({
        "2026-05-31T23:59:59Z, old,  SIGNING,   ANNOUNCED, ANNOUNCED",
        "2026-06-01T00:00:00Z, next, RETIRED,   SIGNING,   ANNOUNCED",
        "2026-12-31T14:59:59Z, next, RETIRED,   SIGNING,   ANNOUNCED",
        "2026-12-31T15:00:00Z, next, WITHDRAWN, SIGNING,   ANNOUNCED"
    })
    @DisplayName("the next key is published before it signs, the old one until the last day in Japan of what it signed")
    void overlap(Instant now, String signing, KeyState old, KeyState next, KeyState spare) {
        assertThat(ring.signing(now).orElseThrow().keyId()).isEqualTo(signing);
        assertThat(ring.keys()).extracting(key -> ring.state(key, now)).containsExactly(old, next, spare);
    }

    @Test
    @DisplayName("a key that signed no document is published as long as a status list that it signed may be used")
    void statusLists() {
        KeyRing young = new KeyRing(
                List.of(key("old", null, false), key("next", null, false)),
                List.of(new KeyRing.Turn(1, "old", FIRST), new KeyRing.Turn(2, "next", SECOND)),
                LISTS);
        assertThat(young.published(SECOND.plus(LISTS).minusSeconds(1))).hasSize(2);
        assertThat(young.published(SECOND.plus(LISTS))).hasSize(1);
    }

    @Test
    @DisplayName("a key that must sign at once keeps precedence over one that was ordered before for later")
    void atOnce() {
        Instant now = SECOND.minusSeconds(3600);
        KeyRing hurried = new KeyRing(
                ring.keys(),
                List.of(
                        new KeyRing.Turn(1, "old", FIRST),
                        new KeyRing.Turn(2, "next", SECOND),
                        new KeyRing.Turn(3, "spare", now)),
                LISTS);
        assertThat(hurried.signing(now).orElseThrow().keyId()).isEqualTo("spare");
        assertThat(hurried.coming(now)).isEmpty();
        assertThat(hurried.signing(SECOND.plusSeconds(1)).orElseThrow().keyId()).isEqualTo("spare");
    }

    @Test
    @DisplayName("a key whose turn was to come may be brought forward: whoever verifies knows it already")
    void broughtForward() {
        Instant now = SECOND.minusSeconds(3600);
        assertThat(ring.mayTurn("next", now)).isTrue();
        KeyRing forward = new KeyRing(
                ring.keys(),
                List.of(
                        new KeyRing.Turn(1, "old", FIRST),
                        new KeyRing.Turn(2, "next", SECOND),
                        new KeyRing.Turn(3, "next", now)),
                LISTS);
        for (Instant later : List.of(now, SECOND, SECOND.plusSeconds(1))) {
            assertThat(forward.signing(later).orElseThrow().keyId()).isEqualTo("next");
            assertThat(forward.keys())
                    .extracting(key -> forward.state(key, later))
                    .contains(KeyState.SIGNING);
        }
    }

    @Test
    @DisplayName("a key that was taken back is published no more, and never signs again")
    void takenBack() {
        KeyRing.RecordedKey stolen = key("old", LocalDate.of(9999, 12, 31), true);
        KeyRing without = new KeyRing(List.of(stolen, key("next", null, false)), ring.turns(), LISTS);
        assertThat(without.state(stolen, SECOND)).isEqualTo(KeyState.WITHDRAWN);
        assertThat(without.mayTurn("old", SECOND)).isFalse();
        assertThat(ring.mayTurn("spare", SECOND)).isTrue();
        assertThat(ring.mayTurn("next", SECOND)).as("a key has one turn").isFalse();
    }

    @Test
    @DisplayName("a key from before turns were recorded is published for what it signed")
    void fromBefore() {
        KeyRing.RecordedKey older = key("older", LocalDate.of(2026, 12, 31), false);
        KeyRing upgraded =
                new KeyRing(List.of(older, key("old", null, false)), List.of(new KeyRing.Turn(1, "old", FIRST)), LISTS);
        assertThat(upgraded.state(older, SECOND)).isEqualTo(KeyState.RETIRED);
        assertThat(upgraded.state(older, Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(KeyState.WITHDRAWN);
    }

    private static KeyRing.RecordedKey key(String id, LocalDate lastDay, boolean withdrawn) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
            return new KeyRing.RecordedKey(key.toPublicJWK(), FIRST, lastDay, withdrawn, 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
