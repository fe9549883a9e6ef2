package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.town.Resident;

/** The records of one receipt in their order: RE HO KO SN JD MF SY, then what was done. */
final class ReceiptText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String MENTAL_CARE = "2113601";
    private static final String PUBLIC_ASSISTANCE = "1213101";
    private static final int ACT_DAYS = 12;

    private final Visit visit;
    private final LocalDate month;
    private final List<List<String>> records = new ArrayList<>();

    ReceiptText(Visit visit, LocalDate month) {
        this.visit = visit;
        this.month = month;
    }

    List<List<String>> records(int number) {
        receipt(number);
        insurer();
        publicPayer();
        qualification();
        days();
        burden();
        disease();
        visit.groups().forEach(this::group);
        return records;
    }

    private void receipt(int number) {
        Resident person = visit.person();
        boolean impossible = visit.traits().contains(Trait.IMPOSSIBLE_BIRTH_DATE);
        records.add(new Row("RE", 38)
                .set(1, number)
                .set(2, ReceiptTypes.of(visit, month).value())
                .set(3, DAY.format(month).substring(0, 6))
                .set(4, WideText.encodable(person.name(), person.id() % 2 == 0))
                .set(5, person.sex().code())
                .set(6, impossible ? person.birthDate().getYear() + "0230" : DAY.format(person.birthDate()))
                .set(7, ReceiptTypes.benefitPercent(visit, month))
                .set(8, visit.admittedOn() == null ? "" : DAY.format(visit.admittedOn()))
                .set(13, "K" + (10_000 + person.id()))
                .set(36, person.kana().replace("　", ""))
                .items());
    }

    private void insurer() {
        if (visit.card() == null) {
            return;
        }
        Card card = visit.card();
        boolean missing = visit.traits().contains(Trait.MISSING_NUMBER);
        Row row = new Row("HO", 15)
                .set(1, card.insurer().padded())
                .set(2, WideText.wide(card.symbol()))
                .set(3, missing ? "" : WideText.wide(card.number()))
                .set(4, visit.payers().size())
                .set(5, visit.points());
        if (visit.inpatient()) {
            row.set(7, visit.meals()).set(8, visit.mealsYen());
        }
        if (visit.traits().contains(Trait.RECORDED_BURDEN)) {
            row.set(11, visit.points() * 3);
        }
        records.add(row.items());
    }

    private void publicPayer() {
        if (!ClaimFileText.hasPublicPayer(visit)) {
            return;
        }
        String payer = visit.card() == null ? PUBLIC_ASSISTANCE : MENTAL_CARE;
        String beneficiary = String.format("%06d", 100_000 + visit.person().id());
        Row row = new Row("KO", 12)
                .set(1, payer + CheckDigit.of(payer))
                .set(2, beneficiary + CheckDigit.of(beneficiary))
                .set(4, visit.payers().size())
                .set(5, visit.points());
        if (visit.inpatient()) {
            row.set(10, visit.meals()).set(11, visit.mealsYen());
        }
        records.add(row.items());
    }

    private void qualification() {
        if (visit.card() == null || visit.traits().contains(Trait.NO_SN)) {
            return;
        }
        records.add(new Row("SN", 9)
                .set(1, 1)
                .set(2, "01")
                .set(6, visit.card().branch())
                .items());
    }

    private void days() {
        if (visit.traits().contains(Trait.NO_JD)) {
            return;
        }
        if (visit.card() != null) {
            days(1);
        }
        if (ClaimFileText.hasPublicPayer(visit)) {
            days(2);
        }
    }

    private void days(int payer) {
        Row row = new Row("JD", 33).set(1, payer);
        visit.payers().keySet().forEach(day -> row.set(day + 1, 1));
        records.add(row.items());
    }

    private void burden() {
        if (!visit.traits().contains(Trait.NO_MF)) {
            records.add(new Row("MF", 33).set(1, "00").items());
        }
    }

    private void disease() {
        records.add(new Row("SY", 8)
                .set(1, "8840107")
                .set(2, DAY.format(month.minusMonths(2).plusDays(visit.person().id() % 27)))
                .set(3, 1)
                .set(6, "01")
                .items());
    }

    private void group(Group group) {
        List<String> codes = group.codes();
        for (int i = 0; i < codes.size(); i++) {
            Row row = new Row(group.record(), 44)
                    .set(1, i == 0 ? group.section() : "")
                    .set(2, share())
                    .set(3, codes.get(i))
                    .set(4, "IY".equals(group.record()) ? "1" : "")
                    .set(5, i == codes.size() - 1 ? String.valueOf(group.points()) : "")
                    .set(6, group.count());
            group.counts().forEach((day, count) -> row.set(day + ACT_DAYS, count));
            records.add(row.items());
        }
    }

    /** 負担区分: who pays for a line. */
    private String share() {
        Set<Trait> traits = visit.traits();
        if (visit.card() == null) {
            return "5";
        }
        return traits.contains(Trait.PUBLIC_EXPENSE) ? "2" : "1";
    }
}
