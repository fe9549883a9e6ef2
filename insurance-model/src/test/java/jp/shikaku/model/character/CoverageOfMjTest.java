package jp.shikaku.model.character;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of docs/characters.md: change both together. Run it to measure again after a change of the data. */
@DisplayName("Of the 52,607 characters of the MJ list")
class CoverageOfMjTest {

    private static final int ALL = 52_607;

    /**
     * How many characters a repertoire delivers.
     *
     * @param asIs the repertoire encodes it
     * @param byOrder besides, by the grounds of IPA's reference order and Unicode's normalisation
     * @param byVariant besides, by a variant whose standard form it is
     * @param byOtherTables besides, by the tables outside that order
     * @param hidden ●
     */
    record Share(long asIs, long byOrder, long byVariant, long byOtherTables, long hidden) {}

    @Test
    @DisplayName("so many are shown as they are, by another character, and as ●")
    void shares() {
        Map<String, Share> measured = new TreeMap<>();
        Repertoire.standard().forEach(r -> measured.put(r.name(), measure(r)));

        assertThat(measured)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "JIS X 0208", new Share(6_358, 14_528, 53, 2_165, 29_503),
                        "CP932", new Share(6_718, 14_663, 59, 2_183, 28_984),
                        "JIS X 0213", new Share(10_054, 18_025, 0, 2_265, 22_263),
                        "UTF-8/MJ", new Share(ALL, 0, 0, 0, 0)));
    }

    @Test
    @DisplayName("every one of 常用漢字 is shown in every repertoire, except 剝 and 𠮟, of which the map says nothing")
    void everydayKanji() {
        for (Repertoire repertoire : Repertoire.standard()) {
            assertThat(MjMap.get()
                            .points()
                            .filter(MjMap.get()::isJoyo)
                            .filter(p ->
                                    repertoire.deliver(Character.toString(p)).hidesSomething())
                            .mapToObj(Character::toString))
                    .isSubsetOf("剝", "𠮟");
        }
    }

    private static Share measure(Repertoire repertoire) {
        long[] counts = new long[5];
        MjMap.get().points().forEach(point -> counts[kind(repertoire, point)]++);
        return new Share(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int kind(Repertoire repertoire, int point) {
        List<Substitution> made = repertoire.deliver(Character.toString(point)).substitutions();
        if (made.isEmpty()) {
            return 0;
        }
        Basis basis = made.get(0).basis();
        if (basis.inReferenceOrder()) {
            return 1;
        }
        return switch (basis) {
            case VARIANT_OF_STANDARD_FORM -> 2;
            case NO_CANDIDATE -> 4;
            default -> 3;
        };
    }
}
