package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.claims.recheck.WrittenFile.Written;
import jp.shikaku.claims.review.Example;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.content.BurdenClass;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.Dispensing;
import jp.shikaku.receipt.writing.ReceiptDraft;

/** A receipt in the making, which keeps beside it what each payer is charged. */
final class GeneratedDraft {

    private static final int MEAL_YEN = 690;
    private static final int STANDARD_BURDEN_YEN = 510;
    private static final String DISEASE = "8830417";

    /** 負担区分 that a receipt with no, one or two public payers may have. */
    private static final List<String> BURDENS = List.of("1", "125", "123457");

    private static final List<String> PAYERS = List.of("21136015", "54136015");

    private final ReceiptKind kind;
    private final DayMask days;
    private final boolean inpatient;
    private final Random random;
    private final Charged insurer = new Charged();
    private final List<Charged> publicPayers = new ArrayList<>();
    private final List<DetailLine> lines = new ArrayList<>();
    private final List<Dispensing> dispensings = new ArrayList<>();
    private Bundle bundle;

    /** What a payer is charged so far. */
    private static final class Charged {
        private int points;
        private Meals meals = Meals.NONE;
        private DayMask days = DayMask.NONE;

        Share share(int visits) {
            return new Share(visits, points, meals);
        }
    }

    GeneratedDraft(ReceiptKind kind, DayMask days, boolean inpatient, int publicPayers, Random random) {
        this.kind = kind;
        this.days = days;
        this.inpatient = inpatient;
        this.random = random;
        for (int i = 0; i < publicPayers; i++) {
            this.publicPayers.add(new Charged());
        }
    }

    /** Some acts and drugs, each on some of the days. */
    void groups(int number) {
        for (int i = 0; i < number; i++) {
            List<Integer> counts = new ArrayList<>();
            for (int day = 1; day <= 31; day++) {
                counts.add(days.contains(day) ? random.nextInt(3) : 0);
            }
            DayCounts perDay = new DayCounts(counts);
            if (perDay.sum() > 0) {
                group(burden(), 1 + random.nextInt(500), perDay);
            }
        }
    }

    /** So that the details have every day of the receipt. */
    void onEveryDay() {
        group('1', 1 + random.nextInt(300), DayCounts.onceOn(days));
    }

    void meals() {
        char burden = publicPayers.isEmpty() || random.nextBoolean() ? '1' : '2';
        DayCounts counts = DayCounts.times(3, days);
        lines.add(DetailLine.act("97", burden, "197000110", (long) MEAL_YEN, counts));
        int standard = kind == ReceiptKind.DPC ? counts.sum() * STANDARD_BURDEN_YEN : 0;
        charge(burden, 0, days, new Meals(counts.sum(), counts.sum() * MEAL_YEN, standard));
    }

    void bundle() {
        char burden = burdenWithInsurer();
        bundle = new Bundle(
                "110290XX99X00X",
                date(days.days().get(0)),
                null,
                DISEASE,
                burden,
                List.of(new Bundle.Stretch(days.count(), 1_500 + random.nextInt(1_000))),
                12_000 + random.nextInt(4_000));
        charge(burden, bundle.points(), DayMask.NONE, Meals.NONE);
    }

    void dispense(LocalDate date) {
        char burden = burdenWithInsurer();
        Dispensing one = new Dispensing(
                date, date, 1 + random.nextInt(28), burden, "620098801", 1 + random.nextInt(20), 24, 4, 45);
        dispensings.add(one);
        charge(burden, one.points(), DayMask.ofDays(date.getDayOfMonth()), Meals.NONE);
    }

