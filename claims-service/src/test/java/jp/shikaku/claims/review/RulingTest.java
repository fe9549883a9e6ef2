package jp.shikaku.claims.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static jp.shikaku.claims.review.Example.OTHER_COMPANY;
import static jp.shikaku.claims.review.Example.REVIEW;
import static jp.shikaku.claims.review.Example.between;
import static jp.shikaku.claims.review.Example.from;
import static jp.shikaku.claims.review.Example.known;
import static jp.shikaku.claims.review.Example.number;
import static jp.shikaku.claims.review.Example.receipt;
import static jp.shikaku.claims.review.Example.september;
import static jp.shikaku.claims.review.Example.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("What a person may rule about a receipt with visits on 5, 12 and 20 September")
class RulingTest {

    private static final InsuredNumber UNKNOWN = number("77777777", null, "777777777", null);
    private static final KnownQualification CITY_UNTIL_10TH = between(CITY, september(1), september(11));
    private static final KnownQualification COMPANY_FROM_10TH = from(COMPANY, september(10));
    private static final KnownQualification COMPANY_ALL_MONTH = from(COMPANY, september(1));
    private static final Knowledge NEW_JOB = known(CITY_UNTIL_10TH, COMPANY_FROM_10TH);

    static Stream<Arguments> possible() {
        return Stream.of(
                arguments(
                        "the whole to a registered qualification",
                        receipt().discounted(),
                        known(COMPANY_ALL_MONTH),
                        moveTo(COMPANY_ALL_MONTH),
                        "MOVED",
                        "1:5,12,20=06132013"),
                arguments(
                        "the whole to a number the registry does not know",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NONE),
                        new Ruling.MoveTo(stated(COMPANY)),
                        "MOVED",
                        "1:5,12,20=06132013"),
                arguments(
                        "divided though a burden is recorded",
                        receipt().recordedBurden(960),
                        NEW_JOB,
                        split(share(CITY_UNTIL_10TH, 5), share(COMPANY_FROM_10TH, 12, 20)),
                        "SPLIT",
                        "1:5=00138057 2:12,20=06132013"),
                arguments(
                        "the claimed one after all",
                        receipt(),
                        known(from(CITY, september(1)), COMPANY_ALL_MONTH),
                        moveTo(from(CITY, september(1))),
                        "NO_CHANGE",
                        "1:5,12,20=00138057"),
                arguments(
                        "bill as claimed",
                        receipt(),
                        NEW_JOB,
                        new Ruling.BillAsClaimed(),
                        "BILLED_AS_CLAIMED",
                        "1:5,12,20=00138057"),
                arguments("return", receipt(), NEW_JOB, new Ruling.Return("S1018"), "RETURNED", ""),
                arguments(
                        "return a receipt of public expense only",
                        receipt().claimedAt(null).type("1212"),
                        Knowledge.without(Knowledge.Match.NONE),
                        new Ruling.Return("L2162"),
                        "RETURNED",
                        ""),
                arguments("withdraw", receipt(), NEW_JOB, new Ruling.Withdraw(), "WITHDRAWN", ""),
                arguments(
                        "this person among several: the rules decide on that person",
                        receipt().claimedAt(UNKNOWN),
                        choice(),
                        new Ruling.ConfirmPerson("p-2"),
                        "SPLIT",
                        "2:5=00138057 3:12,20=06132013"));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource
    void possible(
            String rule, ExampleReceipt receipt, Knowledge knowledge, Ruling ruling, String outcome, String parts) {
        Decision decision = REVIEW.decide(receipt.facts(), knowledge, Optional.of(ruling));

        Disposition disposition = Disposition.of(decision, MonthState.OPEN);
        assertThat(disposition.outcome()).hasToString(outcome);
        assertThat(parts(disposition)).isEqualTo(parts);
        assertThat(decision.reasons()).extracting(Reason::rule).contains(Rule.MANUAL);
    }

