package jp.shikaku.population.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Resident;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Makes the month's claim files of all institutions, and what is true of each receipt in them. */
public final class ClaimMaker {

    private static final int ADULT = 20;

    /** The last letter of a file's name by its kind (domain notes A.1). */
    private static final Map<ReceiptKind, Character> FILE_LETTERS = Map.of(
            ReceiptKind.MEDICAL, 'C',
            ReceiptKind.DPC, 'D',
            ReceiptKind.DENTAL, 'S',
            ReceiptKind.PHARMACY, 'Y');

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

    /**
     * Draws the visits of all residents and writes them into files, one per institution, kind of receipts and review
     * organisation.
     */
    public void make(List<Resident> residents) {
        SortedMap<String, List<Visit>> byFile = new TreeMap<>();
        Map<Description, Long> alike =
                residents.stream().collect(Collectors.groupingBy(Description::of, Collectors.counting()));
        for (Resident person : residents) {
            Dice own = dice.fork("visits", person.id());
            Desk desk = new Desk(person.ageOn(month) >= ADULT, alike.get(Description.of(person)) > 1, own);
            VisitMaker maker = new VisitMaker(month, truth, person, desk, own);
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
        return visit.institution().code().value()
                + '/'
                + visit.kind().ordinal()
                + '/'
                + organisation(visit).code();
    }

    /** Receipts of public expense only go to 支払基金, as do those whose qualification was unknown. */
    private static ReviewOrganisation organisation(Visit visit) {
        return visit.card() == null
                ? ReviewOrganisation.SHIHARAI_KIKIN
                : visit.card().scheme().reviewOrganisation();
    }

    private void write(List<Visit> visits) {
        Visit first = visits.get(0);
        ReviewOrganisation organisation = organisation(first);
        String volume = organisation == ReviewOrganisation.SHIHARAI_KIKIN ? "00" : "01";
        for (int i = 0; i < visits.size(); i++) {
            truths.add(truthOf(visits.get(i), volume, i + 1));
        }
        byte[] content = ClaimFileText.of(first.place(), organisation, volume, month, visits);
        String code = first.institution().code().value();
        String name = "RECEIPT" + FILE_LETTERS.get(first.kind()) + '_' + code + '_' + volume + ".UKE";
        files.add(new ClaimFile(first.kind(), code, volume, name, content, visits.size()));
    }

    private static ReceiptTruth truthOf(Visit visit, String volume, int number) {
        SortedMap<Integer, String> payers = new TreeMap<>();
        visit.payers()
                .forEach((day, payer) -> payers.put(
                        day, payer == null ? "" : payer.insurer().number().value()));
        return new ReceiptTruth(
                visit.kind(),
                visit.institution().code().value(),
                volume,
                number,
                visit.card() == null ? null : visit.card().insurer().value(),
                visit.treatment().points(),
                visit.visits(),
                payers,
                List.copyOf(visit.situations()));
    }

    /** By what a claim of an unknown qualification is searched. */
    private record Description(String name, String kana, LocalDate birthDate, Sex sex) {

        static Description of(Resident person) {
            return new Description(person.name(), person.kana(), person.birthDate(), person.sex());
        }
    }
}
