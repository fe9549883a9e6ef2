package jp.shikaku.receipt.content;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import jp.shikaku.model.DayMask;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Dividing a detail group by days")
class DetailGroupPropertiesTest {

    private static final DayMask ALL = new DayMask(Integer.MAX_VALUE);

    @Property(tries = 3000)
    @Label("loses no point and no count, wherever the month is cut")
    void conserves(
            @ForAll("groups") DetailGroup group,
            @ForAll @IntRange(min = 0) int first,
            @ForAll @IntRange(min = 0) int second) {
        DayMask one = new DayMask(first);
        DayMask two = new DayMask(second).minus(one);
        DayMask rest = ALL.minus(one).minus(two);

        assertThat(group.points(one) + group.points(two) + group.points(rest)).isEqualTo(group.points());
        assertThat(group.dayCounts().sum(one)
                        + group.dayCounts().sum(two)
                        + group.dayCounts().sum(rest))
                .isEqualTo(group.count());
    }

    @Property(tries = 500)
    @Label("finds the days that have a count, and no others")
    void days(@ForAll("counts") DayCounts counts) {
        assertThat(counts.sum(counts.days())).isEqualTo(counts.sum());
        assertThat(counts.sum(ALL.minus(counts.days()))).isZero();
    }

    @Provide
    Arbitrary<DayCounts> counts() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 99)));
        return count.list().ofSize(31).map(DayCounts::new);
    }

    @Provide
    Arbitrary<DetailGroup> groups() {
        Arbitrary<Long> points = Arbitraries.longs().between(-1_000, 9_999_999);
        return Combinators.combine(points, counts())
                .as((p, counts) -> new DetailGroup(
                        1,
                        1,
                        BurdenClass.of("1").orElseThrow(),
                        "12",
                        p,
                        counts.sum(),
                        new DayCounts(List.copyOf(counts.perDay()))));
    }
}
