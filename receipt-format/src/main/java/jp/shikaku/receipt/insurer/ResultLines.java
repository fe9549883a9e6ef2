package jp.shikaku.receipt.insurer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.layout.RecordSpec;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * What the qualification check makes of the lines of a receipt. HO keeps the insurer on the claim; RE gets the type and
 * 給付割合 under the confirmed one, SN names it; a divided receipt keeps only the days of the part.
 */
final class ResultLines {

    private static final Set<String> BEFORE_QUALIFICATION = Set.of("RE", "HO", "KO");
    private static final Set<String> DETAILS = Set.of("SI", "IY", "TO", "CO");
    private static final String INSURER = "1";
    private static final int PAYER_KIND = 1;
    private static final int CONFIRMATION = 2;
    private static final int CONFIRMED_INSURER = 3;
    private static final int SYMBOL = 4;
    private static final int NUMBER = 5;
    private static final int BRANCH = 6;
    private static final int RECEIPT_TYPE = 2;
    private static final int BENEFIT = 7;
    private static final int FIRST_VISIT_DAY = 2;
    private static final int DAYS = 31;

    private final ForwardedReceipt receipt;
    private final ForwardedPart part;
    private final List<RawLine> lines;
    private final List<LineEdit> edits = new ArrayList<>();
    private final PartDetails details;
    private boolean qualified;
    private int publicPayers;

    ResultLines(ForwardedReceipt receipt) {
        this.receipt = receipt;
        this.part = receipt.part();
        this.lines = receipt.original().lines().stream()
                .filter(line -> !line.isPrefixed() && !line.isBlank())
                .toList();
        this.details = receipt.divided() ? PartDetails.of(lines, part.days()) : null;
    }

    /** Every line of the receipt with what becomes of it, in the order of the result. */
    List<LineEdit> edits() {
        if (lines.stream().noneMatch(line -> line.is("HO"))) {
            throw new IllegalArgumentException("the receipt has no insurer");
        }
        if (details != null && details.insurerPoints() != part.points()) {
            throw new IllegalArgumentException("the details of the part's days have other points than the part");
        }
        for (RawLine line : lines) {
            if (!qualified && !BEFORE_QUALIFICATION.contains(line.recordId()) && !isInsurersQualification(line)) {
                qualified = true;
                edits.add(LineEdit.add(fill(new RecordBuilder(table("SN")).put(PAYER_KIND, INSURER))));
            }
            edit(line);
        }
        return edits;
    }

    private void edit(RawLine line) {
        switch (line.recordId()) {
            case "RE" -> edits.add(LineEdit.modify(line, head(line)));
            case "HO" -> edits.add(receipt.divided() ? LineEdit.modify(line, insurer(line)) : LineEdit.keep(line));
            case "KO" -> edits.add(receipt.divided() ? LineEdit.modify(line, payer(line)) : LineEdit.keep(line));
            case "SN" -> qualification(line);
            case "JD" -> edits.add(receipt.divided() ? visits(line) : LineEdit.keep(line));
            default ->
                edits.add(
                        details != null && DETAILS.contains(line.recordId())
                                ? details.edit(line)
                                : LineEdit.keep(line));
        }
    }

    private byte[] head(RawLine re) {
        RecordBuilder head = RecordBuilder.of(re).put(RECEIPT_TYPE, part.type());
        if (!claimedInsurer().equals(part.insurer().padded())) {
            head.put(BENEFIT, part.benefitPercent());
        }
        int searchNumber = position("RE", "search number");
        if (!re.isEmpty(searchNumber)) {
            head.put(searchNumber, receipt.searchNumber());
        }
        return encode(re, head);
    }

    private String claimedInsurer() {
        return lines.stream()
                .filter(line -> line.is("HO"))
                .findFirst()
                .map(line -> line.item(1))
                .orElseThrow();
    }

    private byte[] insurer(RawLine ho) {
        RecordBuilder built = RecordBuilder.of(ho)
                .put(position("HO", "visit days"), part.visitCount())
                .put(position("HO", "total points"), part.points());
        putMeals(built, "HO", part.mealCount(), part.mealsYen());
        return encode(ho, built);
    }

    private byte[] payer(RawLine ko) {
        publicPayers++;
        RecordBuilder built = RecordBuilder.of(ko)
                .put(position("KO", "visit days"), payerDays(publicPayers))
                .put(position("KO", "total points"), details.publicPoints(publicPayers));
        if (!ko.isEmpty(position("KO", "meal count"))) {
            putMeals(built, "KO", details.publicMealCount(publicPayers), details.publicMealsYen(publicPayers));
        }
        return encode(ko, built);
    }

    /** The counted days of a payer's own JD; without one, the days of what it bears. */
    private int payerDays(int payer) {
        for (RawLine line : lines) {
            if (line.is("JD") && line.item(PAYER_KIND).equals(String.valueOf(payer + 1))) {
                return (int) part.days().days().stream()
                        .filter(day -> "1".equals(line.item(FIRST_VISIT_DAY + day - 1)))
                        .count();
            }
        }
        return details.publicDays(payer).count();
    }

    private static void putMeals(RecordBuilder built, String record, Integer count, Long yen) {
        built.put(position(record, "meal count"), count).put(position(record, "meal amount"), yen);
    }

    private void qualification(RawLine sn) {
        if (isInsurersQualification(sn) && !qualified) {
            qualified = true;
            edits.add(LineEdit.modify(sn, encode(sn, fill(sn))));
        } else {
            edits.add(LineEdit.keep(sn));
        }
    }

    private RecordBuilder fill(RawLine sn) {
        return filled(RecordBuilder.of(sn), sn.item(BRANCH));
    }

    private byte[] fill(RecordBuilder added) {
        return filled(added, null).encode(Unencodable.REPLACE);
    }

    private RecordBuilder filled(RecordBuilder sn, String recordedBranch) {
        sn.put(CONFIRMATION, receipt.code().code());
        if (receipt.confirmed()) {
            return sn.put(CONFIRMED_INSURER, part.insurer().padded())
                    .put(SYMBOL, part.symbol())
                    .put(NUMBER, part.number())
                    .put(BRANCH, part.branch());
        }
        return sn.put(BRANCH, recordedBranch);
    }

    private static boolean isInsurersQualification(RawLine line) {
        return line.is("SN") && INSURER.equals(line.item(PAYER_KIND));
    }

    private LineEdit visits(RawLine jd) {
        RecordBuilder built = RecordBuilder.of(jd);
        boolean any = false;
        for (int day = 1; day <= DAYS; day++) {
            int position = FIRST_VISIT_DAY + day - 1;
            boolean marked = !jd.isEmpty(position);
            any |= marked && part.days().contains(day);
            if (marked && !part.days().contains(day)) {
                built.put(position, null);
            }
        }
        return any ? LineEdit.modify(jd, encode(jd, built)) : LineEdit.delete(jd);
    }

    /** The line, byte for byte as before if no item is another. */
    private static byte[] encode(RawLine before, RecordBuilder built) {
        byte[] line = built.encode(Unencodable.REPLACE);
        return LineEdit.modify(before, line).sameItems() ? before.bytes() : line;
    }

    static RecordSpec table(String record) {
        return Editions.PUBLISHED.newest(ReceiptKind.MEDICAL).record(record).orElseThrow();
    }

    static int position(String record, String key) {
        RecordSpec spec = table(record);
        for (int position = 1; position < spec.itemCount(); position++) {
            if (spec.item(position).nameEn().equals(key)) {
                return position;
            }
        }
        throw new IllegalStateException("the record tables lack " + record + " " + key);
    }
}
