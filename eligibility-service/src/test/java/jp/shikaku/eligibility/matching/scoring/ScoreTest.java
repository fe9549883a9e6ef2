package jp.shikaku.eligibility.matching.scoring;

import java.util.EnumMap;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.matching.comparison.Agreement;
import jp.shikaku.model.ItemComparison;

import static jp.shikaku.model.ItemComparison.DIFFERENT;
import static jp.shikaku.model.ItemComparison.EQUAL;
import static jp.shikaku.model.ItemComparison.EQUIVALENT;
import static jp.shikaku.model.ItemComparison.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Label("The score of a person for a claim without a number")
@DisplayName("The score of a person for a claim without a number")
class ScoreTest {

    private static final Weights WEIGHTS = weights(40, 35, -10, 0);

    @Test
    @DisplayName("adds what agrees, takes off what differs, and names every item")
    void explained() {
        Score score = Score.of(new Agreement(EQUAL, EQUIVALENT, EQUAL, DIFFERENT, UNKNOWN), WEIGHTS);

        assertThat(score.points()).isEqualTo(20 + 15 + 20 - 10);
        assertThat(score.contributions())
                .extracting(c -> c.item() + " " + c.comparison() + " " + c.points())
                .containsExactly(
                        "BIRTH_DATE EQUAL 20",
                        "NAME EQUAL 20",
                        "KANA EQUIVALENT 15",
                        "SEX DIFFERENT -10",
                        "ADDRESS UNKNOWN 0");
    }

    @Test
    @DisplayName("points at nobody by a birth date and an address alone")
    void neverWithoutName() {
        assertThat(Score.of(new Agreement(DIFFERENT, UNKNOWN, EQUAL, EQUAL, EQUAL), WEIGHTS)
                        .named())
                .isFalse();
        assertThat(Score.of(new Agreement(DIFFERENT, EQUIVALENT, EQUAL, EQUAL, EQUAL), WEIGHTS)
                        .named())
                .isTrue();
    }

    @Test
    @DisplayName("rests on a whole table of weights that makes 100")
    void wholeTable() {
        assertThatThrownBy(() -> new Weights(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weights(39, 35, -10, 0)).hasMessageContaining("100");
    }

    @Property
    @Label("lies between 0 and 100 and never falls when an item agrees better")
    void monotone(@ForAll ItemComparison[] items, @ForAll ItemComparison kana) {
        ItemComparison name = items.length > 0 ? items[0] : UNKNOWN;
        ItemComparison sex = items.length > 1 ? items[1] : UNKNOWN;
        ItemComparison address = items.length > 2 ? items[2] : UNKNOWN;
        int points = Score.of(new Agreement(name, kana, EQUAL, sex, address), WEIGHTS)
                .points();
        int better = Score.of(new Agreement(name, EQUAL, EQUAL, sex, address), WEIGHTS)
                .points();
        assertThat(points).isBetween(0, 100);
        assertThat(better).isBetween(points, 100);
    }

    /** The first two items of the table share the difference to 100, so that one number makes it wrong. */
    private static Weights weights(int twoEqual, int twoEquivalent, int different, int unknown) {
        Map<ScoredItem, Map<ItemComparison, Integer>> points = new EnumMap<>(ScoredItem.class);
        for (ScoredItem item : ScoredItem.values()) {
            int share = item == ScoredItem.BIRTH_DATE ? twoEqual - 20 : 20;
            points.put(
                    item, Map.of(EQUAL, share, EQUIVALENT, twoEquivalent - 20, DIFFERENT, different, UNKNOWN, unknown));
        }
        return new Weights(points);
    }
}
