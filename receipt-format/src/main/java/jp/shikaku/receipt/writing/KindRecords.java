package jp.shikaku.receipt.writing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ReceiptKind;

/** The records that only one kind of receipts has: those of DPC's payment per day, and those of a pharmacy. */
final class KindRecords {

    /** 請求調整区分: claimed this month. */
    private static final int THIS_MONTH = 2;

    /** 自他保険区分: the insurance of the receipt. */
    private static final int OWN = 1;

    private static final String BUNDLE_SECTION = "93";
    private static final String MAIN_DISEASE = "01";

    private final Edition edition;
    private final ReceiptDraft draft;

    KindRecords(Edition edition, ReceiptDraft draft) {
        this.edition = edition;
        this.draft = draft;
    }

    List<RecordBuilder> lines() {
        List<RecordBuilder> lines = new ArrayList<>();
        if (draft.bundle != null) {
            bundle(draft.bundle, lines);
        }
        for (int i = 0; i < draft.dispensings.size(); i++) {
            dispensing(draft.dispensings.get(i), i + 1, lines);
        }
        if (edition.kind() == ReceiptKind.PHARMACY) {
            draft.details.forEach(comment ->
                    lines.add(record("TK").put("comment code", comment.code()).put("comment text", comment.text())));
        }
        for (int i = 0; i < draft.dispensings.size(); i++) {
            basicFee(draft.dispensings.get(i), i + 1, lines);
        }
        return lines;
    }

    private RecordBuilder record(String id) {
        return new RecordBuilder(edition.record(id).orElseThrow());
    }

    private void bundle(Bundle bundle, List<RecordBuilder> lines) {
        YearMonth month = draft.treatmentMonth;
        lines.add(record("BU")
                .put("diagnosis group number", bundle.group())
                .put("admitted on", bundle.admittedOn())
                .put("discharged on", bundle.dischargedOn()));
        lines.add(record("SB").put("disease code", bundle.disease()).put("disease class", MAIN_DISEASE));
        lines.add(record("KK").put("planned or emergency", 1));
        lines.add(record("GA")
                .put("month", month)
                .put("adjustment class", THIS_MONTH)
                .put("coefficient of the hospital", bundle.writtenCoefficient()));
        for (int i = 0; i < bundle.stretches().size(); i++) {
            Bundle.Stretch stretch = bundle.stretches().get(i);
            lines.add(record("HH")
                    .put("month", month)
                    .put("adjustment class", THIS_MONTH)
                    .put("own or other insurance", OWN)
                    .put("burden class of the stretch", bundle.burden())
                    .put("stretch of the stay", i + 1)
                    .put("points per day", stretch.pointsPerDay())
                    .put("days of the stretch", stretch.days())
                    .put("subtotal", stretch.subtotal()));
        }
        lines.add(record("GT")
                .put("month", month)
                .put("adjustment class", THIS_MONTH)
                .put("own or other insurance", OWN)
                .put("burden class", bundle.burden())
                .put("sum of subtotals", bundle.subtotals())
                .put("bundled points", bundle.points())
                .put("points", bundle.points())
                .put("section", BUNDLE_SECTION));
    }

    private void dispensing(Dispensing one, int number, List<RecordBuilder> lines) {
        lines.add(record("SH")
                .put("prescription number", "%02d".formatted(number))
                .put("dosage form", 1)
                .put("unit drug points", one.unitPoints()));
        lines.add(record("CZ")
                .put("doctor number", 1)
                .put("prescribed on", one.prescribedOn())
                .put("date", one.dispensedOn())
                .put("reception", number)
                .put("quantity", one.quantity())
                .put("burden class", one.burden())
                .put("dispensing fee, code", "420001810")
                .put("dispensing fee, class", 1)
                .put("dispensing fee, charged with", "%02d".formatted(number))
                .put("points", one.feePoints())
                .put("drug points", one.drugPoints())
                .put("management fee, burden class", one.burden())
                .put("management fee, code", "420001910")
                .put("management fee, points", one.managementPoints()));
        lines.add(record("IY")
                .put("burden class", one.burden())
                .put("drug code", one.drugCode())
                .put("quantity", 1));
    }

    private void basicFee(Dispensing one, int number, List<RecordBuilder> lines) {
        lines.add(record("KI")
                .put("date", one.dispensedOn())
                .put("reception", number)
                .put("burden class", one.burden())
                .put("basic fee, code", "410000110")
                .put("points", one.basicPoints()));
    }
}
