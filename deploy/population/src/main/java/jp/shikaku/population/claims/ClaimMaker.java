package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Resident;

/** Makes the month's claim files of all institutions, and what is true of each receipt in them. */
public final class ClaimMaker {

    private final LocalDate month;
    private final Truth truth;
    private final Dice dice;
    private final List<ClaimFile> files = new ArrayList<>();
    private final List<ReceiptTruth> truths = new ArrayList<>();

    /**
     * @param month first day of the treatment month
     * @param truth who covers whom
     * @param dice the town's chance
     */
    public ClaimMaker(LocalDate month, Truth truth, Dice dice) {
        this.month = month;
        this.truth = truth;
        this.dice = dice;
    }

    /** Draws the visits of all residents and writes them into files, one per institution and review organisation. */
    public void make(List<Resident> residents) {
        SortedMap<String, List<Visit>> byFile = new TreeMap<>();
        for (Resident person : residents) {
            VisitMaker maker = new VisitMaker(month, truth, person, dice.fork("visits", person.id()));
            for (Visit visit : maker.make()) {
                byFile.computeIfAbsent(fileKey(visit), none -> new ArrayList<>())
                        .add(visit);
            }
        }
        byFile.values().forEach(this::write);
    }

    /** The files, in the order of institution and volume. */
    public List<ClaimFile> files() {
        return List.copyOf(files);
    }

    /** What is true of the receipts, in the order of the files. */
    public List<ReceiptTruth> truths() {
        return List.copyOf(truths);
    }

    private static String fileKey(Visit visit) {
        return visit.institution().code().value() + '/' + organisation(visit).code();
    }

    /** Receipts of public expense only go to 支払基金, as do those whose qualification was unknown. */
    private static ReviewOrganisation organisation(Visit visit) {
        return visit.card() == null
                ? ReviewOrganisation.SHIHARAI_KIKIN
                : visit.card().insurer().scheme().reviewOrganisation();
    }

    private void write(List<Visit> visits) {
        Institution institution = visits.get(0).institution();
        ReviewOrganisation organisation = organisation(visits.get(0));
        String volume = organisation == ReviewOrganisation.SHIHARAI_KIKIN ? "00" : "01";
        for (int i = 0; i < visits.size(); i++) {
            truths.add(truthOf(visits.get(i), volume, i + 1));
        }
        byte[] content = ClaimFileText.of(institution, organisation, volume, month, visits);
        String code = institution.code().value();
        String name = "RECEIPTC_" + code + "_" + volume + ".UKE";
        files.add(new ClaimFile(code, volume, name, content, visits.size()));
    }

    private static ReceiptTruth truthOf(Visit visit, String volume, int number) {
        SortedMap<Integer, String> payers = new TreeMap<>();
        visit.payers()
                .forEach((day, payer) -> payers.put(
                        day, payer == null ? "" : payer.insurer().number().value()));
        return new ReceiptTruth(
                visit.institution().code().value(),
                volume,
                number,
                visit.card() == null ? null : visit.card().insurer().value(),
                visit.points(),
                payers,
                List.copyOf(visit.situations()));
    }
}
