package jp.shikaku.receipt.writing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;

/** A receipt to be written. Built step by step; the writer gives it its number. Not thread-safe. */
public final class ReceiptDraft {

    final ReceiptType type;
    final YearMonth treatmentMonth;
    final Patient patient;
    final List<String> specialNotes = new ArrayList<>();
    final List<PublicPayer> publicPayers = new ArrayList<>();
    final List<VisitDays> visitDays = new ArrayList<>();
    final List<Disease> diseases = new ArrayList<>();
    final List<DetailLine> details = new ArrayList<>();
    final List<Dispensing> dispensings = new ArrayList<>();
    Bundle bundle;
    InstitutionCode prescriber;
    String prescriberName;
    Integer benefitRatio;
    LocalDate admittedOn;
    String burdenCategory;
    String chartNumber;
    InsurerEntry insurer;
    QualificationEntry qualification;
    String deskPayment;

    public ReceiptDraft(ReceiptType type, YearMonth treatmentMonth, Patient patient) {
        this.type = type;
        this.treatmentMonth = treatmentMonth;
        this.patient = patient;
    }

    /** 給付割合 in percent. */
    public ReceiptDraft benefitRatio(Integer percent) {
        benefitRatio = percent;
        return this;
    }

    /** 入院年月日. */
    public ReceiptDraft admittedOn(LocalDate day) {
        admittedOn = day;
        return this;
    }

    /** 一部負担金・食事療養費・生活療養費標準負担額区分, 1–4. */
    public ReceiptDraft burdenCategory(String code) {
        burdenCategory = code;
        return this;
    }

    /** One レセプト特記事項, a code of two characters. */
    public ReceiptDraft specialNote(String code) {
        specialNotes.add(code);
        return this;
    }

    /** カルテ番号等. */
    public ReceiptDraft chartNumber(String number) {
        chartNumber = number;
        return this;
    }

    /** HO. */
    public ReceiptDraft insurer(InsurerEntry entry) {
        insurer = entry;
        return this;
    }

    /** One KO; the order of the calls is the order of the payers. */
    public ReceiptDraft publicPayer(PublicPayer payer) {
        publicPayers.add(payer);
        return this;
    }

    /** SN. */
    public ReceiptDraft qualification(QualificationEntry entry) {
        qualification = entry;
        return this;
    }

    /** One JD. */
    public ReceiptDraft visitDays(VisitDays days) {
        visitDays.add(days);
        return this;
    }

    /** 窓口負担額区分 of MF. */
    public ReceiptDraft deskPayment(String code) {
        deskPayment = code;
        return this;
    }

    /** One SY. */
    public ReceiptDraft disease(Disease disease) {
        diseases.add(disease);
        return this;
    }

    /** What a DPC receipt is paid per day. */
    public ReceiptDraft bundle(Bundle perDay) {
        bundle = perDay;
        return this;
    }

    /** One prescription of a pharmacy. */
    public ReceiptDraft dispensing(Dispensing one) {
        dispensings.add(one);
        return this;
    }

    /** Who wrote the prescriptions that a pharmacy's receipt is for. */
    public ReceiptDraft prescribedBy(InstitutionCode institution, String name) {
        prescriber = institution;
        prescriberName = name;
        return this;
    }

    /** One detail line. A pharmacy's receipt has comments only; they are written into its 摘要欄 (TK). */
    public ReceiptDraft detail(DetailLine line) {
        details.add(line);
        return this;
    }
}
