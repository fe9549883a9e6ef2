package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static jp.shikaku.claims.review.Example.ELDERLY;
import static jp.shikaku.claims.review.Example.OTHER_COMPANY;
import static jp.shikaku.claims.review.Example.REVIEW;
import static jp.shikaku.claims.review.Example.between;
import static jp.shikaku.claims.review.Example.burden;
import static jp.shikaku.claims.review.Example.from;
import static jp.shikaku.claims.review.Example.group;
import static jp.shikaku.claims.review.Example.issued;
import static jp.shikaku.claims.review.Example.known;
import static jp.shikaku.claims.review.Example.number;
import static jp.shikaku.claims.review.Example.ofClass;
import static jp.shikaku.claims.review.Example.receipt;
import static jp.shikaku.claims.review.Example.september;
import static jp.shikaku.claims.review.Example.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName(
        "The rules of the review, one row each: a receipt at the city's insurance with visits on 5, 12 and 20 September")
class ReviewRulesTest {

    private static final KnownQualification CITY_ALL_YEAR =
            from(CITY, september(1).minusYears(1));
    private static final KnownQualification CITY_UNTIL_10TH =
            between(CITY, september(1).minusYears(1), september(11));
    private static final KnownQualification COMPANY_FROM_10TH = from(COMPANY, september(10));
    private static final KnownQualification COMPANY_ALL_YEAR =
            from(COMPANY, september(1).minusYears(1));
    private static final Knowledge NEW_JOB_ON_10TH = known(CITY_UNTIL_10TH, COMPANY_FROM_10TH);
    private static final Knowledge LONG_AT_COMPANY =
            known(between(CITY, september(1).minusYears(2), september(2).minusYears(1)), COMPANY_ALL_YEAR);

    private static final DayMask SEEN = DayMask.ofDays(5, 12, 20);

