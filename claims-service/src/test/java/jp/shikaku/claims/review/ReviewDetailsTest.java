package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.Relationship;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static jp.shikaku.claims.review.Example.OTHER_COMPANY;
import static jp.shikaku.claims.review.Example.REVIEW;
import static jp.shikaku.claims.review.Example.between;
import static jp.shikaku.claims.review.Example.burden;
import static jp.shikaku.claims.review.Example.from;
import static jp.shikaku.claims.review.Example.known;
import static jp.shikaku.claims.review.Example.number;
import static jp.shikaku.claims.review.Example.receipt;
import static jp.shikaku.claims.review.Example.september;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a decision carries")
class ReviewDetailsTest {

    @Test
    @DisplayName("a split gives each part its days, visits and points; the claimed insurer has part 1")
    void partsOfASplit() {
        ReceiptFacts facts = receipt()
                .on(5, 12, 20)
                .group(Example.group(288, DayMask.ofDays(5)))
                .group(Example.group(73, DayMask.ofDays(12, 20)))
                .facts();

        List<Part> parts = REVIEW.decide(
                        facts, known(between(CITY, september(1), september(11)), from(COMPANY, september(10))))
                .allocation()
                .parts();

        assertThat(parts).extracting(Part::number).containsExactly(1, 2);
        assertThat(parts).extracting(Part::points).containsExactly(288, 146);
        assertThat(parts).extracting(Part::visitCount).containsExactly(1, 2);
    }

    @Test
    @DisplayName("without a day under the claimed insurer the parts begin with number 2")
    void partOneBelongsToTheClaimedInsurer() {
        Knowledge knowledge = known(between(CITY, september(1), september(11)), from(COMPANY, september(11)));

        Decision decision = REVIEW.decide(receipt().claimedAt(OTHER_COMPANY).facts(), knowledge);

        assertThat(decision.allocation().parts()).extracting(Part::number).containsExactly(2, 3);
    }

    @Test
    @DisplayName("an attached visit (JD 2) moves with its day but is no visit day of the part")
    void attachedVisits() {
        ReceiptFacts facts = receipt()
                .on(5, 6, 12)
                .visitDays(new Visits(DayMask.ofDays(5, 12), DayMask.ofDays(6)))
                .facts();

        List<Part> parts = REVIEW.decide(
                        facts, known(between(CITY, september(1), september(11)), from(COMPANY, september(11))))
                .allocation()
                .parts();

        assertThat(parts).extracting(part -> part.days().count()).containsExactly(2, 1);
        assertThat(parts).extracting(Part::visitCount).containsExactly(1, 1);
    }

    @Test
    @DisplayName("more than nine further insurers cannot be numbered: held")
    void tooManyParts() {
        List<KnownQualification> timeline = new ArrayList<>();
        int[] visits = new int[11];
        for (int day = 1; day <= 11; day++) {
            visits[day - 1] = day;
            timeline.add(
                    between(number(String.format("06%06d", day), "1", "1", "00"), september(day), september(day + 1)));
        }

        Decision decision = REVIEW.decide(receipt().on(visits).facts(), Knowledge.of(Knowledge.Match.FOUND, timeline));

        assertThat(decision).isInstanceOfSatisfying(Decision.Held.class, held -> assertThat(held.why())
                .isEqualTo(HeldReason.TOO_MANY_PARTS));
    }

    @Test
    @DisplayName("the reasons name each qualification, its days, its rule, and the claimed one even without a day")
    void reasons() {
        Knowledge knowledge = known(between(CITY, september(1), september(2)), from(COMPANY, september(2)));

        Decision decision = REVIEW.decide(receipt().facts(), knowledge);

        assertThat(decision.reasons())
                .extracting(
                        Reason::insurer, Reason::rule, reason -> reason.days().days())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(COMPANY.insurer(), Rule.ONLY_ONE_VALID, List.of(5, 12, 20)),
                        org.assertj.core.groups.Tuple.tuple(CITY.insurer(), null, List.of()));
    }

    @Test
    @DisplayName("a receipt of public expense only has no insurer to look for")
    void notSubject() {
        Decision decision =
                REVIEW.decide(receipt().claimedAt(null).type("1212").facts(), Knowledge.without(Knowledge.Match.NONE));

        assertThat(Disposition.of(decision, MonthState.CLOSED).outcome()).isEqualTo(Outcome.NOT_SUBJECT);
    }

    @Test
    @DisplayName("the patient paid by the ratio registered at the treatment, whatever is registered for later days")
    void burdenAtTheDesk() {
        KnownQualification until = burden(between(CITY, september(1), september(30)), Relationship.SELF, 2);
        KnownQualification later = burden(from(CITY, september(30)), Relationship.SELF, 3);
        ReceiptFacts facts = receipt().on(5, 12).facts();

        assertThat(claimedBurden(facts, known(later, until))).isEqualTo(2);
        assertThat(claimedBurden(facts, known(until, later))).isEqualTo(2);
        assertThat(claimedBurden(facts, known(later))).isEqualTo(3);
        assertThat(claimedBurden(receipt().on(5, 30).facts(), known(until, later)))
                .isEqualTo(3);
    }

    private static int claimedBurden(ReceiptFacts facts, Knowledge knowledge) {
        return Disposition.of(REVIEW.decide(facts, knowledge), MonthState.CLOSED)
                .allocation()
                .claimedBurdenTenths();
    }
}