    @Test
    @DisplayName(
            "whom or what it named was forgotten since: nobody knows any more, and nothing speaks against the ruling")
    void forgotten() {
        ReceiptFacts unknown = receipt().claimedAt(UNKNOWN).facts();
        Knowledge nobodyLeft = Knowledge.without(Knowledge.Match.NONE).completeFrom(september(30));
        Knowledge somebodyElse = known(from(CITY, september(1).minusYears(1))).completeFrom(september(30));

        assertThat(heldFor(REVIEW.decide(unknown, nobodyLeft, Optional.of(new Ruling.ConfirmPerson("p-2")))))
                .isEqualTo(HeldReason.NO_LONGER_KNOWN);
        assertThat(heldFor(REVIEW.decide(receipt().facts(), somebodyElse, Optional.of(moveTo(COMPANY_ALL_MONTH)))))
                .isEqualTo(HeldReason.NO_LONGER_KNOWN);
        assertThat(heldFor(REVIEW.decide(
                        receipt().facts(),
                        somebodyElse.completeFrom(september(5)),
                        Optional.of(moveTo(COMPANY_ALL_MONTH)))))
                .as("every day is since the registry is complete")
                .isEqualTo(HeldReason.RULING_IMPOSSIBLE);
    }

    private static HeldReason heldFor(Decision decision) {
        return ((Decision.Held) decision).why();
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(
                        "a day the qualification does not cover",
                        receipt(),
                        NEW_JOB,
                        moveTo(COMPANY_FROM_10TH),
                        "DAY_NOT_COVERED"),
                arguments(
                        "a number whose registered days contradict",
                        receipt(),
                        NEW_JOB,
                        new Ruling.MoveTo(stated(COMPANY)),
                        "DAY_NOT_COVERED"),
                arguments(
                        "a qualification nobody has",
                        receipt(),
                        NEW_JOB,
                        moveTo(COMPANY_ALL_MONTH),
                        "QUALIFICATION_UNKNOWN"),
                arguments(
                        "a number that is none",
                        receipt(),
                        NEW_JOB,
                        new Ruling.MoveTo(stated(UNKNOWN)),
                        "QUALIFICATION_UNKNOWN"),
                arguments(
                        "a suspended one",
                        receipt(),
                        known(suspended(COMPANY_ALL_MONTH)),
                        moveTo(COMPANY_ALL_MONTH),
                        "QUALIFICATION_SUSPENDED"),
                arguments(
                        "a day twice",
                        receipt(),
                        known(from(CITY, september(1)), COMPANY_ALL_MONTH),
                        split(share(from(CITY, september(1)), 5, 12), share(COMPANY_ALL_MONTH, 12, 20)),
                        "DAY_TWICE"),
                arguments(
                        "a day forgotten",
                        receipt(),
                        NEW_JOB,
                        split(share(CITY_UNTIL_10TH, 5), share(COMPANY_FROM_10TH, 12)),
                        "DAYS_DIFFER"),
                arguments(
                        "a share without days",
                        receipt(),
                        known(COMPANY_ALL_MONTH, CITY_UNTIL_10TH),
                        split(share(COMPANY_ALL_MONTH, 5, 12, 20), share(CITY_UNTIL_10TH)),
                        "DAYS_DIFFER"),
                arguments(
                        "one insurer twice",
                        receipt(),
                        known(COMPANY_ALL_MONTH),
                        split(share(COMPANY_ALL_MONTH, 5), share(COMPANY_ALL_MONTH, 12, 20)),
                        "INSURER_TWICE"),
                arguments(
                        "what cannot be divided exactly",
                        receipt().points(999),
                        NEW_JOB,
                        split(share(CITY_UNTIL_10TH, 5), share(COMPANY_FROM_10TH, 12, 20)),
                        "NOT_DIVIDABLE"),
                arguments(
                        "a receipt that arrived moved",
                        receipt().arrivedWith(ConfirmationCode.MOVED),
                        known(COMPANY_ALL_MONTH),
                        moveTo(COMPANY_ALL_MONTH),
                        "NOT_PROVIDED_FOR"),
                arguments(
                        "bill 77777777",
                        receipt().claimedAt(UNKNOWN),
                        NEW_JOB,
                        new Ruling.BillAsClaimed(),
                        "NO_INSURER_ON_CLAIM"),
                arguments(
                        "move public expense only",
                        receipt().claimedAt(null).type("1212"),
                        NEW_JOB,
                        moveTo(COMPANY_ALL_MONTH),
                        "NOT_SUBJECT"),
                arguments(
                        "a person who is none of the candidates",
                        receipt().claimedAt(UNKNOWN),
                        choice(),
                        new Ruling.ConfirmPerson("p-9"),
                        "PERSON_UNKNOWN"),
                arguments(
                        "a reason that is no code",
                        receipt(),
                        NEW_JOB,
                        new Ruling.Return("because"),
                        "RETURN_CODE_INVALID"));
    }

    @ParameterizedTest(name = "{0}: {4}, and the receipt waits for a person")
    @MethodSource
    void impossible(String rule, ExampleReceipt receipt, Knowledge knowledge, Ruling ruling, RulingFault fault) {
        ReceiptFacts facts = receipt.facts();

        assertThat(REVIEW.rule(facts, knowledge, ruling)).isEqualTo(new Ruled.Impossible(fault));
        Decision decision = REVIEW.decide(facts, knowledge, Optional.of(ruling));
        if (facts.claimed() != null) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Held.class, held -> assertThat(held.why())
                    .isEqualTo(HeldReason.RULING_IMPOSSIBLE));
        }
    }

    @Test
    @DisplayName("more parts than can be numbered are not possible for a person either")
    void elevenParts() {
        List<KnownQualification> insurers = Stream.iterate(1, day -> day + 1)
                .limit(11)
                .map(day -> from(number(String.format("06%06d", day), "1", "1", "00"), september(1)))
                .toList();
        List<Ruling.Days> shares = Stream.iterate(0, i -> i + 1)
                .limit(11)
                .map(i -> share(insurers.get(i), i + 1))
                .toList();
        ReceiptFacts facts = receipt().on(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).facts();

        assertThat(REVIEW.rule(facts, Knowledge.of(Knowledge.Match.FOUND, insurers), new Ruling.SplitBy(shares)))
                .isEqualTo(new Ruled.Impossible(RulingFault.TOO_MANY_PARTS));
    }

    @Test
    @DisplayName("after billing what could not be confirmed or moved could not be changed: 13")
    void thirteen() {
        Decision ruled = REVIEW.decide(receipt().facts(), NEW_JOB, Optional.of(new Ruling.BillAsClaimed()));
        Decision held = REVIEW.decide(receipt().facts(), known(CITY_UNTIL_10TH));

        assertThat(Disposition.of(ruled, MonthState.CLOSED).afterBilling().code())
                .isEqualTo(ConfirmationCode.NOT_CHANGED_AFTER_BILLING);
        assertThat(Disposition.of(held, MonthState.CLOSED).afterBilling().code())
                .isEqualTo(ConfirmationCode.NOT_CHANGED_AFTER_BILLING);
    }

    @Test
    @DisplayName("without a ruling the rules decide")
    void noRuling() {
        assertThat(REVIEW.decide(receipt().facts(), NEW_JOB, Optional.empty()))
                .isEqualTo(REVIEW.decide(receipt().facts(), NEW_JOB));
    }

    private static Knowledge choice() {
        return new Knowledge(
                Knowledge.Match.SEVERAL,
                List.of(),
                List.of(
                        new Knowledge.Candidate("p-1", List.of(from(OTHER_COMPANY, september(1)))),
                        new Knowledge.Candidate("p-2", NEW_JOB.timeline())));
    }

    private static Ruling moveTo(KnownQualification to) {
        return new Ruling.MoveTo(new Ruling.Payer.Registered(to.qualificationId()));
    }

    private static Ruling.Payer stated(InsuredNumber number) {
        return new Ruling.Payer.Stated(number, Relationship.SELF);
    }

    private static Ruling split(Ruling.Days... shares) {
        return new Ruling.SplitBy(List.of(shares));
    }

    private static Ruling.Days share(KnownQualification to, int... days) {
        return new Ruling.Days(new Ruling.Payer.Registered(to.qualificationId()), DayMask.ofDays(days));
    }

    private static String parts(Disposition disposition) {
        return String.join(
                " ",
                disposition.allocation().parts().stream().map(RulingTest::part).toList());
    }

    private static String part(Part part) {
        List<String> days = part.days().days().stream().map(String::valueOf).toList();
        return part.number() + ":" + String.join(",", days) + "=" + part.payer().insurer();
    }
}
