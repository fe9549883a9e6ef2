package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.town.Institution;

/** Writes one medical claim file: IR, the receipts in order, GO with their totals. */
final class ClaimFileText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final LocalDate month;
    private final List<List<String>> records = new ArrayList<>();
    private int payers;
    private long points;

    ClaimFileText(Institution institution, ReviewOrganisation organisation, String volume, LocalDate month) {
        this.month = month;
        records.add(new Row("IR", 10)
                .set(1, organisation.code())
                .set(2, institution.code().prefecture())
                .set(3, institution.code().feeTable())
                .set(4, institution.code().code())
                .set(6, institution.name())
                .set(7, MONTH.format(month.plusMonths(1)))
                .set(8, volume)
                .set(9, "0990000000")
                .items());
    }

    void add(int number, Visit visit) {
        records.addAll(new ReceiptText(visit, month).records(number));
        payers += (visit.card() == null ? 0 : 1) + (hasPublicPayer(visit) ? 1 : 0);
        points += visit.points();
    }

    byte[] bytes() {
        List<List<String>> all = new ArrayList<>(records);
        all.add(new Row("GO", 4)
                .set(1, String.valueOf(payers))
                .set(2, String.valueOf(points))
                .set(3, "99")
                .items());
        return UkeBytes.of(all);
    }

    static boolean hasPublicPayer(Visit visit) {
        return visit.card() == null || visit.traits().contains(Trait.PUBLIC_EXPENSE);
    }
}
