package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.eligibility.directory.Fit.Period;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Open entries of the directory")
class FitLawsTest {

    @Property
    @Label("end up the same in whatever order and however often they are stated")
    void orderDoesNotMatter(@ForAll("statements") List<LocalDate> beginnings) {
        List<Period> kept = new ArrayList<>();
        beginnings.forEach(from -> keep(kept, new Period(from, null)));

        List<LocalDate> sorted = beginnings.stream().distinct().sorted().toList();
        List<Period> expected = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            expected.add(new Period(sorted.get(i), i + 1 < sorted.size() ? sorted.get(i + 1) : null));
        }
        assertThat(kept.stream().sorted(Comparator.comparing(Period::from))).containsExactlyElementsOf(expected);
    }

    @Provide
    Arbitrary<List<LocalDate>> statements() {
        return Arbitraries.integers()
                .between(2000, 2012)
                .map(year -> LocalDate.of(year, 4, 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static void keep(List<Period> kept, Period stated) {
        Fit fit = Fit.of(kept, stated);
        Set<Period> gone = Set.copyOf(kept.stream()
                .filter(period ->
                        period.from().equals(fit.endedByIt()) || period.from().equals(stated.from()))
                .toList());
        kept.removeAll(gone);
        if (fit.endedByIt() != null) {
            kept.add(new Period(fit.endedByIt(), stated.from()));
        }
        kept.add(new Period(stated.from(), fit.validTo()));
    }
}
