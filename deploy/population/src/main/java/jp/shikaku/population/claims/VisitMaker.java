package jp.shikaku.population.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import jp.shikaku.population.claims.Visit.Place;
import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.InstitutionKind;
import jp.shikaku.population.town.Resident;
import jp.shikaku.population.town.Surroundings;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Draws a person's receipts of the month. After a change people mostly go on showing the old card: that, and not malice,
 * is what makes claims wrong.
 */
final class VisitMaker {

    private static final int CARD_MEMORY_MONTHS = 5;
    private static final int SCHOOL_AGE = 6;
    private static final int FIRST_TEETH = 3;

    /** How many prescriptions are brought to a pharmacy of the town, and of those to the one beside the doctor. */
    private static final double FILLED_IN_TOWN = 0.55;

    private static final double FILLED_NEXT_DOOR = 0.8;
    private static final double FILLED_LATER = 0.12;

    private static final List<Institution> DENTISTS = Surroundings.institutions(InstitutionKind.DENTAL_CLINIC);
    private static final List<Institution> PHARMACIES = Surroundings.institutions(InstitutionKind.PHARMACY);
    private static final List<Institution> DOCTORS =
            Surroundings.institutions(InstitutionKind.CLINIC, InstitutionKind.HOSPITAL, InstitutionKind.DPC_HOSPITAL);

    private final LocalDate month;
    private final Truth truth;
    private final Resident person;
    private final Desk desk;
    private final Dice dice;
    private final List<Visit> visits = new ArrayList<>();

    /**
     * @param month first day of the treatment month
     * @param truth who covers whom
     * @param person whose receipts
     * @param desk the desks the person stands at
     * @param dice the person's chance
     */
    VisitMaker(LocalDate month, Truth truth, Resident person, Desk desk, Dice dice) {
        this.month = month;
        this.truth = truth;
        this.person = person;
        this.desk = desk;
        this.dice = dice;
    }

    List<Visit> make() {
        List<Institution> known = new ArrayList<>(DOCTORS);
        int receipts = receipts();
        for (int i = 0; i < receipts; i++) {
            Institution institution = known.remove(dice.between(0, known.size() - 1));
            boolean inpatient = institution.kind().hasBeds() && dice.chance(changed() ? 0.3 : 0.12);
            boolean bundled = inpatient && institution.kind() == InstitutionKind.DPC_HOSPITAL;
            Place place = new Place(institution, bundled ? ReceiptKind.DPC : ReceiptKind.MEDICAL, null);
            claim(place, inpatient, inpatient ? stay() : outpatientDays());
        }
        if (ageAtTheEnd() >= FIRST_TEETH && dice.chance(changed() ? 0.3 : 0.09)) {
            claim(new Place(dice.pick(DENTISTS), ReceiptKind.DENTAL, null), false, outpatientDays());
        }
        return visits;
    }

    private int ageAtTheEnd() {
        return person.ageOn(month.plusDays(29));
    }

    private int receipts() {
        int age = ageAtTheEnd();
        double mean = 0.9;
        if (age < 65) {
            mean = age <= SCHOOL_AGE ? 0.66 : 0.42;
        } else if (age < 75) {
            mean = 0.63;
        }
        int receipts = 0;
        for (int i = 0; i < 3; i++) {
            receipts += dice.chance(mean / 3) ? 1 : 0;
        }
        boolean certain = desk.searchFindsSeveral() || changed() && dice.chance(0.7);
        return receipts == 0 && certain ? 1 : receipts;
    }

    private boolean changed() {
        return truth.of(person.id()).stream()
                .anyMatch(stretch -> !stretch.acquiredOn().isBefore(month)
                        || stretch.lostOn() != null && !stretch.lostOn().isBefore(month));
    }