    static Stream<Arguments> whoPays() {
        return Stream.of(
                arguments(
                        "all days under the claimed one: no change",
                        receipt(),
                        known(CITY_ALL_YEAR),
                        "02",
                        "5,12,20=00138057"),
                arguments(
                        "the branch was missing: found",
                        receipt().claimedAt(number("138057", "12", "345", null)),
                        known(CITY_ALL_YEAR),
                        "09",
                        "5,12,20=00138057"),
                arguments(
                        "another branch of the same number: found",
                        receipt().claimedAt(number("138057", "１２", "３４５", "02")),
                        known(CITY_ALL_YEAR),
                        "09",
                        "5,12,20=00138057"),
                arguments(
                        "late-stage elderly have no branch: no change",
                        receipt().claimedAt(ELDERLY).type("1318"),
                        known(from(ELDERLY, september(1))),
                        "02",
                        "5,12,20=39131032"),
                arguments("all days under one other: moved", receipt(), LONG_AT_COMPANY, "04", "5,12,20=06132013"),
                arguments(
                        "changed inside the month: split",
                        receipt(),
                        NEW_JOB_ON_10TH,
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "several others and none under the claimed one: split from part 2 on",
                        receipt().claimedAt(OTHER_COMPANY),
                        known(
                                between(OTHER_COMPANY, september(1).minusYears(3), september(1)),
                                CITY_UNTIL_10TH,
                                COMPANY_FROM_10TH),
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "the old insurer has not reported the loss: what was claimed stays",
                        receipt(),
                        known(CITY_ALL_YEAR, COMPANY_FROM_10TH),
                        "02",
                        "5,12,20=00138057"),
                arguments(
                        "new job on the day of a visit, national insurance ends a day later: the employer's takes the day",
                        receipt().on(9, 10, 11),
                        NEW_JOB_ON_10TH,
                        "05",
                        "9=00138057 10,11=06132013"),
                arguments(
                        "national insurance ends two days later: an overlap, the claimed one stays on it",
                        receipt().on(10, 11, 12),
                        known(between(CITY, september(1), september(12)), COMPANY_FROM_10TH),
                        "05",
                        "10,11=00138057 12=06132013"),
                arguments(
                        "the last day before the loss is covered",
                        receipt().on(10),
                        known(CITY_UNTIL_10TH),
                        "02",
                        "10=00138057"),
                arguments(
                        "a new number at the same insurer is one receipt under the new number",
                        receipt(),
                        known(CITY_UNTIL_10TH, from(number("138057", "12", "999", "01"), september(11))),
                        "04",
                        "5,12,20=00138057"),
                arguments(
                        "of two others the one acquired last takes the day",
                        receipt().claimedAt(OTHER_COMPANY),
                        known(
                                between(OTHER_COMPANY, september(1).minusYears(3), september(1)),
                                CITY_ALL_YEAR,
                                COMPANY_FROM_10TH),
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "until claims of 2022-01 the card issued last before the visit takes the day",
                        receipt().claimedIn(2022, 1).on(5),
                        known(
                                issued(
                                        from(CITY, YearMonth.of(2020, 1).atDay(1)),
                                        YearMonth.of(2020, 1).atDay(1)),
                                issued(
                                        from(COMPANY, YearMonth.of(2021, 12).atDay(1)),
                                        YearMonth.of(2021, 12).atDay(2))),
                        "04",
                        "5=06132013"),
                arguments(
                        "from claims of 2022-02 the claimed one stays in the same case",
                        receipt().claimedIn(2022, 2).on(5),
                        known(
                                issued(
                                        from(CITY, YearMonth.of(2020, 1).atDay(1)),
                                        YearMonth.of(2020, 1).atDay(1)),
                                issued(
                                        from(COMPANY, YearMonth.of(2021, 12).atDay(1)),
                                        YearMonth.of(2021, 12).atDay(2))),
                        "02",
                        "5=00138057"),
                arguments(
                        "an inpatient receipt moves whole",
                        receipt().type("1111"),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "without JD the days of the details count, and it may move",
                        receipt().withoutVisitDays(),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "JD that disagrees with the details does not hinder moving",
                        receipt().visitDays(new Visits(DayMask.ofDays(5, 12), DayMask.NONE)),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12=06132013"),
                arguments(
                        "unknown qualification of a person who is found: moved to what is known",
                        receipt().claimedAt(number("77777777", null, "777777777", null)),
                        known(COMPANY_ALL_YEAR),
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "a suspended one beside covered days does not matter",
                        receipt(),
                        known(CITY_ALL_YEAR, suspended(COMPANY_FROM_10TH)),
                        "02",
                        "5,12,20=00138057"),
                arguments(
                        "an inpatient receipt is split",
                        receipt()
                                .type("1111")
                                .meals(new Meals(9, 6_210, 0), group(690, SEEN), group(690, SEEN), group(690, SEEN)),
                        NEW_JOB_ON_10TH,
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "a DPC bundle moves whole",
                        receipt().type("1111").bundled(),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "public expense in the receipt, claims from 2025-11: moved with its public payers",
                        receipt().type("1122").withPublicPayer(),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "public expense in the receipt: split with its public payers",
                        receipt().type("1122").withPublicPayer(),
                        NEW_JOB_ON_10TH,
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "ceiling reached, the same income class under the new insurer",
                        receipt().ceiling("01").ofClasses("A03"),
                        known(ofClass(COMPANY_ALL_YEAR, "A03", september(1))),
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "ceiling reached, the receipt tells no class: that of the claimed one is the same",
                        receipt().ceiling("01"),
                        known(
                                ofClass(CITY_UNTIL_10TH, "A03", september(1)),
                                ofClass(COMPANY_FROM_10TH, "A03", september(10))),
                        "05",
                        "5=00138057 12,20=06132013"),
                arguments(
                        "unknown qualification, identified by name and birth date: moved to what is known",
                        receipt().claimedAt(number("77777777", null, "777777777", null)),
                        Knowledge.of(Knowledge.Match.IDENTIFIED, List.of(COMPANY_ALL_YEAR)),
                        "04",
                        "5,12,20=06132013"),
                arguments(
                        "no MF, few points: moved",
                        receipt().ceiling(null).points(11_800),
                        LONG_AT_COMPANY,
                        "04",
                        "5,12,20=06132013"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whoPays(String rule, ExampleReceipt receipt, Knowledge knowledge, String code, String payers) {
        Disposition disposition = Disposition.of(REVIEW.decide(receipt.facts(), knowledge), MonthState.OPEN);

        assertThat(disposition.code().code()).isEqualTo(code);
        assertThat(payers(disposition)).isEqualTo(payers);
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                arguments("moved", receipt(), LONG_AT_COMPANY, "04", "11"),
                arguments("split", receipt(), NEW_JOB_ON_10TH, "05", "12"),
                arguments(
                        "branch found",
                        receipt().claimedAt(number("138057", "12", "345", null)),
                        known(CITY_ALL_YEAR),
                        "09",
                        "14"),
                arguments("no change", receipt(), known(CITY_ALL_YEAR), "02", "02"));
    }

    @ParameterizedTest(name = "{0}: {3} before the close, {4} after it, the same payers")
    @MethodSource
    void phases(String rule, ExampleReceipt receipt, Knowledge knowledge, String before, String after) {
        Decision decision = REVIEW.decide(receipt.facts(), knowledge);
        Disposition open = Disposition.of(decision, MonthState.OPEN);
        Disposition closed = Disposition.of(decision, MonthState.CLOSED);

        assertThat(List.of(open.code().code(), closed.code().code())).containsExactly(before, after);
        assertThat(closed.isSameAs(open)).isTrue();
    }

    static Stream<Arguments> typesAfterMoving() {
        return Stream.of(
                arguments("own insurance at a company", "1112", 1980, Relationship.SELF, null, COMPANY, "1112", 3),
                arguments("family at a company", "1112", 1980, Relationship.FAMILY, null, COMPANY, "1116", 3),
                arguments("preschool child", "1114", 2022, Relationship.FAMILY, null, COMPANY, "1114", 2),
                arguments("turned 75: late-stage elderly", "1118", 1951, Relationship.SELF, 2, ELDERLY, "1318", 2),
                arguments("late-stage elderly at 30 percent", "1110", 1951, Relationship.SELF, 3, ELDERLY, "1310", 3),
                arguments(
                        "elderly, ratio not registered: as claimed",
                        "1110",
                        1954,
                        Relationship.SELF,
                        null,
                        COMPANY,
                        "1110",
                        3),
                arguments("inpatient stays inpatient", "1111", 1980, Relationship.FAMILY, null, COMPANY, "1115", 3));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {6}, burden {7}")
    @MethodSource
    void typesAfterMoving(
            String rule,
            String claimed,
            int born,
            Relationship relationship,
            Integer registered,
            InsuredNumber to,
            String type,
            int tenths) {
        ReceiptFacts facts =
                receipt().type(claimed).bornOn(YearMonth.of(born, 5).atDay(17)).facts();
        Knowledge knowledge = known(burden(from(to, september(1)), relationship, registered));

        var part = REVIEW.decide(facts, knowledge).allocation().parts().get(0);

        assertThat(part.type()).hasToString(type);
        assertThat(part.burdenTenths()).isEqualTo(tenths);
    }

    private static String payers(Disposition disposition) {
        return String.join(
                " ",
                disposition.allocation().parts().stream()
                        .map(part -> String.join(
                                        ",",
                                        part.days().days().stream()
                                                .map(String::valueOf)
                                                .toList())
                                + "=" + part.payer().insurer())
                        .toList());
    }
}
