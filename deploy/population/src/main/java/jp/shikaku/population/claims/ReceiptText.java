package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.model.DayMask;
import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Resident;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.ReceiptDraft;

/** A visit as the receipt an institution writes for it. */
final class ReceiptText {

    private static final String MENTAL_CARE = "2113601";
    private static final String PUBLIC_ASSISTANCE = "1213101";
    static final String COMMON_DISEASE = "8840107";

    private static final String FREE_COMMENT = "810000001";
    private static final String WHOLE_RECEIPT = "01";
    private static final String UNKNOWN_AT_THE_DESK = "不詳　受診時に資格を確認できず";
    private static final long STANDARD_BURDEN_YEN = 510;
    private static final int YEN_PER_POINT_AT_30_PERCENT = 3;
    private static final int FIRST_PUBLIC_PAYER = 2;

    private final Visit visit;
    private final LocalDate month;
    private final DayMask days;

    ReceiptText(Visit visit, LocalDate month) {
        this.visit = visit;
        this.month = month;
        this.days = DayMask.of(visit.payers().keySet());
    }

    ReceiptDraft draft() {
        ReceiptDraft draft = new ReceiptDraft(ReceiptTypes.of(visit, month), YearMonth.from(month), patient())
                .benefitRatio(ReceiptTypes.benefitPercent(visit, month))
                .admittedOn(visit.admittedOn())
                .chartNumber("K" + (10_000 + visit.person().id()));
        String incomeNote = ReceiptTypes.incomeNote(visit, month);
        if (incomeNote != null) {
            draft.specialNote(incomeNote);
        }
        if (visit.kind() == ReceiptKind.MEDICAL || visit.kind() == ReceiptKind.DENTAL) {
            draft.disease(new Disease(COMMON_DISEASE, firstSeen(visit.person()), '1', true));
        }
        if (visit.card() != null) {
            insurer(draft);
        }
        if (visit.hasPublicPayer()) {
            publicPayer(draft);
        }
        if (!visit.traits().contains(Trait.NO_MF)) {
            draft.deskPayment("00");
        }
        treatment(draft);
        return draft;
    }

    private Patient patient() {
        Resident person = visit.person();
        boolean misheard = visit.traits().contains(Trait.BIRTH_DATE_MISHEARD);
        return new Patient(
                WideText.encodable(person.name(), person.id() % 2 == 0),
                person.kana().replace("　", ""),
                person.sex(),
                misheard ? person.birthDate().minusDays(1) : person.birthDate());
    }

    private void treatment(ReceiptDraft draft) {
        Treatment treatment = visit.treatment();
        if (visit.traits().contains(Trait.UNKNOWN_STATED)) {
            draft.detail(DetailLine.comment(WHOLE_RECEIPT, visit.burden(), FREE_COMMENT, UNKNOWN_AT_THE_DESK));
        }
        draft.bundle(treatment.bundle());
        treatment.dispensings().forEach(draft::dispensing);
        treatment.groups().forEach(group -> lines(group).forEach(draft::detail));
        if (visit.place().prescriber() != null) {
            Institution prescriber = visit.place().prescriber();
            draft.prescribedBy(prescriber.code(), prescriber.name());
        }
    }

    private void insurer(ReceiptDraft draft) {
        Card card = visit.card();
        Set<Trait> traits = visit.traits();
        long points = visit.treatment().points();
        draft.insurer(new InsurerEntry(
                card.insurer(),
                WideText.wide(card.symbol()),
                traits.contains(Trait.MISSING_NUMBER) ? null : WideText.wide(card.number()),
                visit.visits(),
                traits.contains(Trait.WRONG_TOTAL) ? points + 1 : points,
                meals(),
                mealsYen(),
                standardBurden(),
                null,
                traits.contains(Trait.RECORDED_BURDEN) ? points * YEN_PER_POINT_AT_30_PERCENT : null,
                null,
                null,
                null));
        if (!traits.contains(Trait.NO_SN)) {
            draft.qualification(QualificationEntry.atTheDesk(card.branch()));
        }
        if (!traits.contains(Trait.NO_JD)) {
            draft.visitDays(VisitDays.ofInsurer(days));
        }
    }

    private void publicPayer(ReceiptDraft draft) {
        String payer = visit.card() == null ? PUBLIC_ASSISTANCE : MENTAL_CARE;
        String beneficiary = String.format("%06d", 100_000 + visit.person().id() % 900_000);
        draft.publicPayer(new PublicPayer(
                payer + CheckDigit.of(payer),
                beneficiary + CheckDigit.of(beneficiary),
                visit.visits(),
                visit.treatment().points(),
                null,
                meals(),
                mealsYen(),
                standardBurden()));
        if (!visit.traits().contains(Trait.NO_JD)) {
            draft.visitDays(new VisitDays(FIRST_PUBLIC_PAYER, days, DayMask.NONE, DayMask.NONE));
        }
    }

    private Integer meals() {
        return visit.inpatient() ? visit.treatment().meals() : null;
    }

    private Long mealsYen() {
        return visit.inpatient() ? (long) visit.treatment().mealsYen() : null;
    }

    /** DPC receipts alone record it. */
    private Long standardBurden() {
        return visit.kind() == ReceiptKind.DPC
                ? STANDARD_BURDEN_YEN * visit.treatment().meals()
                : null;
    }

    private LocalDate firstSeen(Resident person) {
        LocalDate day = month.minusMonths(2).plusDays(person.id() % 27);
        return day.isBefore(person.birthDate()) ? person.birthDate() : day;
    }

    private List<DetailLine> lines(Group group) {
        DayCounts counts = counts(group);
        List<DetailLine> lines = new ArrayList<>();
        for (int i = 0; i < group.codes().size(); i++) {
            String section = i == 0 ? group.section() : null;
            Long points = i == group.codes().size() - 1 ? (long) group.points() : null;
            String code = group.codes().get(i);
            String quantity = group.kind() == DetailLine.Kind.DRUG ? "1" : null;
            lines.add(new DetailLine(group.kind(), section, visit.burden(), code, quantity, points, counts, null));
        }
        return lines;
    }

    private static DayCounts counts(Group group) {
        List<Integer> perDay = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            perDay.add(group.counts().getOrDefault(day, 0));
        }
        return new DayCounts(perDay);
    }
}
