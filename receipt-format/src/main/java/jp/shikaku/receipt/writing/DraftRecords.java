package jp.shikaku.receipt.writing;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;

/** The records of a draft, in the order of the specification. */
final class DraftRecords {

    private static final int DAYS = 31;
    private static final int FIRST_DAY = 13;

    private final ReceiptDraft draft;
    private final int number;

    DraftRecords(ReceiptDraft draft, int number) {
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
            lines.add(new RecordBuilder("MF").put(1, draft.deskPayment));
        }
        draft.diseases.forEach(disease -> lines.add(disease(disease)));
        draft.details.forEach(line -> lines.add(detail(line)));
        return lines;
    }

    private RecordBuilder receipt() {
        return new RecordBuilder("RE")
                .put(1, number)
                .put(2, draft.type)
                .put(3, draft.treatmentMonth)
                .put(4, draft.patient.name())
                .put(5, draft.patient.sex().code())
                .put(6, draft.patient.birthDate())
                .put(7, draft.benefitRatio)
                .put(8, draft.admittedOn)
                .put(10, draft.burdenCategory)
                .put(11, String.join("", draft.specialNotes))
                .put(13, draft.chartNumber)
                .put(36, draft.patient.kana());
    }

    private static RecordBuilder insurer(InsurerEntry entry) {
        return new RecordBuilder("HO")
                .put(1, entry.insurer().padded())
                .put(2, entry.symbol())
                .put(3, entry.number())
                .put(4, entry.actualDays())
                .put(5, entry.points())
                .put(7, entry.mealCount())
                .put(8, entry.mealAmount())
                .put(9, entry.dutyReason())
                .put(11, entry.burdenAmount())
                .put(12, entry.reductionClass())
                .put(13, entry.reductionRatio())
                .put(14, entry.reductionAmount());
    }

    private static RecordBuilder publicPayer(PublicPayer payer) {
        return new RecordBuilder("KO")
                .put(1, payer.payerNumber())
                .put(2, payer.beneficiaryNumber())
                .put(4, payer.actualDays())
                .put(5, payer.points())
                .put(6, payer.burdenAmount())
                .put(10, payer.mealCount())
                .put(11, payer.mealAmount());
    }

    private static RecordBuilder qualification(QualificationEntry entry) {
        return new RecordBuilder("SN")
                .put(1, entry.payerKind())
                .put(2, entry.confirmation().code())
                .put(3, entry.insurerNumber())
                .put(4, entry.symbol())
                .put(5, entry.number())
                .put(6, entry.branch())
                .put(7, entry.beneficiaryNumber());
    }

    private static RecordBuilder visitDays(VisitDays days) {
        RecordBuilder line = new RecordBuilder("JD").put(1, days.payerKind());
        mark(line, days.counted(), "1");
        mark(line, days.attached(), "2");
        mark(line, days.disagreeing(), "9");
        return line;
    }

    private static void mark(RecordBuilder line, DayMask days, String mark) {
        days.days().forEach(day -> line.put(day + 1, mark));
    }

    private static RecordBuilder disease(Disease disease) {
        return new RecordBuilder("SY")
                .put(1, disease.code())
                .put(2, disease.startedOn())
                .put(3, disease.result())
                .put(6, disease.main() ? "01" : null);
    }

    private static RecordBuilder detail(DetailLine line) {
        if (line.kind() == DetailLine.Kind.COMMENT) {
            return new RecordBuilder("CO")
                    .put(1, line.section())
                    .put(2, line.burden())
                    .put(3, line.code())
                    .put(4, line.text());
        }
        RecordBuilder written = new RecordBuilder(line.kind() == DetailLine.Kind.ACT ? "SI" : "IY")
                .put(1, line.section())
                .put(2, line.burden())
                .put(3, line.code())
                .put(4, line.quantity())
                .put(5, line.points())
                .put(6, line.days().sum());
        putDays(written, line.days());
        return written;
    }

    private static void putDays(RecordBuilder line, DayCounts counts) {
        for (int day = 1; day <= DAYS; day++) {
            if (counts.on(day) != 0) {
                line.put(FIRST_DAY + day - 1, counts.on(day));
            }
        }
    }
}
