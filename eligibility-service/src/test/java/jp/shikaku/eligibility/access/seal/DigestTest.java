package jp.shikaku.eligibility.access.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

@Label("The canonical content")
class DigestTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000000");

    @Property(tries = 300)
    @Label("differs whenever texts differ, also where they would read alike when joined")
    void unmistakable(@ForAll @Size(2) List<String> one, @ForAll @Size(2) List<String> other) {
        assertThat(java.util.Arrays.equals(hash(one), hash(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 50)
    @Label("differs when a subject is removed")
    void subjects(@ForAll String actor) {
        TrailRow.Subject subject = new TrailRow.Subject(ID, null);

        assertThat(new Digest().add(row(actor, List.of(subject))).value())
                .isNotEqualTo(new Digest().add(row(actor, List.of())).value());
    }

    private static byte[] hash(List<String> texts) {
        return new Digest().add(texts.get(0), texts.get(1)).value();
    }

    private static TrailRow row(String actor, List<TrailRow.Subject> subjects) {
        return new TrailRow(
                1,
                ID,
                Instant.EPOCH,
                actor,
                null,
                "LOOKUP",
                null,
                null,
                null,
                "OK",
                null,
                List.of(),
                new ArrayList<>(subjects));
    }
}
