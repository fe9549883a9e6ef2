package jp.shikaku.claims.recheck;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.IncomeClasses;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.content.BurdenClass;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * A receipt read for the review.
 *
 * @param facts what the review judges
 * @param question whom to ask the registry about; empty for a receipt of public expense only
 * @param stated what it states beside
 */
record ReceiptReading(ReceiptFacts facts, Optional<CoverageQuestion> question, Stated stated) {

    private static final IncomeClasses INCOME_CLASSES = IncomeClasses.delivered();

    /** Reads the records of a receipt as they were received. */
    static ReceiptReading of(KeptContent content) {
        Receipt receipt = content.receipt();
        InsuredNumber claimed = claimed(receipt);
        ReceiptFacts facts = facts(receipt, claimed, content.claimMonth());
        Optional<CoverageQuestion> question = Optional.ofNullable(claimed)
                .map(number -> question(receipt.patient(), facts, UnknownQualification.search(number, content.raw())));
        return new ReceiptReading(facts, question, Stated.of(content, receipt));
    }

    /** The same, with candidates beside what the numbers lead to. */
    ReceiptReading withCandidates() {
        return new ReceiptReading(facts, question.map(CoverageQuestion::withCandidates), stated);
    }

    private static CoverageQuestion question(Patient patient, ReceiptFacts facts, CoverageQuestion.NameSearch search) {
        return new CoverageQuestion(
                facts.claimed(),
                patient.birthDate(),
                patient.name(),
                patient.kana(),
                patient.sex().code(),
                facts.judgedDays().days().stream()
                        .map(facts.treatmentMonth()::atDay)
                        .toList(),
                search);
    }

    private static ReceiptFacts facts(Receipt receipt, InsuredNumber claimed, YearMonth claimMonth) {
        List<Charges> publicPayers = publicPayers(receipt);
        return new ReceiptFacts(
                claimMonth,
                receipt.treatmentMonth(),
                receipt.type(),
                receipt.patient().birthDate(),
                claimed,
                receipt.qualification().map(QualificationEntry::confirmation).orElse(ConfirmationCode.AT_THE_DESK),
                receipt.deskPayment(),
                INCOME_CLASSES.told(receipt.type(), receipt.specialNotes(), receipt.burdenCategory()),
                receipt.benefitRatio(),
                receipt.discountedPointPrice() != null && receipt.discountedPointPrice() != 0,
                isBundled(receipt),
                receipt.hasInsurer() ? insurer(receipt) : publicPayers.get(0),
                receipt.hasInsurer() ? publicPayers : publicPayers.subList(1, publicPayers.size()));
    }

    private static Charges insurer(Receipt receipt) {
        InsurerEntry entry = receipt.insurer();
        return new Charges(
                visits(receipt, Receipt.INSURER),
                entry.actualDays(),
                Math.toIntExact(entry.points()),
                entry.burdenAmount() == null ? null : Math.toIntExact(entry.burdenAmount()),
                meals(entry.mealCount(), entry.mealAmount(), entry.standardBurden()),
                groups(receipt, burden -> burden.insurance(), false),
                groups(receipt, burden -> burden.insurance(), true));
    }

    private static List<Charges> publicPayers(Receipt receipt) {
        List<Charges> payers = new ArrayList<>();
        for (PublicPayer payer : receipt.publicPayers()) {
            int number = payers.size() + 1;
            payers.add(new Charges(
                    visits(receipt, Receipt.INSURER + number),
                    payer.actualDays(),
                    Math.toIntExact(payer.points()),
                    payer.burdenAmount() == null ? null : Math.toIntExact(payer.burdenAmount()),
                    meals(payer.mealCount(), payer.mealAmount(), payer.standardBurden()),
                    groups(receipt, burden -> burden.publicPayer(number), false),
                    groups(receipt, burden -> burden.publicPayer(number), true)));
        }
        return payers;
    }

    private static Visits visits(Receipt receipt, int payerKind) {
        return receipt.visitDays(payerKind)
                .map(days -> new Visits(days.counted(), days.attached().minus(days.counted())))
                .orElse(null);
    }

    private static Meals meals(Integer count, Long amount, Long standardBurden) {
        return new Meals(count == null ? 0 : count, yen(amount), yen(standardBurden));
    }

    private static int yen(Long amount) {
        return amount == null ? 0 : Math.toIntExact(amount);
    }

    /** DPC: the points of 包括評価 stand at no day. */
    private static boolean isBundled(Receipt receipt) {
        return receipt.kind() == ReceiptKind.DPC
                && receipt.groups().stream().anyMatch(group -> !group.isMeal() && !group.hasDayDetail());
    }

    private static List<PointGroup> groups(Receipt receipt, Predicate<BurdenClass> borne, boolean meals) {
        return receipt.groups().stream()
                .filter(group -> group.isMeal() == meals && borne.test(group.burden()))
                .map(group -> new PointGroup(
                        Math.toIntExact(group.pointsPerTime()),
                        group.count(),
                        DayCounts.of(group.dayCounts().toArray())))
                .toList();
    }

    private static InsuredNumber claimed(Receipt receipt) {
        return receipt.hasInsurer()
                ? receipt.insurer()
                        .insured(receipt.qualification()
                                .map(QualificationEntry::branch)
                                .orElse(null))
                : null;
    }

    /** The days judged, for the mask kept beside the receipt. */
    DayMask days() {
        return facts.judgedDays();
    }
}
