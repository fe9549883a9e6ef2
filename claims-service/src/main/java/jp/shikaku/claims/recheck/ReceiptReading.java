package jp.shikaku.claims.recheck;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.Receipt;

/**
 * A receipt read for the review.
 *
 * @param facts what the review judges
 * @param question whom to ask the registry about; empty for a receipt of public expense only
 */
record ReceiptReading(ReceiptFacts facts, Optional<CoverageQuestion> question) {

    /** Reads the records of a receipt as they were received. */
    static ReceiptReading of(KeptContent content) {
        Receipt receipt = content.receipt();
        InsuredNumber claimed = claimed(receipt);
        Optional<CoverageQuestion> question = Optional.ofNullable(claimed)
                .map(number -> new CoverageQuestion(
                        number,
                        receipt.patient().birthDate(),
                        receipt.patient().name(),
                        receipt.patient().kana()));
        return new ReceiptReading(facts(receipt, claimed, content.claimMonth()), question);
    }

    private static ReceiptFacts facts(Receipt receipt, InsuredNumber claimed, YearMonth claimMonth) {
        InsurerEntry insurer = receipt.insurer();
        ReceiptFacts.Visits visits = receipt.insurerVisitDays()
                .map(days ->
                        new ReceiptFacts.Visits(days.counted(), days.attached().minus(days.counted())))
                .orElse(null);
        boolean discounted = receipt.discountedPointPrice() != null && receipt.discountedPointPrice() != 0;
        return new ReceiptFacts(
                claimMonth,
                receipt.treatmentMonth(),
                receipt.type(),
                receipt.patient().birthDate(),
                claimed,
                receipt.qualification().map(QualificationEntry::confirmation).orElse(ConfirmationCode.AT_THE_DESK),
                visits,
                receipt.deskPayment(),
                receipt.publicPayers().size(),
                receipt.benefitRatio(),
                discounted,
                insurer == null || insurer.burdenAmount() == null ? null : Math.toIntExact(insurer.burdenAmount()),
                insurer == null
                        ? firstPayer(receipt).map(PublicPayer::actualDays).orElse(0)
                        : insurer.actualDays(),
                Math.toIntExact(receipt.trailerPoints()),
                insurer == null ? 0 : yen(insurer.mealAmount()),
                groups(receipt));
    }

    private static List<PointGroup> groups(Receipt receipt) {
        return receipt.groups().stream()
                .filter(group -> !group.isMeal() && group.burden().insurance() == receipt.hasInsurer())
                .map(group -> new PointGroup(
                        Math.toIntExact(group.pointsPerTime()),
                        group.count(),
                        new DayCounts(group.dayCounts().perDay())))
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

    private static Optional<PublicPayer> firstPayer(Receipt receipt) {
        return receipt.publicPayers().stream().findFirst();
    }

    private static int yen(Long amount) {
        return amount == null ? 0 : Math.toIntExact(amount);
    }

    /** The days judged, for the mask kept beside the receipt. */
    DayMask days() {
        return facts.judgedDays();
    }
}