    /** The receipt, claimed at an insurer. */
    Written claimedAt(InsuredNumber claimed) {
        ReceiptDraft draft = draft(claimed);
        boolean recordedBurden = random.nextInt(12) == 0;
        draft.insurer(new InsurerEntry(
                claimed.insurer(),
                claimed.symbol(),
                claimed.number(),
                days.count(),
                insurer.points,
                inpatient ? insurer.meals.count() : null,
                inpatient ? (long) insurer.meals.amountYen() : null,
                kind == ReceiptKind.DPC ? (long) insurer.meals.standardBurdenYen() : null,
                null,
                recordedBurden ? insurer.points * 3L : null,
                null,
                null,
                null));
        draft.qualification(QualificationEntry.atTheDesk(claimed.branch()));
        if (random.nextInt(8) != 0) {
            draft.visitDays(VisitDays.ofInsurer(days));
        }
        List<Share> publicShares = new ArrayList<>();
        for (int i = 0; i < publicPayers.size(); i++) {
            publicShares.add(publicPayer(draft, publicPayers.get(i), i));
        }
        draft.deskPayment(random.nextInt(8) == 0 ? null : "0" + random.nextInt(2));
        draft.bundle(bundle);
        dispensings.forEach(draft::dispensing);
        lines.forEach(draft::detail);
        return new Written(draft, new ReceiptTotals(days, days.count(), insurer.points, insurer.meals, publicShares));
    }

    private ReceiptDraft draft(InsuredNumber claimed) {
        boolean national = claimed.insurer().scheme() == InsuranceScheme.NATIONAL;
        ReceiptDraft draft = new ReceiptDraft(
                        new ReceiptType(kind.feeTable() + "1" + (publicPayers.size() + 1) + (inpatient ? "1" : "2")),
                        Example.SEPTEMBER,
                        new Patient("試験　太郎", "シケンタロウ", Sex.MALE, LocalDate.of(1980, 5, 17)))
                .benefitRatio(national ? 70 : null);
        if (inpatient) {
            draft.admittedOn(date(days.days().get(0)));
        }
        if (kind == ReceiptKind.MEDICAL || kind == ReceiptKind.DENTAL) {
            draft.disease(new Disease(DISEASE, date(1), '1', true));
        }
        return draft;
    }

    private Share publicPayer(ReceiptDraft draft, Charged payer, int index) {
        int visits = payer.days.count();
        boolean meals = inpatient && payer.meals.count() > 0;
        draft.publicPayer(new PublicPayer(
                PAYERS.get(index),
                "1234566",
                visits,
                payer.points,
                null,
                meals ? payer.meals.count() : null,
                meals ? (long) payer.meals.amountYen() : null,
                meals && kind == ReceiptKind.DPC ? (long) payer.meals.standardBurdenYen() : null));
        if (random.nextBoolean()) {
            draft.visitDays(new VisitDays(index + 2, payer.days, DayMask.NONE, DayMask.NONE));
        }
        return payer.share(visits);
    }

    private void group(char burden, int points, DayCounts counts) {
        DetailLine.Kind record = kind == ReceiptKind.DENTAL ? DetailLine.Kind.DENTAL_ACT : DetailLine.Kind.ACT;
        if (random.nextInt(4) == 0) {
            lines.add(DetailLine.drug("21", burden, "620098801", "1", null, counts));
        }
        lines.add(new DetailLine(record, "60", burden, "160008010", null, (long) points, counts, null));
        charge(burden, points * counts.sum(), counts.days(), Meals.NONE);
    }

    private char burden() {
        String classes = BURDENS.get(publicPayers.size());
        return classes.charAt(random.nextInt(classes.length()));
    }

    private char burdenWithInsurer() {
        return publicPayers.isEmpty() || random.nextBoolean() ? '1' : '2';
    }

    private void charge(char code, int points, DayMask on, Meals meals) {
        BurdenClass burden = BurdenClass.of(String.valueOf(code)).orElseThrow();
        if (burden.insurance()) {
            charge(insurer, points, on, meals);
        }
        for (int i = 0; i < publicPayers.size(); i++) {
            if (burden.publicPayer(i + 1)) {
                charge(publicPayers.get(i), points, on, meals);
            }
        }
    }

    private static void charge(Charged payer, int points, DayMask on, Meals meals) {
        payer.points += points;
        payer.days = payer.days.or(on);
        payer.meals = payer.meals.plus(meals);
    }

    private static LocalDate date(int day) {
        return Example.september(day);
    }
}
