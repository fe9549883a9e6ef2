package jp.shikaku.population.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Household.Unit;
import jp.shikaku.population.town.Insurer;
import jp.shikaku.population.town.Insurer.Kind;
import jp.shikaku.population.town.Surroundings;

/** Tells how a group of people insured together changed insurers: jobs, moves, new numbers, the head turning 75. */
final class UnitStory {

    private static final int WORKING_AGE = 66;

    private final Dice dice;
    private final Numbering numbering;
    private final LocalDate month;
    private final Unit unit;
    private final List<Segment> segments = new ArrayList<>();

    private UnitStory(Dice dice, Numbering numbering, LocalDate month, Unit unit) {
        this.dice = dice;
        this.numbering = numbering;
        this.month = month;
        this.unit = unit;
    }

    /** The segments of a unit in the order of time. */
    static List<Segment> of(Unit unit, Dice dice, Numbering numbering, LocalDate month) {
        UnitStory story = new UnitStory(dice, numbering, month, unit);
        story.begin();
        story.change();
        story.headTurns75();
        return story.segments;
    }

    private void begin() {
        Insurer insurer = unit.employed() ? employer(null) : Surroundings.ownCity();
        LocalDate from = month.minusDays(dice.between(400, 5000));
        if (dice.chance(0.2)) {
            Insurer before = dice.chance(0.6) ? employer(insurer) : Surroundings.ownCity();
            if (!before.equals(insurer)) {
                LocalDate start = from.minusDays(dice.between(300, 2500));
                Segment past = Segment.open(before, numbering.next(before, dice), start, Wave.STOCK);
                segments.add(
                        insurer.forEmployees()
                                ? past.endedByJobOn(from, Wave.STOCK)
                                : past.endedOn(from, LossReasons.OTHER_INSURANCE, Wave.STOCK));
            }
        }
        segments.add(Segment.open(insurer, numbering.next(insurer, dice), from, Wave.STOCK));
    }

    private void change() {
        LocalDate day = dice.chance(0.68) ? month.plusDays(dice.between(1, 27)) : month.minusDays(dice.between(1, 100));
        boolean working = unit.head().ageOn(month) < WORKING_AGE;
        if (unit.employed() && working) {
            switch (dice.weighted(0.91, 0.035, 0.006, 0.033, 0.01)) {
                case 1 -> toJob(day);
                case 2 -> toJobAfterGap(day);
                case 3 -> to(Surroundings.ownCity(), day);
                case 4 -> newNumber(day);
                default -> {}
            }
        } else if (!unit.employed()) {
            switch (dice.weighted(0.87, working ? 0.08 : 0, 0.022, 0.012, 0.012)) {
                case 1 -> toJob(day);
                case 2 -> to(Surroundings.neighbourCity(), day);
                case 3 -> newNumber(day);
                case 4 -> publicAssistance(day);
                default -> {}
            }
        }
    }

    private void toJob(LocalDate day) {
        Timing timing = Timing.ofChange(dice, day, month);
        Insurer next = employer(current().insurer());
        replaceCurrent(current().endedByJobOn(day, timing.loss()));
        segments.add(Segment.open(next, numbering.next(next, dice), day, timing.gain()));
    }

    /** Between two jobs there are some days for which the town's 国保 is responsible, though few report them. */
    private void toJobAfterGap(LocalDate day) {
        Timing timing = Timing.ofChange(dice, day, month);
        Insurer city = Surroundings.ownCity();
        Insurer next = employer(current().insurer());
        replaceCurrent(current().endedOn(day, LossReasons.OTHER, timing.loss()));
        Wave between = dice.chance(0.5) ? Wave.SECOND_LATE : null;
        LocalDate begin = day.plusDays(dice.between(4, 12));
        segments.add(
                Segment.open(city, numbering.next(city, dice), day, between).endedByJobOn(begin, between));
        segments.add(Segment.open(next, numbering.next(next, dice), begin, timing.gain()));
    }

    private void to(Insurer city, LocalDate day) {
        Timing timing = Timing.ofChange(dice, day, month);
        replaceCurrent(current().endedOn(day, LossReasons.OTHER, timing.loss()));
        segments.add(Segment.open(city, numbering.next(city, dice), day, timing.gain()));
    }

    private void newNumber(LocalDate day) {
        Timing timing = Timing.ofOneInsurer(dice, day, month);
        Insurer same = current().insurer();
        replaceCurrent(current().endedOn(day, LossReasons.OTHER, timing.loss()));
        segments.add(Segment.open(same, numbering.next(same, dice), day, timing.gain()));
    }

    private void publicAssistance(LocalDate day) {
        replaceCurrent(current().endedOn(day, LossReasons.PUBLIC_ASSISTANCE, Timing.ofEnd(dice, day, month)));
    }

    /** Dependants of an employee who turns 75 are left without an insurer and go to the town's 国保. */
    private void headTurns75() {
        LocalDate day = unit.head().turns75();
        boolean ends = current().insurer().forEmployees()
                && current().to() == null
                && day.isAfter(current().from())
                && day.isBefore(month.plusMonths(1));
        if (ends) {
            to(Surroundings.ownCity(), day);
        }
    }

    private Insurer employer(Insurer except) {
        Kind kind =
                switch (dice.weighted(0.52, 0.36, 0.12)) {
                    case 0 -> Kind.ASSOCIATION;
                    case 1 -> Kind.SOCIETY;
                    default -> Kind.MUTUAL_AID;
                };
        return dice.pick(Surroundings.insurers(kind).stream()
                .filter(insurer -> !insurer.equals(except))
                .toList());
    }

    private Segment current() {
        return segments.get(segments.size() - 1);
    }

    private void replaceCurrent(Segment segment) {
        segments.set(segments.size() - 1, segment);
    }
}
