package jp.shikaku.population.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.shikaku.model.Relationship;
import jp.shikaku.population.coverage.Numbering.Numbers;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Household;
import jp.shikaku.population.town.Household.Unit;
import jp.shikaku.population.town.Insurer;
import jp.shikaku.population.town.Insurer.Kind;
import jp.shikaku.population.town.Resident;
import jp.shikaku.population.town.Surroundings;

/** Turns what happened to households into what each person was covered by. */
public final class HistoryMaker {

    private static final LocalDate LATE_STAGE_BEGAN = LocalDate.of(2008, 4, 1);
    private static final int NO_SCHEME_CHANGE = 0;

    private final Dice dice;
    private final LocalDate month;
    private final Numbering numbering = new Numbering();
    private final Map<Integer, List<Stretch>> stretches = new TreeMap<>();

    /**
     * @param dice the town's chance
     * @param month first day of the treatment month
     */
    public HistoryMaker(Dice dice, LocalDate month) {
        this.dice = dice;
        this.month = month;
    }

    /** The true histories of all people of some households. */
    public Truth tell(List<Household> households) {
        for (Household household : households) {
            Dice own = dice.fork("history", household.id());
            for (Unit unit : household.units()) {
                List<Segment> segments = UnitStory.of(unit, own, numbering, month);
                for (int i = 0; i < unit.members().size(); i++) {
                    tell(unit, i, segments);
                }
            }
        }
        return new Truth(stretches);
    }

    private void tell(Unit unit, int position, List<Segment> segments) {
        Resident person = unit.members().get(position);
        Dice own = dice.fork("person", person.id());
        Timing at75 = Timing.ofTurning75(own, person.turns75(), month);
        List<Stretch> life = new ArrayList<>();
        for (Segment segment : segments) {
            stretch(unit, position, segment, at75, own).ifPresent(life::add);
        }
        lateStage(person, at75, own).ifPresent(life::add);
        List<Stretch> told = Defects.of(own, person).apply(splitAt70(life, person, own));
        stretches.put(
                person.id(),
                told.stream().sorted(Comparator.comparing(Stretch::acquiredOn)).toList());
    }

    private Optional<Stretch> stretch(Unit unit, int position, Segment segment, Timing at75, Dice own) {
        Resident person = unit.members().get(position);
        boolean newborn = person.birthDate().isAfter(segment.from());
        LocalDate from = newborn ? person.birthDate() : segment.from();
        Ending ending = ending(person, segment, at75, own);
        if (ending.day() != null && !from.isBefore(ending.day())) {
            return Optional.empty();
        }
        Insurer insurer = segment.insurer();
        boolean self = position == 0;
        Wave gain = newborn && segment.gain() != null ? birth(person, segment, own) : segment.gain();
        Numbers numbers = segment.numbers();
        return Optional.of(new Stretch(
                person,
                insurer,
                numbers.symbol(),
                numbers.number(),
                branch(insurer, position),
                self ? Relationship.SELF : Relationship.FAMILY,
                self || !insurer.forEmployees() ? null : unit.head().name(),
                from,
                ending.day() == null ? null : ending.day().plusDays(ending.overlap()),
                ending.reason(),
                null,
                gain,
                ending.known(),
                Defect.NONE));
    }

    private Wave birth(Resident person, Segment segment, Dice own) {
        Wave wave = Timing.ofBirth(own, person.birthDate(), month);
        return wave != null && wave.by(segment.gain()) ? segment.gain() : wave;
    }

    private static String branch(Insurer insurer, int position) {
        return insurer.kind() == Kind.CITY ? String.format("%02d", position + 1) : String.format("%02d", position);
    }

    private Ending ending(Resident person, Segment segment, Timing at75, Dice own) {
        Ending ending = new Ending(segment.to(), segment.overlapDays(), segment.endReason(), segment.loss());
        if (ending.isAfter(person.turns75()) && person.turns75().isBefore(month.plusMonths(1))) {
            ending = new Ending(person.turns75(), NO_SCHEME_CHANGE, LossReasons.OTHER_INSURANCE, at75.loss());
        }
        return endingByDeath(person, ending, own);
    }

    private Ending endingByDeath(Resident person, Ending ending, Dice own) {
        if (person.diedOn() == null || !ending.isAfter(person.diedOn().plusDays(1))) {
            return ending;
        }
        LocalDate day = person.diedOn().plusDays(1);
        return new Ending(day, NO_SCHEME_CHANGE, LossReasons.DEATH, Timing.ofEnd(own, day, month));
    }

    private Optional<Stretch> lateStage(Resident person, Timing at75, Dice own) {
        LocalDate from = person.turns75().isBefore(LATE_STAGE_BEGAN) ? LATE_STAGE_BEGAN : person.turns75();
        if (!from.isBefore(month.plusMonths(1)) || person.diedOn() != null && from.isAfter(person.diedOn())) {
            return Optional.empty();
        }
        Insurer insurer = Surroundings.lateStage();
        Ending ending = endingByDeath(person, new Ending(null, NO_SCHEME_CHANGE, null, null), own);
        return Optional.of(new Stretch(
                person,
                insurer,
                null,
                numbering.next(insurer, own).number(),
                null,
                Relationship.SELF,
                null,
                from,
                ending.day(),
                ending.reason(),
                1 + own.weighted(0.75, 0.17, 0.08),
                at75.gain(),
                ending.known(),
                Defect.NONE));
    }

    /** From 70 on the burden is registered; whoever reaches it in this very month gets a new stretch for it. */
    private List<Stretch> splitAt70(List<Stretch> life, Resident person, Dice own) {
        LocalDate from = person.elderlyFrom();
        List<Stretch> result = new ArrayList<>();
        for (Stretch stretch : life) {
            boolean elderly = stretch.burdenTenths() == null && from.isBefore(month.plusMonths(1));
            if (!elderly || stretch.lostOn() != null && !stretch.lostOn().isAfter(from)) {
                result.add(stretch);
            } else if (from.equals(month) && stretch.covers(from.minusDays(1))) {
                Wave wave = Timing.ofOneInsurer(own, from, month).gain();
                result.add(Stretches.until(stretch, from, LossReasons.OTHER, wave));
                result.add(Stretches.from(stretch, from, 2, wave));
            } else {
                result.add(Stretches.withBurden(stretch, own.chance(0.85) ? 2 : 3));
            }
        }
        return result;
    }

    /**
     * @param day first day not covered for the truth, null if it goes on
     * @param overlap days longer that the qualification legally runs
     */
    private record Ending(LocalDate day, int overlap, String reason, Wave known) {

        boolean isAfter(LocalDate other) {
            return day == null || day.isAfter(other);
        }
    }
}
