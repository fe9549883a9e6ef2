package jp.shikaku.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.claims.review.ClaimReview;
import jp.shikaku.claims.review.DatedRules;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Relationship;

/** Deciding one receipt with two visits and twenty detail groups, by what becomes of it: the rules alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Deciding {

    private static final YearMonth TREATMENT = YearMonth.of(2026, 9);
    private static final DayMask VISITS = DayMask.ofDays(5, 19);
    private static final InsuredNumber OLD = new InsuredNumber(new InsurerNumber("06132013"), "100", "1", "01");
    private static final InsuredNumber NEW = new InsuredNumber(new InsurerNumber("01130012"), "200", "2", "01");
    private static final int POINTS = 73;
    private static final int GROUPS = 20;

    private final ClaimReview review = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());
    private ReceiptFacts receipt;
    private Knowledge unchanged;
    private Knowledge changedBefore;
    private Knowledge changedBetween;

    @Setup(Level.Trial)
    public void receipts() {
        receipt = facts();
        unchanged = Knowledge.of(Knowledge.Match.FOUND, List.of(qualification(OLD, LocalDate.of(2024, 4, 1), null)));
        changedBefore = changedOn(LocalDate.of(2026, 8, 1));
        changedBetween = changedOn(TREATMENT.atDay(15));
    }

    @Benchmark
    public Decision unchanged() {
        return review.decide(receipt, unchanged);
    }

    @Benchmark
    public Decision moved() {
        return review.decide(receipt, changedBefore);
    }

    @Benchmark
    public Decision split() {
        return review.decide(receipt, changedBetween);
    }

    private static Knowledge changedOn(LocalDate day) {
        return Knowledge.of(
                Knowledge.Match.FOUND,
                List.of(qualification(OLD, LocalDate.of(2024, 4, 1), day), qualification(NEW, day, null)));
    }

    private static ReceiptFacts facts() {
        int[] counts = new int[31];
        VISITS.days().forEach(day -> counts[day - 1] = 1);
        PointGroup group = new PointGroup(POINTS, VISITS.count(), DayCounts.of(counts));
        Charges charges = new Charges(
                new Visits(VISITS, new DayMask(0)),
                VISITS.count(),
                POINTS * VISITS.count() * GROUPS,
                null,
                Meals.NONE,
                Collections.nCopies(GROUPS, group),
                List.of());
        return new ReceiptFacts(
                TREATMENT.plusMonths(1),
                TREATMENT,
                new ReceiptType("1112"),
                LocalDate.of(1980, 5, 17),
                OLD,
                ConfirmationCode.AT_THE_DESK,
                "00",
                Set.of(),
                null,
                false,
                false,
                charges,
                List.of());
    }

    private static KnownQualification qualification(InsuredNumber number, LocalDate from, LocalDate to) {
        Instant known = Instant.parse("2026-09-30T00:00:00Z");
        return new KnownQualification(
                "q-" + from,
                number,
                Relationship.SELF,
                new CoveragePeriod(from, to),
                KnownQualification.Loss.NOTHING_STATED,
                null,
                3,
                List.of(),
                false,
                known,
                to == null ? null : known);
    }
}
