package jp.shikaku.receipt.insurer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordSpec;
import jp.shikaku.receipt.prefixed.FileTables;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * What the qualification check makes of the lines of a receipt. HO keeps the insurer on the claim; RE gets the type and
 * 給付割合 under the confirmed one, SN names it; a divided receipt keeps only the days of the part.
 */
final class ResultLines {

    private static final Set<String> BEFORE_QUALIFICATION = Set.of("IR", "RE", "HO", "KO");
    private static final String INSURER = "1";
    private static final int PAYER_KIND = 1;
    private static final int DAYS = 31;

    private final ForwardedReceipt receipt;
    private final ForwardedPart part;
    private final List<RawLine> lines;
    private final Edition edition;
    private final List<LineEdit> edits = new ArrayList<>();
    private final PartDetails details;
    private boolean qualified;
    private int publicPayers;

    /**
     * @param divide whether the details of a divided receipt are divided too; otherwise they stay as received
     * @throws IllegalArgumentException if they cannot be, or their points are not those of the part
     */
    ResultLines(ForwardedReceipt receipt, boolean divide) {
        this.receipt = receipt;
        this.part = receipt.part();
        this.lines = receipt.original().lines().stream()
                .filter(line -> !line.isPrefixed() && !line.isBlank() && PrefixedReceipt.isOfReceipt(line))
                .toList();
        this.edition = FileTables.of(receipt.institution(), receipt.original());
        this.details = receipt.divided() && divide
                ? PartDetails.of(lines, Receipt.of(receipt.original(), edition), part.days(), edition)
                : null;
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
            if (!BEFORE_QUALIFICATION.contains(line.recordId()) && !isInsurersQualification(line)) {
                addQualification();
            }
            edit(line);
        }
        addQualification();
        return edits;
    }

    /** SN stands behind the payers, whether the institution recorded one or not. */
    private void addQualification() {
        if (!qualified) {
            qualified = true;
            RecordBuilder added = new RecordBuilder(edition.record("SN").orElseThrow()).put(PAYER_KIND, INSURER);
            edits.add(LineEdit.add(filled(added, null).encode(Unencodable.REPLACE)));
        }
    }

    private void edit(RawLine line) {
        switch (line.recordId()) {
            case "RE" -> edits.add(LineEdit.modify(line, head(line)));
            case "HO" -> edits.add(receipt.divided() ? LineEdit.modify(line, insurer(line)) : LineEdit.keep(line));
            case "KO" -> edits.add(details != null ? LineEdit.modify(line, payer(line)) : LineEdit.keep(line));
            case "SN" -> qualification(line);
            case "JD" -> edits.add(receipt.divided() ? visits(line) : LineEdit.keep(line));
            default -> edits.add(details != null ? details.edit(line) : LineEdit.keep(line));
        }
    }

    private byte[] head(RawLine re) {
        RecordBuilder head = put(RecordBuilder.of(re), "RE", "receipt type", part.type());
        if (!claimedInsurer().equals(part.insurer().padded())) {
            put(head, "RE", "benefit ratio", part.benefitPercent());
        }
        if (!re.isEmpty(edition.position("RE", "search number"))) {
            put(head, "RE", "search number", receipt.searchNumber());
        }
        return encode(re, head);
    }

    private String claimedInsurer() {
        return lines.stream()
                .filter(line -> line.is("HO"))
                .findFirst()
                .map(line -> line.item(edition.position("HO", "insurer number")))
                .orElseThrow();
    }

    private byte[] insurer(RawLine ho) {
        RecordBuilder built = RecordBuilder.of(ho);
        put(built, "HO", "visit days", part.visitCount());
        put(built, "HO", "total points", part.points());
        leaveOut(ho, built, "burden amount");
        putMeals(built, "HO", part.meals());
        return encode(ho, built);
    }

    private byte[] payer(RawLine ko) {
        publicPayers++;
        RecordBuilder built = RecordBuilder.of(ko);
        put(built, "KO", "visit days", payerDays(publicPayers));
        put(built, "KO", "total points", details.publicPoints(publicPayers));
        leaveOut(
                ko,
                built,
                "burden amount",
                "outpatient burden",
                "inpatient burden",
                "burden of what the public payer bears");
        if (!ko.isEmpty(edition.position("KO", "meal count"))) {
            putMeals(built, "KO", publicMeals());
        }
        return encode(ko, built);
    }

    private ForwardedMeals publicMeals() {
        if (part.publicMeals().size() < publicPayers) {
            throw new IllegalArgumentException("the part does not say which meals a public payer has of it");
        }
        return part.publicMeals().get(publicPayers - 1);
    }

    /** The counted days of a payer's own JD; without one, the days of what it bears. */
    private int payerDays(int payer) {
        for (RawLine line : lines) {
            if (line.is("JD") && line.item(PAYER_KIND).equals(String.valueOf(payer + 1))) {
                return (int) part.days().days().stream()
                        .filter(day -> "1".equals(line.item(edition.position("JD", "mark of a day") + day - 1)))
                        .count();
            }
        }
        return details.publicDays(payer).count();
    }

    /** What the patient paid for the whole receipt is no part's; it is in the lines as received. */
    private void leaveOut(RawLine line, RecordBuilder built, String... amounts) {
        for (String amount : amounts) {
            int position = edition.position(line.recordId(), amount);
            if (!line.isEmpty(position)) {
                built.put(position, null);
            }
        }
    }

    private void putMeals(RecordBuilder built, String record, ForwardedMeals meals) {
        put(built, record, "meal count", meals.count());
        put(built, record, "meal amount", meals.yen());
        put(built, record, "standard burden", meals.standardBurdenYen());
    }

    private void qualification(RawLine sn) {
        if (isInsurersQualification(sn) && !qualified) {
            qualified = true;
            edits.add(LineEdit.modify(sn, encode(sn, filled(RecordBuilder.of(sn), sn.item(position("branch"))))));
        } else {
            edits.add(LineEdit.keep(sn));
        }
    }

    private RecordBuilder filled(RecordBuilder sn, String recordedBranch) {
        sn.put(position("confirmation class"), receipt.code().code());
        if (receipt.confirmed()) {
            return sn.put(position("confirmed insurer number"), part.insurer().padded())
                    .put(position("confirmed symbol"), part.symbol())
                    .put(position("confirmed number"), part.number())
                    .put(position("branch"), part.branch());
        }
        return sn.put(position("branch"), recordedBranch);
    }

    /** SN is the same in every kind and edition. */
    private int position(String key) {
        return edition.position("SN", key);
    }

    private static boolean isInsurersQualification(RawLine line) {
        return line.is("SN") && INSURER.equals(line.item(PAYER_KIND));
    }

    private LineEdit visits(RawLine jd) {
        RecordBuilder built = RecordBuilder.of(jd);
        boolean any = false;
        for (int day = 1; day <= DAYS; day++) {
            int position = edition.position("JD", "mark of a day") + day - 1;
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

    /** Sets an item where the edition has it. */
    private RecordBuilder put(RecordBuilder built, String record, String key, Object value) {
        int position = edition.position(record, key);
        return position == RecordSpec.ABSENT ? built : built.put(position, value);
    }
}
