package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * A receipt of any kind, understood.
 *
 * @param kind by whose record tables it was read
 * @param number レセプト番号 in its file, from 1
 * @param type レセプト種別
 * @param treatmentMonth 診療年月
 * @param patient whose receipt it is
 * @param benefitRatio 給付割合 in percent, null where not recorded
 * @param admittedOn 入院年月日, null where not recorded
 * @param burdenCategory 一部負担金・食事療養費・生活療養費標準負担額区分 1–4, null where not recorded
 * @param specialNotes レセプト特記事項, codes of two characters
 * @param chartNumber カルテ番号等, null where not recorded
 * @param discountedPointPrice 割引点数単価 in yen, null where not recorded
 * @param searchNumber 検索番号, null in a primary claim
 * @param insurer HO, null for a receipt of public payers only
 * @param publicPayers KO, in their order, at most four
 * @param qualifications SN; none or one in a primary claim
 * @param visitDays JD, at most one per payer
 * @param deskPayment 窓口負担額区分 of MF, null where there is no MF
 * @param groups the details, in their order, without those of an organ donor
 */
public record Receipt(
        ReceiptKind kind,
        int number,
        ReceiptType type,
        YearMonth treatmentMonth,
        Patient patient,
        Integer benefitRatio,
        LocalDate admittedOn,
        String burdenCategory,
        List<String> specialNotes,
        String chartNumber,
        Integer discountedPointPrice,
        String searchNumber,
        InsurerEntry insurer,
        List<PublicPayer> publicPayers,
        List<QualificationEntry> qualifications,
        List<VisitDays> visitDays,
        String deskPayment,
        List<DetailGroup> groups) {

    /** 負担者種別 of the insurer. */
    public static final int INSURER = 1;

    public Receipt {
        specialNotes = List.copyOf(specialNotes);
        publicPayers = List.copyOf(publicPayers);
        qualifications = List.copyOf(qualifications);
        visitDays = List.copyOf(visitDays);
        groups = List.copyOf(groups);
    }

    /**
     * The receipt behind lines that passed the checks.
     *
     * @param edition the record tables of its kind and claim month, see {@link jp.shikaku.receipt.layout.Editions#of}
     * @throws IllegalArgumentException if it cannot be understood; the message holds fault codes only
     */
    public static Receipt of(RawReceipt raw, Edition edition) {
        Reading reading = Reading.of(raw, edition);
        return reading.receipt()
                .orElseThrow(() -> new IllegalArgumentException("the receipt cannot be understood: "
                        + reading.faults().stream()
                                .map(f -> f.code())
                                .distinct()
                                .toList()));
    }

    /** Whether an insurer pays a part of it. */
    public boolean hasInsurer() {
        return insurer != null;
    }

    /** The qualification record of the insurer (SN with 負担者種別 1). */
    public Optional<QualificationEntry> qualification() {
        return qualifications.stream().filter(q -> q.payerKind() == INSURER).findFirst();
    }

    /** JD of the insurer, if recorded. */
    public Optional<VisitDays> insurerVisitDays() {
        return visitDays(INSURER);
    }

    /** JD of a payer, if recorded. */
    public Optional<VisitDays> visitDays(int payerKind) {
        return visitDays.stream().filter(v -> v.payerKind() == payerKind).findFirst();
    }

    /** The days on which any detail is recorded. */
    public DayMask detailDays() {
        DayMask days = DayMask.NONE;
        for (DetailGroup group : groups) {
            days = days.or(group.dayCounts().days());
        }
        return days;
    }

    /** The days by which the receipt is judged: those of JD (marks 1 and 2), without JD those of the details. */
    public DayMask daysSeen() {
        return insurerVisitDays().map(VisitDays::days).orElseGet(this::detailDays);
    }

    /** What the details the insurer bears add up to, meals left out; equals 合計点数 of HO. */
    public long insurerDetailPoints() {
        return points(group -> group.burden().insurance());
    }

    /**
     * What the details a public payer bears add up to, meals left out; equals 合計点数 of its KO.
     *
     * @param number 1 to 4
     */
    public long publicDetailPoints(int number) {
        return points(group -> group.burden().publicPayer(number));
    }

    /** How the trailer counts this receipt: one for the insurer and one for each public payer. */
    public int trailerCount() {
        return (hasInsurer() ? 1 : 0) + publicPayers.size();
    }

    /** The points as the trailer counts them: the insurer's, or else the first public payer's. */
    public long trailerPoints() {
        if (hasInsurer()) {
            return insurer.points();
        }
        return publicPayers.isEmpty() ? 0 : publicPayers.get(0).points();
    }

    private long points(Predicate<DetailGroup> borne) {
        return groups.stream()
                .filter(group -> !group.isMeal())
                .filter(borne)
                .mapToLong(DetailGroup::points)
                .sum();
    }
}
