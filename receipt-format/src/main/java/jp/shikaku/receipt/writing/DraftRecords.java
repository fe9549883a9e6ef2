package jp.shikaku.receipt.writing;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ReceiptKind;

/** The records of a draft, in the order of the specification; items by their keys in the record tables of an edition. */
final class DraftRecords {

    private static final int DAYS = 31;

    private final Edition edition;
    private final ReceiptDraft draft;
    private final int number;

    DraftRecords(Edition edition, ReceiptDraft draft, int number) {
        this.edition = edition;
        this.draft = draft;
        this.number = number;
    }

    List<RecordBuilder> lines() {
        List<RecordBuilder> lines = new ArrayList<>();
        lines.add(receipt());
        if (draft.insurer != null) {
            lines.add(insurer(draft.insurer));
        }
        draft.publicPayers.forEach(payer -> lines.add(publicPayer(payer)));
        if (draft.qualification != null) {
            lines.add(qualification(draft.qualification));
        }
        draft.visitDays.forEach(days -> lines.add(visitDays(days)));
        if (draft.deskPayment != null) {
            lines.add(record("MF").put("desk payment class", draft.deskPayment));
        }
        draft.diseases.forEach(disease -> lines.add(disease(disease)));
        lines.addAll(new KindRecords(edition, draft).lines());
        if (edition.kind() != ReceiptKind.PHARMACY) {
            draft.details.forEach(line -> lines.add(detail(line)));
        }
        return lines;
    }

    private RecordBuilder record(String id) {
        return new RecordBuilder(edition.record(id).orElseThrow());
    }

    private RecordBuilder receipt() {
        RecordBuilder re = record("RE")
                .put("receipt number", number)
                .put("receipt type", draft.type)
                .put("treatment month", draft.treatmentMonth)
                .put("name", draft.patient.name())
                .put("sex", draft.patient.sex().code())
                .put("birth date", draft.patient.birthDate())
                .put("benefit ratio", draft.benefitRatio)
                .put("admission date", draft.admittedOn)
                .put("burden category", draft.burdenCategory)
                .put("special notes", String.join("", draft.specialNotes))
                .put("chart number", draft.chartNumber);
        if (draft.prescriber != null) {
            re.put("prescribing prefecture", draft.prescriber.prefecture())
                    .put("prescribing fee table", draft.prescriber.feeTable())
                    .put("prescribing institution", draft.prescriber.code())
                    .put("prescribing institution name", draft.prescriberName);
        }
        return edition.kind() == ReceiptKind.DPC ? re : re.put("kana name", draft.patient.kana());
    }

    private RecordBuilder insurer(InsurerEntry entry) {
        return record("HO")
                .put("insurer number", entry.insurer().padded())
                .put("symbol", entry.symbol())
                .put("number", entry.number())
                .put("visit days", entry.actualDays())
                .put("total points", entry.points())
                .put("meal count", entry.mealCount())
                .put("meal amount", entry.mealAmount())
                .put("standard burden", entry.standardBurden())
                .put("duty reason", entry.dutyReason())
                .put("burden amount", entry.burdenAmount())
                .put("reduction class", entry.reductionClass())
                .put("reduction ratio", entry.reductionRatio())
                .put("reduction amount", entry.reductionAmount());
    }

    private RecordBuilder publicPayer(PublicPayer payer) {
        return record("KO")
                .put("public payer number", payer.payerNumber())
                .put("beneficiary number", payer.beneficiaryNumber())
                .put("visit days", payer.actualDays())
                .put("total points", payer.points())
                .put("burden amount", payer.burdenAmount())
                .put("meal count", payer.mealCount())
                .put("meal amount", payer.mealAmount())
                .put("standard burden", payer.standardBurden());
    }

    private RecordBuilder qualification(QualificationEntry entry) {
        return record("SN")
                .put("payer kind", entry.payerKind())
                .put("confirmation class", entry.confirmation().code())
                .put("confirmed insurer number", entry.insurerNumber())
                .put("confirmed symbol", entry.symbol())
                .put("confirmed number", entry.number())
                .put("branch", entry.branch())
                .put("beneficiary number", entry.beneficiaryNumber());
    }

    private RecordBuilder visitDays(VisitDays days) {
        RecordBuilder line = record("JD").put("payer kind", days.payerKind());
        int first = edition.position("JD", "mark of a day");
        mark(line, first, days.counted(), "1");
        mark(line, first, days.attached(), "2");
        mark(line, first, days.disagreeing(), "9");
        return line;
    }

    private static void mark(RecordBuilder line, int first, DayMask days, String mark) {
        days.days().forEach(day -> line.put(first + day - 1, mark));
    }

    /** SY; dental receipts name diseases in HS, with day and result for inpatients only. */
    private RecordBuilder disease(Disease disease) {
        if (edition.kind() == ReceiptKind.DENTAL) {
            return record("HS").put("disease code", disease.code());
        }
        return record("SY")
                .put("disease code", disease.code())
                .put("first day of treatment", disease.startedOn())
                .put("result", disease.result())
                .put("main disease", disease.main() ? "01" : null);
    }

    private RecordBuilder detail(DetailLine line) {
        return switch (line.kind()) {
            case ACT -> detail("SI", "act code", line);
            case DENTAL_ACT -> detail("SS", "act code", line);
            case DRUG -> detail("IY", "drug code", line);
            case COMMENT ->
                record("CO")
                        .put("section", line.section())
                        .put("burden class", line.burden())
                        .put("comment code", line.code())
                        .put("comment text", line.text());
        };
    }

    private RecordBuilder detail(String id, String code, DetailLine line) {
        RecordBuilder written = record(id)
                .put("section", line.section())
                .put("burden class", line.burden())
                .put(code, line.code())
                .put("quantity", line.quantity())
                .put("points", line.points())
                .put("count", line.days().sum());
        int first = edition.position(id, "day count");
        for (int day = 1; day <= DAYS; day++) {
            if (line.days().on(day) != 0) {
                written.put(first + day - 1, line.days().on(day));
            }
        }
        return written;
    }
}
