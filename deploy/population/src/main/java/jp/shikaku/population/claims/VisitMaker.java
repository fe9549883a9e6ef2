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
import java.util.function.BooleanSupplier;

import jp.shikaku.population.claims.Visit.Trait;
import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Resident;
import jp.shikaku.population.town.Surroundings;

/**
 * Draws a person's receipts of the month. After a change people mostly go on showing the old card: that, and not malice,
 * is what makes claims wrong.
 */
final class VisitMaker {

    private static final int CARD_MEMORY_MONTHS = 5;

    private final LocalDate month;
    private final Truth truth;
    private final Resident person;
    private final Dice dice;
    private final List<Visit> visits = new ArrayList<>();

    VisitMaker(LocalDate month, Truth truth, Resident person, Dice dice) {
        this.month = month;
        this.truth = truth;
        this.person = person;
        this.dice = dice;
    }

    List<Visit> make() {
        List<Institution> known = new ArrayList<>(Surroundings.institutions());
        int receipts = receipts();
        for (int i = 0; i < receipts; i++) {
            Institution institution = known.remove(dice.between(0, known.size() - 1));
            boolean inpatient = institution.hospital() && dice.chance(0.1);
            List<Integer> days = inpatient ? stay() : outpatientDays();
            if (!days.isEmpty()) {
                claim(institution, inpatient, days);
            }
        }
        return visits;
    }

    private int receipts() {
        int age = person.ageOn(month.plusDays(29));
        double mean = 1.35;
        if (age < 65) {
            mean = age < 7 ? 1.0 : 0.64;
        } else if (age < 75) {
            mean = 0.95;
        }
        int receipts = 0;
        for (int i = 0; i < 3; i++) {
            receipts += dice.chance(mean / 3) ? 1 : 0;
        }
        return receipts == 0 && changed() && dice.chance(0.8) ? 1 : receipts;
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

    private void claim(Institution institution, boolean inpatient, List<Integer> days) {
        SortedMap<Integer, Stretch> payers = new TreeMap<>();
        for (int day : days) {
            payers.put(
                    day, truth.payerOn(person.id(), month.withDayOfMonth(day)).orElse(null));
        }
        Stretch latest = payers.get(payers.lastKey());
        Stretch before = latest == null ? lastEnded() : before(latest);
        boolean oldCard = before != null && dice.chance(0.66);
        if (oldCard) {
            add(institution, inpatient, Card.of(before), payers);
            return;
        }
        Map<String, SortedMap<Integer, Stretch>> byInsurer = new LinkedHashMap<>();
        payers.forEach((day, stretch) -> byInsurer
                .computeIfAbsent(
                        stretch == null ? "" : stretch.insurer().number().value(), none -> new TreeMap<>())
                .put(day, stretch));
        byInsurer.values().forEach(part -> {
            Stretch payer = part.get(part.lastKey());
            add(institution, inpatient, payer == null ? null : Card.of(payer), part);
        });
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

    private void add(Institution institution, boolean inpatient, Card shown, SortedMap<Integer, Stretch> payers) {
        List<Integer> days = List.copyOf(payers.keySet());
        List<Group> groups = inpatient ? Treatments.inpatient(days, dice) : Treatments.outpatient(days, dice);
        LocalDate admitted = inpatient ? month.withDayOfMonth(days.get(0)) : null;
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        EnumSet<Situation> situations = situations(payers);
        Card card = shown == null ? null : desk(shown, traits, situations);
        if (shown != null) {
            claimTraits(traits, situations);
        }
        visits.add(new Visit(person, institution, inpatient, admitted, card, payers, groups, traits, situations));
    }

    /** What becomes of the card's numbers between the desk and the claim. */
    private Card desk(Card shown, EnumSet<Trait> traits, EnumSet<Situation> situations) {
        switch (dice.weighted(0.9465, 0.0015, 0.002, 0.04, 0.01)) {
            case 1:
                situations.add(Situation.UNKNOWN_QUALIFICATION);
                return Card.unknown();
            case 2:
                situations.add(Situation.UNKNOWN_NUMBER);
                return shown.mistyped();
            case 3:
                return shown.withoutBranch();
            case 4:
                traits.add(Trait.NO_SN);
                return shown;
            default:
                return shown;
        }
    }

    private void claimTraits(EnumSet<Trait> traits, EnumSet<Situation> situations) {
        mark(() -> dice.chance(0.02), Trait.NO_JD, Situation.NO_JD, traits, situations);
        mark(() -> dice.chance(0.02), Trait.NO_MF, Situation.NO_MF, traits, situations);
        if (dice.chance(0.02)) {
            traits.add(Trait.PUBLIC_EXPENSE);
        }
        mark(() -> dice.chance(0.004), Trait.RECORDED_BURDEN, Situation.RECORDED_BURDEN, traits, situations);
        mark(() -> dice.chance(0.0006), Trait.MISSING_NUMBER, Situation.FAULTY, traits, situations);
        mark(() -> dice.chance(0.0006), Trait.WRONG_TOTAL, Situation.FAULTY, traits, situations);
    }

    private static void mark(
            BooleanSupplier drawn, Trait trait, Situation situation, EnumSet<Trait> traits, EnumSet<Situation> all) {
        if (drawn.getAsBoolean()) {
            traits.add(trait);
            all.add(situation);
        }
    }

    private EnumSet<Situation> situations(SortedMap<Integer, Stretch> payers) {
        EnumSet<Situation> situations = EnumSet.of(Situation.PLAIN);
        for (Stretch payer : payers.values()) {
            if (payer == null) {
                situations.add(Situation.NO_COVERAGE);
            } else {
                situations.addAll(Registrations.situations(payer, before(payer)));
            }
        }
        return situations;
    }

    /** What the way a stretch was registered does to claims on it. */
    private static final class Registrations {

        static EnumSet<Situation> situations(Stretch payer, Stretch before) {
            EnumSet<Situation> found = EnumSet.noneOf(Situation.class);
            if (payer.registered() == null) {
                found.add(Situation.NEVER_REGISTERED);
            } else if (!payer.registered().by(Wave.ON_TIME)) {
                found.add(Situation.LATE);
            }
            if (before != null && before.lossRegistered() == null) {
                found.add(Situation.LOSS_NEVER_REPORTED);
            } else if (before != null && !before.lossKnownBy(Wave.ON_TIME)) {
                found.add(Situation.LATE);
            }
            switch (payer.defect()) {
                case WRONG_BIRTH_DATE -> found.add(Situation.WRONG_BIRTH_DATE);
                case EARLIER_NAME -> found.add(Situation.EARLIER_NAME);
                case UNLINKED -> found.add(Situation.UNLINKED);
                default -> {}
            }
            return found;
        }
    }
}