    private List<Integer> outpatientDays() {
        int wanted = 1 + dice.weighted(0.42, 0.27, 0.16, 0.09, 0.06);
        TreeSet<Integer> days = new TreeSet<>();
        for (int i = 0; i < wanted; i++) {
            LocalDate day = month.plusDays(dice.between(0, month.lengthOfMonth() - 1));
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY && person.aliveOn(day)) {
                days.add(day.getDayOfMonth());
            }
        }
        return List.copyOf(days);
    }

    private List<Integer> stay() {
        int first = dice.between(1, 24);
        int length = dice.between(3, 10);
        List<Integer> days = new ArrayList<>();
        for (int day = first; day < first + length && day <= month.lengthOfMonth(); day++) {
            if (person.aliveOn(month.withDayOfMonth(day))) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private void claim(Place place, boolean inpatient, List<Integer> days) {
        if (days.isEmpty()) {
            return;
        }
        SortedMap<Integer, Stretch> payers = payers(days);
        Stretch latest = payers.get(payers.lastKey());
        Stretch before = latest == null ? lastEnded() : before(latest);
        boolean oldCard = before != null && dice.chance(0.66);
        if (oldCard) {
            add(place, inpatient, Card.of(before), payers);
            return;
        }
        Map<String, SortedMap<Integer, Stretch>> byInsurer = new LinkedHashMap<>();
        payers.forEach((day, stretch) -> byInsurer
                .computeIfAbsent(
                        stretch == null ? "" : stretch.insurer().number().value(), none -> new TreeMap<>())
                .put(day, stretch));
        byInsurer.values().forEach(part -> {
            Stretch payer = part.get(part.lastKey());
            add(place, inpatient, payer == null ? null : Card.of(payer), part);
        });
    }

    private SortedMap<Integer, Stretch> payers(List<Integer> days) {
        SortedMap<Integer, Stretch> payers = new TreeMap<>();
        for (int day : days) {
            payers.put(
                    day, truth.payerOn(person.id(), month.withDayOfMonth(day)).orElse(null));
        }
        return payers;
    }

    /** The stretch whose card may still be in the purse: the one before, if the change is recent. */
    private Stretch before(Stretch latest) {
        List<Stretch> all = truth.of(person.id());
        int index = all.indexOf(latest);
        boolean recent = !latest.acquiredOn().isBefore(month.minusMonths(CARD_MEMORY_MONTHS));
        return index > 0 && recent ? all.get(index - 1) : null;
    }

    private Stretch lastEnded() {
        List<Stretch> all = truth.of(person.id());
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private void add(Place place, boolean inpatient, Card shown, SortedMap<Integer, Stretch> payers) {
        List<Integer> days = List.copyOf(payers.keySet());
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        EnumSet<Situation> situations = Circumstances.of(payers, this::before);
        Card card = shown == null ? null : desk.claim(shown, place.kind(), traits, situations);
        Treatment treatment =
                new Treatments(month, Visit.burden(card, traits), dice).draw(place.kind(), inpatient, days);
        if (Circumstances.across(payers)) {
            undividable(place.kind(), days.size(), treatment, situations);
        }
        LocalDate admitted = inpatient ? month.withDayOfMonth(days.get(0)) : null;
        visits.add(new Visit(person, place, admitted, card, payers, treatment, traits, situations));
        if (place.kind() == ReceiptKind.MEDICAL && !inpatient) {
            fillPrescriptions(place.institution(), treatment.prescribedOn(), shown);
        }
    }

    private static void undividable(ReceiptKind kind, int days, Treatment treatment, EnumSet<Situation> situations) {
        if (kind == ReceiptKind.DPC) {
            situations.add(Situation.BUNDLE);
        } else if (treatment.dispensings().size() > days) {
            situations.add(Situation.TWO_PRESCRIPTIONS);
        }
    }

    /** The card that was shown to the doctor is shown at the pharmacy, too. */
    private void fillPrescriptions(Institution prescriber, List<Integer> prescribedOn, Card shown) {
        if (prescribedOn.isEmpty() || !dice.chance(FILLED_IN_TOWN)) {
            return;
        }
        TreeSet<Integer> days = new TreeSet<>();
        for (int day : prescribedOn) {
            boolean later = day < month.lengthOfMonth()
                    && person.aliveOn(month.withDayOfMonth(day + 1))
                    && dice.chance(FILLED_LATER);
            days.add(later ? day + 1 : day);
        }
        Institution nextDoor = PHARMACIES.get(DOCTORS.indexOf(prescriber) % PHARMACIES.size());
        Institution pharmacy = dice.chance(FILLED_NEXT_DOOR) ? nextDoor : dice.pick(PHARMACIES);
        add(new Place(pharmacy, ReceiptKind.PHARMACY, prescriber), false, shown, payers(List.copyOf(days)));
    }
}
