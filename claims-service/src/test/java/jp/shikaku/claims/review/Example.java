package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** Receipts and qualifications for tests, each with one plain default that a test changes where it matters. */
public final class Example {

    public static final ClaimReview REVIEW = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());
    public static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final InsuredNumber CITY = number("138057", "12", "345", "01");
    public static final InsuredNumber COMPANY = number("06132013", "77", "1234", "00");
    public static final InsuredNumber OTHER_COMPANY = number("01130012", "５５", "987", "00");
    public static final InsuredNumber ELDERLY = number("39131032", null, "12345678", null);

    private Example() {}

    public static InsuredNumber number(String insurer, String symbol, String number, String branch) {
        return new InsuredNumber(InsurerNumber.of(insurer), symbol, number, branch);
    }

    public static LocalDate september(int day) {
        return SEPTEMBER.atDay(day);
    }

    /** A qualification from a day on, known since that day. */
    public static KnownQualification from(InsuredNumber number, LocalDate acquiredOn) {
        return between(number, acquiredOn, null);
    }

    public static KnownQualification between(InsuredNumber number, LocalDate acquiredOn, LocalDate lostOn) {
        Instant known = acquiredOn.atStartOfDay().toInstant(ZoneOffset.ofHours(9));
        return new KnownQualification(
                number.insurer() + "-" + acquiredOn,
                number,
                Relationship.SELF,
                new CoveragePeriod(acquiredOn, lostOn),
                KnownQualification.Loss.NOTHING_STATED,
                null,
                null,
                List.of(),
                false,
                known,
                lostOn == null ? null : known);
    }

    public static KnownQualification issued(KnownQualification q, LocalDate on) {
        return changed(q, q.relationship(), q.loss(), on, q.burdenTenths(), q.incomeClasses(), q.suspended());
    }

    public static KnownQualification burden(KnownQualification q, Relationship relationship, Integer tenths) {
        return changed(q, relationship, q.loss(), q.issuedOn(), tenths, q.incomeClasses(), q.suspended());
    }

    public static KnownQualification suspended(KnownQualification q) {
        return changed(q, q.relationship(), q.loss(), q.issuedOn(), q.burdenTenths(), q.incomeClasses(), true);
    }

    /** Lost for a reason (OQSCD008), and its card returned on a day. */
    public static KnownQualification lost(KnownQualification q, String reason, LocalDate cardReturnedOn) {
        KnownQualification.Loss loss = new KnownQualification.Loss(reason, cardReturnedOn);
        return changed(q, q.relationship(), loss, q.issuedOn(), q.burdenTenths(), q.incomeClasses(), q.suspended());
    }

    /** With an income class from a day on. */
    public static KnownQualification ofClass(KnownQualification q, String code, LocalDate from) {
        List<KnownQualification.IncomeClass> classes = List.of(new KnownQualification.IncomeClass(code, from, null));
        return changed(q, q.relationship(), q.loss(), q.issuedOn(), q.burdenTenths(), classes, q.suspended());
    }

    private static KnownQualification changed(
            KnownQualification q,
            Relationship relationship,
            KnownQualification.Loss loss,
            LocalDate issuedOn,
            Integer burdenTenths,
            List<KnownQualification.IncomeClass> classes,
            boolean suspended) {
        return new KnownQualification(
                q.qualificationId(),
                q.number(),
                relationship,
                q.period(),
                loss,
                issuedOn,
                burdenTenths,
                classes,
                suspended,
                q.knownSince(),
                q.lossKnownSince());
    }

    public static Knowledge known(KnownQualification... timeline) {
        return Knowledge.of(Knowledge.Match.FOUND, List.of(timeline));
    }

    public static ExampleReceipt receipt() {
        return new ExampleReceipt();
    }

    /** A group done once on each of some days. */
    public static PointGroup group(int points, DayMask days) {
        int[] counts = new int[31];
        days.days().forEach(day -> counts[day - 1] = 1);
        return new PointGroup(points, days.count(), DayCounts.of(counts));
    }
}
