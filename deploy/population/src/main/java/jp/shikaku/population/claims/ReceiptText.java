package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.model.DayMask;
import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.town.Resident;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.ReceiptDraft;

/** A visit as the receipt an institution writes for it. */
final class ReceiptText {

    private static final String MENTAL_CARE = "2113601";
    private static final String PUBLIC_ASSISTANCE = "1213101";
    private static final String COMMON_DISEASE = "8840107";
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
        Resident person = visit.person();
        String name = WideText.encodable(person.name(), person.id() % 2 == 0);
        Patient patient = new Patient(name, person.kana().replace("　", ""), person.sex(), person.birthDate());
        ReceiptDraft draft = new ReceiptDraft(ReceiptTypes.of(visit, month), YearMonth.from(month), patient)
                .benefitRatio(ReceiptTypes.benefitPercent(visit, month))
                .admittedOn(visit.admittedOn())
                .chartNumber("K" + (10_000 + person.id()))
                .disease(new Disease(COMMON_DISEASE, firstSeen(person), '1', true));
        if (visit.card() != null) {
            insurer(draft);
        }
        if (visit.hasPublicPayer()) {
            publicPayer(draft);
        }
        if (!visit.traits().contains(Trait.NO_MF)) {
            draft.deskPayment("00");
        }
        visit.groups().forEach(group -> lines(group).forEach(draft::detail));
        return draft;
    }

    private void insurer(ReceiptDraft draft) {
        Card card = visit.card();
        Set<Trait> traits = visit.traits();
        long points = visit.points();
        draft.insurer(new InsurerEntry(
                card.insurer(),
                WideText.wide(card.symbol()),
                traits.contains(Trait.MISSING_NUMBER) ? null : WideText.wide(card.number()),
                days.count(),
                traits.contains(Trait.WRONG_TOTAL) ? points + 1 : points,
                visit.inpatient() ? visit.meals() : null,
                visit.inpatient() ? (long) visit.mealsYen() : null,
                null,
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
                days.count(),
                visit.points(),
                null,
                visit.inpatient() ? visit.meals() : null,
                visit.inpatient() ? (long) visit.mealsYen() : null,
                null));
        if (!visit.traits().contains(Trait.NO_JD)) {
            draft.visitDays(new VisitDays(FIRST_PUBLIC_PAYER, days, DayMask.NONE, DayMask.NONE));
        }
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
            lines.add(
                    group.drug()
                            ? DetailLine.drug(section, share(), code, "1", points, counts)
                            : DetailLine.act(section, share(), code, points, counts));
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

    /** 負担区分: the insurer alone, the insurer with a public payer, or the public payer alone. */
    private char share() {
        if (visit.card() == null) {
            return '5';
        }
        return visit.hasPublicPayer() ? '2' : '1';
    }
}
