package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static jp.shikaku.claims.review.Example.ELDERLY;
import static jp.shikaku.claims.review.Example.REVIEW;
import static jp.shikaku.claims.review.Example.between;
import static jp.shikaku.claims.review.Example.from;
import static jp.shikaku.claims.review.Example.group;
import static jp.shikaku.claims.review.Example.known;
import static jp.shikaku.claims.review.Example.lost;
import static jp.shikaku.claims.review.Example.number;
import static jp.shikaku.claims.review.Example.ofClass;
import static jp.shikaku.claims.review.Example.receipt;
import static jp.shikaku.claims.review.Example.september;
import static jp.shikaku.claims.review.Example.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("Why a receipt is held, one row each: at the city's insurance with visits on 5, 12 and 20 September")
class HeldRulesTest {

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

    static Stream<Arguments> held() {
        InsuredNumber unknown = number("77777777", null, "777777777", null);
        PointGroup dayless = new PointGroup(50, 2, group(0, DayMask.ofDays(5)).counts());
        return Stream.of(
                arguments(
                        "nobody has this number",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NONE),
                        "NO_PERSON",
                        "03"),
                arguments(
                        "several persons",
                        receipt(),
                        Knowledge.without(Knowledge.Match.SEVERAL),
                        "SEVERAL_PERSONS",
                        "03"),
                arguments(
                        "both names differ",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NAME_DIFFERS),
                        "NAME_DIFFERS",
                        "03"),
                arguments(
                        "the claimed one is being checked",
                        receipt(),
                        known(suspended(CITY_ALL_YEAR), COMPANY_ALL_YEAR),
                        "SUSPENDED",
                        "03"),
                arguments(
                        "only one that is being checked covers a day",
                        receipt(),
                        known(CITY_UNTIL_10TH, suspended(COMPANY_FROM_10TH)),
                        "SUSPENDED",
                        "03"),
                arguments(
                        "nobody has this number, and some visit was before the registry is complete",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NONE).completeFrom(september(6)),
                        "NO_LONGER_KNOWN",
                        "03"),
                arguments(
                        "nobody has this number, and every visit was since the registry is complete",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NONE).completeFrom(september(5)),
                        "NO_PERSON",
                        "03"),
                arguments(
                        "several persons, before the registry is complete",
                        receipt(),
                        Knowledge.without(Knowledge.Match.SEVERAL).completeFrom(september(30)),
                        "NO_LONGER_KNOWN",
                        "03"),
                arguments(
                        "both names differ, before the registry is complete",
                        receipt(),
                        Knowledge.without(Knowledge.Match.NAME_DIFFERS).completeFrom(september(30)),
                        "NO_LONGER_KNOWN",
                        "03"),
                arguments(
                        "a new job is registered, and the days before it are from before the registry is complete",
                        receipt(),
                        known(COMPANY_FROM_10TH).completeFrom(september(6)),
                        "NO_LONGER_KNOWN",
                        "03"),
                arguments(
                        "lost, and the days without a new one are since the registry is complete",
                        receipt(),
                        known(CITY_UNTIL_10TH).completeFrom(september(11)),
                        "NOT_COVERED",
                        "06"),
                arguments(
                        "lost by death, and visits after it before the registry is complete",
                        receipt().on(20),
                        known(lost(CITY_UNTIL_10TH, "01", null)).completeFrom(september(30)),
                        "NO_LONGER_KNOWN",
                        "03"),
                arguments(
                        "what is being checked covers the day: it is known, whenever that was",
                        receipt(),
                        known(CITY_UNTIL_10TH, suspended(COMPANY_FROM_10TH)).completeFrom(september(30)),
                        "SUSPENDED",
                        "03"),
                arguments(
                        "unknown qualification, nobody found, before the registry is complete",
                        receipt().claimedAt(unknown),
                        Knowledge.without(Knowledge.Match.NONE).completeFrom(september(30)),
                        "NO_LONGER_KNOWN",
                        null),
                arguments(
                        "unknown qualification, a day not covered, before the registry is complete",
                        receipt().claimedAt(unknown),
                        known(COMPANY_FROM_10TH).completeFrom(september(30)),
                        "NO_LONGER_KNOWN",
                        null),
                arguments("lost, and no new one registered", receipt(), known(CITY_UNTIL_10TH), "NOT_COVERED", "06"),
                arguments("visit after the loss only", receipt().on(20), known(CITY_UNTIL_10TH), "NOT_COVERED", "06"),
                arguments(
                        "unknown qualification and nobody found",
                        receipt().claimedAt(unknown),
                        Knowledge.without(Knowledge.Match.NONE),
                        "UNIDENTIFIED",
                        null),
                arguments(
                        "unknown qualification and a day not covered",
                        receipt().claimedAt(unknown),
                        known(COMPANY_FROM_10TH),
                        "UNIDENTIFIED",
                        null),
                arguments(
                        "arrived already moved",
                        receipt().arrivedWith(ConfirmationCode.MOVED),
                        LONG_AT_COMPANY,
                        "ALREADY_CHECKED",
                        "06"),
                arguments(
                        "treatment before 2021-09",
                        receipt().claimedIn(2021, 10).treatedIn(YearMonth.of(2021, 8)),
                        known(from(COMPANY, september(1).minusYears(9))),
                        "TREATMENT_TOO_EARLY",
                        "06"),
                arguments(
                        "public expense in the receipt, claim before 2025-11",
                        receipt().claimedIn(2025, 10).type("1122").withPublicPayer(),
                        known(from(COMPANY, YearMonth.of(2020, 1).atDay(1))),
                        "PUBLIC_EXPENSE",
                        "06"),
                arguments(
                        "to be split, but the public payer's details do not sum to its points",
                        receipt()
                                .type("1122")
                                .publicPayer(new Charges(
                                        null, 3, 999, null, Meals.NONE, List.of(group(1, SEEN)), List.of())),
                        NEW_JOB_ON_10TH,
                        "PUBLIC_EXPENSE_NOT_DIVIDABLE",
                        "06"),
                arguments(
                        "lost by death, and visits after it",
                        receipt().on(20),
                        known(lost(CITY_UNTIL_10TH, "01", null)),
                        "LOST_BY_DEATH",
                        "08"),
                arguments(
                        "lost, and the card was returned before the visit",
                        receipt().on(20),
                        known(lost(CITY_UNTIL_10TH, "99", september(19))),
                        "AFTER_CARD_RETURN",
                        "07"),
                arguments(
                        "lost, and the card was returned on the day of the visit",
                        receipt().on(20),
                        known(lost(CITY_UNTIL_10TH, "99", september(20))),
                        "NOT_COVERED",
                        "06"),
                arguments(
                        "lost, the card returned between two visits without a qualification",
                        receipt().on(12, 20),
                        known(lost(CITY_UNTIL_10TH, "99", september(19))),
                        "NOT_COVERED",
                        "06"),
                arguments(
                        "lost by death, and the number registered anew in the next month",
                        receipt().on(20),
                        known(
                                lost(CITY_UNTIL_10TH, "01", null),
                                from(CITY, september(30).plusDays(1))),
                        "LOST_BY_DEATH",
                        "08"),
                arguments(
                        "no MF, too many points",
                        receipt().ceiling(null).points(11_801),
                        LONG_AT_COMPANY,
                        "CEILING_CLASS_ABSENT",
                        "06"),
                arguments(
                        "no MF, preschool child over its limit",
                        receipt().type("1114").ceiling(null).points(17_701),
                        LONG_AT_COMPANY,
                        "CEILING_CLASS_ABSENT",
                        "06"),
                arguments(
                        "no MF, elderly over the limit",
                        receipt().type("1118").ceiling(null).points(4_001),
                        LONG_AT_COMPANY,
                        "CEILING_CLASS_ABSENT",
                        "06"),
                arguments(
                        "no MF, late-stage elderly over the limit",
                        receipt().claimedAt(ELDERLY).type("1318").ceiling(null).points(3_001),
                        LONG_AT_COMPANY,
                        "CEILING_CLASS_ABSENT",
                        "06"),
                arguments(
                        "no MF, few points, claim before 2023-03",
                        receipt().claimedIn(2023, 2).ceiling(null),
                        known(from(COMPANY, YearMonth.of(2020, 1).atDay(1))),
                        "CEILING_CLASS_ABSENT",
                        "06"),
                arguments(
                        "ceiling reached, claim before 2023-03",
                        receipt().claimedIn(2023, 2).ceiling("01"),
                        known(from(COMPANY, YearMonth.of(2020, 1).atDay(1))),
                        "CEILING_REACHED",
                        "06"),
                arguments(
                        "ceiling reached, income class not known",
                        receipt().ceiling("02"),
                        LONG_AT_COMPANY,
                        "INCOME_CLASS_UNKNOWN",
                        "06"),
                arguments(
                        "ceiling reached, another income class under the new insurer",
                        receipt().ceiling("01").ofClasses("A03"),
                        known(ofClass(COMPANY_ALL_YEAR, "A02", september(1))),
                        "INCOME_CLASS_UNKNOWN",
                        "06"),
                arguments(
                        "ceiling reached, the same income class but not yet on every day",
                        receipt().ceiling("01").ofClasses("A03"),
                        known(ofClass(COMPANY_ALL_YEAR, "A03", september(6))),
                        "INCOME_CLASS_UNKNOWN",
                        "06"),
                arguments(
                        "discounted unit price",
                        receipt().discounted(),
                        LONG_AT_COMPANY,
                        "DISCOUNTED_UNIT_PRICE",
                        "06"),
                arguments(
                        "to be split, but no JD",
                        receipt().withoutVisitDays(),
                        NEW_JOB_ON_10TH,
                        "VISIT_DAYS_ABSENT",
                        "06"),
                arguments(
                        "to be split, but JD disagrees with the details",
                        receipt().visitDays(new Visits(DayMask.ofDays(5, 20), DayMask.NONE)),
                        NEW_JOB_ON_10TH,
                        "VISIT_DAYS_DISAGREE",
                        "06"),
                arguments(
                        "to be split, but a DPC bundle",
                        receipt().type("1111").bundled(),
                        NEW_JOB_ON_10TH,
                        "BUNDLE",
                        "06"),
                arguments(
                        "to be split, but the meals have no days",
                        receipt().type("1111").meals(new Meals(9, 6_210, 0)),
                        NEW_JOB_ON_10TH,
                        "MEALS_NOT_DIVIDABLE",
                        "06"),
                arguments(
                        "to be split, but the count of meals is not that of the days",
                        receipt().type("1111").meals(new Meals(8, 2_070, 0), group(690, SEEN)),
                        NEW_JOB_ON_10TH,
                        "MEALS_NOT_DIVIDABLE",
                        "06"),
                arguments(
                        "to be split, but a burden is recorded",
                        receipt().recordedBurden(960),
                        NEW_JOB_ON_10TH,
                        "RECORDED_BURDEN",
                        "06"),
                arguments(
                        "to be split, but a group has no days",
                        receipt().group(group(100, DayMask.ofDays(5, 12, 20))).group(dayless),
                        NEW_JOB_ON_10TH,
                        "GROUP_WITHOUT_DAYS",
                        "06"),
                arguments(
                        "to be split, but the groups do not sum to the points",
                        receipt().points(999),
                        NEW_JOB_ON_10TH,
                        "POINTS_DISAGREE",
                        "06"));
    }

    @ParameterizedTest(name = "{0}: {3}, {4} at the close")
    @MethodSource
    void held(String rule, ExampleReceipt receipt, Knowledge knowledge, String reason, String codeAtClose) {
        Decision decision = REVIEW.decide(receipt.facts(), knowledge);
        Disposition open = Disposition.of(decision, MonthState.OPEN);
        Disposition closed = Disposition.of(decision, MonthState.CLOSED);

        assertThat(open.outcome()).isEqualTo(Outcome.HELD);
        assertThat(open.held()).hasToString(reason);
        assertThat(open.allocation().parts()).isEmpty();
        assertThat(closed.code() == null ? null : closed.code().code()).isEqualTo(codeAtClose);
        assertThat(closed.allocation().parts()).hasSize(codeAtClose == null ? 0 : 1);
    }
}
