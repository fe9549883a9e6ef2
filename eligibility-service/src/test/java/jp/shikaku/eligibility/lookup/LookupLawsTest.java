package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Horizon;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.CoveragePeriod;

import static org.assertj.core.api.Assertions.assertThat;

@Label("For every timeline of a person")
class LookupLawsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate BIRTH = LocalDate.of(1988, 5, 14);
    private static final List<String> NUMBERS = List.of("A-01", "B", "C-00");

    @Property
    @Label("just the numbers in force on a day are answered 有効, and no others")
    void exactlyOneIsValid(@ForAll("timelines") CoverageTimeline timeline, @ForAll @IntRange(max = 60) int offset) {
        LocalDate day = START.plusDays(offset);

        List<String> valid = NUMBERS.stream()
                .filter(number -> ask(number, day, timeline).reason().validity() == Validity.VALID)
                .toList();

        List<String> inForce = NUMBERS.stream()
                .filter(number -> timeline.inForce(day)
                        .filter(q -> q.stated()
                                .insured()
                                .searchKey()
                                .equals(Timelines.number(number).searchKey()))
                        .isPresent())
                .toList();
        assertThat(valid).isEqualTo(inForce);
    }

    @Property
    @Label("no answer shows a number that was not asked for, and a new one is never shown")
    void onlyTheNumberAsked(
            @ForAll("timelines") CoverageTimeline timeline,
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 60) int offset) {
        Finding finding = ask(number, START.plusDays(offset), timeline);

        if (finding.shown() != null) {
            assertThat(finding.shown().stated().insured().searchKey())
                    .isEqualTo(Timelines.number(number).searchKey());
            assertThat(finding.reason().validity()).isIn(Validity.VALID, Validity.INVALID);
            assertThat(finding.shown().stated().suspended()).isFalse();
        }
        assertThat(finding.shown() != null)
                .isEqualTo(finding.reason().validity() == Validity.VALID
                        || finding.reason().validity() == Validity.INVALID);
    }

    @Property
    @Label("a person with any qualification in force is never answered 無効 without a hint at it")
    void neverSilentlyNotCovered(
            @ForAll("timelines") CoverageTimeline timeline,
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 60) int offset) {
        LocalDate day = START.plusDays(offset);

        Finding finding = ask(number, day, timeline);

        if (timeline.inForce(day).isPresent()) {
            assertThat(finding.reason()).isNotEqualTo(Reason.LOST);
        }
    }

    @Property
    @Label("the order in which qualifications are given does not matter")
    void orderDoesNotMatter(@ForAll("timelines") CoverageTimeline timeline, @ForAll("numbers") String number) {
        List<Qualification> reversed = new ArrayList<>(timeline.qualifications());
        Collections.reverse(reversed);
        LocalDate day = START.plusDays(30);

        assertThat(ask(number, day, new CoverageTimeline(reversed))).isEqualTo(ask(number, day, timeline));
    }

    @Property
    @Label("forgetting changes no answer but to 'no longer known', or to one that also says that nobody covers the day")
    void forgotten(
            @ForAll("timelines") CoverageTimeline timeline,
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 60) int offset,
            @ForAll @IntRange(max = 90) int completeFrom) {
        LocalDate day = START.plusDays(offset);
        Horizon horizon = new Horizon(START.plusDays(completeFrom), 1);
        boolean goes = timeline.qualifications().stream()
                .allMatch(q -> q.counts()
                        && q.stated().period().lostOn() != null
                        && !q.stated().period().lostOn().isAfter(horizon.completeFrom()));
        Finding before = ask(number, day, timeline);

        List<KnownPerson> kept = goes ? List.of() : List.of(known(timeline));
        Question question = new Question(Timelines.number(number), BIRTH, day);
        Finding after = LookupRules.decide(
                        question, kept.stream().map(KnownPerson::timeline).toList())
                .asFarAsKept(day, horizon, kept);

        if (after.reason() == Reason.NO_LONGER_KNOWN) {
            assertThat(horizon.keeps(day)).isFalse();
            assertThat(after.shown()).isNull();
            assertThat(goes
                            || before.persons().isEmpty()
                            || timeline.inForce(day).isEmpty())
                    .isTrue();
        } else if (goes) {
            assertThat(horizon.keeps(day)).isTrue();
            assertThat(before.reason().validity()).isIn(Validity.INVALID, Validity.NOT_FOUND);
            assertThat(before.reason()).isIn(Reason.LOST, Reason.NUMBER_NOT_REGISTERED);
            assertThat(after.reason()).isEqualTo(Reason.NUMBER_NOT_REGISTERED);
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    private static KnownPerson known(CoverageTimeline timeline) {
        UUID id = timeline.qualifications().stream()
                .map(Qualification::personId)
                .findFirst()
                .orElse(new UUID(1, 1));
        return new KnownPerson(new Person(id, 1, null, null), timeline, Set.of(), Map.of(), null, List.of(), Map.of());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.of(NUMBERS);
    }

    @Provide
    Arbitrary<CoverageTimeline> timelines() {
        Arbitrary<Draft> draft = Combinators.combine(
                        numbers(),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 40).injectNull(0.4),
                        Arbitraries.of(true, false, false, false))
                .as(Draft::new);
        return draft.list().ofMinSize(1).ofMaxSize(6).map(LookupLawsTest::timeline);
    }

    private static CoverageTimeline timeline(List<Draft> drafts) {
        List<Qualification> qualifications = new ArrayList<>();
        for (Draft draft : drafts) {
            LocalDate from = START.plusDays(draft.from());
            LocalDate to = draft.days() == null ? null : from.plusDays(draft.days());
            qualifications.add(Timelines.qualification(
                    new UUID(1, 1),
                    qualifications.size() + 1,
                    Timelines.number(draft.number()),
                    new CoveragePeriod(from, to),
                    draft.suspended()));
        }
        return new CoverageTimeline(qualifications);
    }

    private static Finding ask(String number, LocalDate day, CoverageTimeline timeline) {
        return LookupRules.decide(new Question(Timelines.number(number), BIRTH, day), List.of(timeline));
    }

    private record Draft(String number, int from, Integer days, boolean suspended) {}
}
