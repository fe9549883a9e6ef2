package jp.shikaku.receipt.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordRole;
import jp.shikaku.receipt.layout.RecordSpec;

/** Where the items that mean something to a receipt stand in an edition; looked up once per edition. */
record ReceiptLayout(
        Edition edition, Re re, Ho ho, Ko ko, Sn sn, Jd jd, int deskPayment, Map<String, DetailLayout> details) {

    private static final Map<Edition, ReceiptLayout> LAYOUTS = new ConcurrentHashMap<>();
    private static final RecordSpec NONE = RecordSpec.without();

    static ReceiptLayout of(Edition edition) {
        return LAYOUTS.computeIfAbsent(edition, ReceiptLayout::resolve);
    }

    private static ReceiptLayout resolve(Edition edition) {
        Map<String, DetailLayout> details = edition.records().stream()
                .filter(spec -> spec.role() != RecordRole.PLAIN)
                .collect(Collectors.toUnmodifiableMap(RecordSpec::id, DetailLayout::of));
        return new ReceiptLayout(
                edition,
                in(edition, "RE", Re::of),
                in(edition, "HO", Ho::of),
                in(edition, "KO", Ko::of),
                in(edition, "SN", Sn::of),
                in(edition, "JD", Jd::of),
                in(edition, "MF", spec -> spec.position("desk payment class")),
                details);
    }

    private static <T> T in(Edition edition, String recordId, Function<RecordSpec, T> layout) {
        return layout.apply(edition.record(recordId).orElse(NONE));
    }

    record Re(
            int number,
            int type,
            int month,
            int name,
            int sex,
            int birthDate,
            int benefitRatio,
            int admittedOn,
            int burdenCategory,
            int notes,
            int chart,
            int discountedPrice,
            int searchNumber,
            int kana) {

        static Re of(RecordSpec spec) {
            return new Re(
                    spec.position("receipt number"),
                    spec.position("receipt type"),
                    spec.position("treatment month"),
                    spec.position("name"),
                    spec.position("sex"),
                    spec.position("birth date"),
                    spec.position("benefit ratio"),
                    spec.position("admission date"),
                    spec.position("burden category"),
                    spec.position("special notes"),
                    spec.position("chart number"),
                    spec.position("discounted point price"),
                    spec.position("search number"),
                    spec.position("kana name"));
        }
    }

    record Ho(
            int insurer,
            int symbol,
            int number,
            int days,
            int points,
            int mealCount,
            int mealAmount,
            int standardBurden,
            int dutyReason,
            int burdenAmount,
            int reductionClass,
            int reductionRatio,
            int reductionAmount) {

        static Ho of(RecordSpec spec) {
            return new Ho(
                    spec.position("insurer number"),
                    spec.position("symbol"),
                    spec.position("number"),
                    spec.position("visit days"),
                    spec.position("total points"),
                    spec.position("meal count"),
                    spec.position("meal amount"),
                    spec.position("standard burden"),
                    spec.position("duty reason"),
                    spec.position("burden amount"),
                    spec.position("reduction class"),
                    spec.position("reduction ratio"),
                    spec.position("reduction amount"));
        }
    }

    record Ko(
            int payer,
            int beneficiary,
            int days,
            int points,
            int burdenAmount,
            int mealCount,
            int mealAmount,
            int standardBurden) {

        static Ko of(RecordSpec spec) {
            return new Ko(
                    spec.position("public payer number"),
                    spec.position("beneficiary number"),
                    spec.position("visit days"),
                    spec.position("total points"),
                    spec.position("burden amount"),
                    spec.position("meal count"),
                    spec.position("meal amount"),
                    spec.position("standard burden"));
        }
    }

    record Sn(int payerKind, int confirmation, int insurer, int symbol, int number, int branch, int beneficiary) {

        static Sn of(RecordSpec spec) {
            return new Sn(
                    spec.position("payer kind"),
                    spec.position("confirmation class"),
                    spec.position("confirmed insurer number"),
                    spec.position("confirmed symbol"),
                    spec.position("confirmed number"),
                    spec.position("branch"),
                    spec.position("beneficiary number"));
        }
    }

    record Jd(int payerKind, int firstDay) {

        static Jd of(RecordSpec spec) {
            return new Jd(spec.position("payer kind"), spec.position("mark of a day"));
        }
    }

    /**
     * A record that carries points.
     *
     * @param role what its points and days mean
     * @param section 診療識別
     * @param burden 負担区分
     * @param points 点数
     * @param count 回数
     * @param firstDay the item of day 1
     * @param date the date of all its points
     * @param slots its points, each with its burden class and count
     */
    record DetailLayout(
            RecordRole role, int section, int burden, int points, int count, int firstDay, int date, List<Slot> slots) {

        static DetailLayout of(RecordSpec spec) {
            return new DetailLayout(
                    spec.role(),
                    spec.position("section"),
                    spec.position("burden class"),
                    spec.position("points"),
                    spec.position("count"),
                    spec.position("day count"),
                    spec.position("date"),
                    Slot.of(spec));
        }
    }

    /**
     * Points in a record that carries several.
     *
     * @param burden their 負担区分
     * @param count their 回数; absent where they stand once
     * @param points the points
     */
    record Slot(int burden, int count, int points) {

        /** In the order of the items: points belong to the burden class before them, and to a count after that one. */
        static List<Slot> of(RecordSpec spec) {
            List<Slot> slots = new ArrayList<>();
            int burden = RecordSpec.ABSENT;
            int count = RecordSpec.ABSENT;
            for (int position = 1; position < spec.itemCount(); position++) {
                switch (spec.item(position).key()) {
                    case "burden class" -> {
                        burden = position;
                        count = RecordSpec.ABSENT;
                    }
                    case "count" -> count = position;
                    case "points" -> slots.add(new Slot(burden, count, position));
                    default -> {
                        // Other items say nothing about points.
                    }
                }
            }
            return List.copyOf(slots);
        }
    }
}
