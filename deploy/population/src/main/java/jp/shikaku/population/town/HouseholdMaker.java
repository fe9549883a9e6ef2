package jp.shikaku.population.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.shikaku.model.Sex;
import jp.shikaku.population.town.Household.Unit;

/** Draws households until the town has its people. */
public final class HouseholdMaker {

    private static final double EMPLOYED = 0.74;
    private static final double SPOUSE_EMPLOYED = 0.35;
    private static final double USABLE_CARD = 0.72;
    private static final int PEOPLE_PER_NAMESAKE = 3_000;

    private final Dice dice;
    private final LocalDate month;
    private int residents;

    /**
     * @param dice the town's chance
     * @param month first day of the treatment month
     */
    public HouseholdMaker(Dice dice, LocalDate month) {
        this.dice = dice;
        this.month = month;
    }

    /** Households that hold at least the given number of people together. */
    public List<Household> make(int people) {
        List<Household> households = new ArrayList<>();
        while (residents < people) {
            households.add(new Household(households.size(), units(dice.fork("household", households.size()))));
        }
        addNamesakes(households);
        return households;
    }

    /** In every town somebody has the name and the birth date of a stranger, so that a search by name finds two. */
    private void addNamesakes(List<Household> households) {
        List<Resident> alone = households.stream()
                .flatMap(household -> household.units().stream())
                .filter(unit -> unit.members().size() == 1 && unit.employed())
                .map(Unit::head)
                .toList();
        int pairs = Math.min(alone.size(), 1 + residents / PEOPLE_PER_NAMESAKE);
        for (int i = 0; i < pairs; i++) {
            Dice own = dice.fork("namesake", i);
            Resident like = alone.get(i * alone.size() / pairs);
            households.add(new Household(households.size(), List.of(new Unit(List.of(namesake(like, own)), true))));
        }
    }

    private Resident namesake(Resident like, Dice own) {
        int id = residents++;
        return new Resident(
                id,
                reference(id),
                like.name(),
                like.kana(),
                like.birthDate(),
                null,
                like.sex(),
                Names.address(own),
                Names.postNumber(own),
                own.chance(USABLE_CARD));
    }

    private String reference(int id) {
        return "pr-" + Long.toHexString(dice.fork("reference", id).nextLong());
    }

    private List<Unit> units(Dice own) {
        Home home = new Home(own, Names.family(own), Names.address(own), Names.postNumber(own), new HashSet<>());
        return switch (own.weighted(0.24, 0.26, 0.12, 0.04, 0.17, 0.12, 0.05)) {
            case 0 -> List.of(single(home, 20, 62));
            case 1 -> family(home, own.between(1, 3), true);
            case 2 -> family(home, 0, true);
            case 3 -> family(home, own.between(1, 2), false);
            case 4 -> List.of(elderlyCouple(home));
            case 5 -> List.of(elderly(home, 65, 96));
            default -> threeGenerations(home);
        };
    }

    private Unit single(Home home, int youngest, int oldest) {
        Dice own = home.dice();
        return new Unit(List.of(person(home, own.between(youngest, oldest), anySex(own))), own.chance(EMPLOYED));
    }

    private List<Unit> family(Home home, int children, boolean couple) {
        Dice own = home.dice();
        int age = children == 0 ? own.between(24, 64) : own.between(27, 50);
        boolean employed = own.chance(EMPLOYED);
        List<Resident> members = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        members.add(person(home, age, couple ? Sex.MALE : anySex(own)));
        if (couple) {
            Resident spouse = person(home, Math.max(20, age + own.between(-6, 3)), Sex.FEMALE);
            if (employed && own.chance(SPOUSE_EMPLOYED)) {
                units.add(new Unit(List.of(spouse), true));
            } else {
                members.add(spouse);
            }
        }
        for (int i = 0; i < children; i++) {
            members.add(person(home, Math.min(17, own.between(0, age - 22)), anySex(own)));
        }
        if (couple && children > 0 && own.chance(0.04)) {
            members.add(born(home, month.plusDays(own.between(1, 22)), anySex(own)));
        }
        units.add(0, new Unit(members, employed));
        return units;
    }

    private Unit elderlyCouple(Home home) {
        Dice own = home.dice();
        int age = own.between(64, 88);
        Resident husband = elderlyPerson(home, age, Sex.MALE);
        Resident wife = elderlyPerson(home, age + own.between(-6, 3), Sex.FEMALE);
        return new Unit(List.of(husband, wife), age < 72 && own.chance(0.3));
    }

    private Unit elderly(Home home, int youngest, int oldest) {
        Dice own = home.dice();
        return new Unit(List.of(elderlyPerson(home, own.between(youngest, oldest), anySex(own))), false);
    }

    private List<Unit> threeGenerations(Home home) {
        List<Unit> units = new ArrayList<>(family(home, home.dice().between(1, 2), true));
        units.add(elderly(home, 66, 92));
        return units;
    }

    /** Some of the elderly reach 75 or 70 in or just before the month, some of them born on the first of it. */
    private Resident elderlyPerson(Home home, int age, Sex sex) {
        Dice own = home.dice();
        return switch (own.weighted(0.93, 0.025, 0.015, 0.03)) {
            case 1 -> born(home, month.minusYears(75).plusDays(own.between(0, 29)), sex);
            case 2 -> born(home, month.minusYears(75), sex);
            case 3 -> born(home, month.minusYears(70).minusDays(own.between(0, 30)), sex);
            default -> person(home, age, sex);
        };
    }

    private Resident person(Home home, int age, Sex sex) {
        return born(home, month.minusYears(age).minusDays(home.dice().between(1, 365)), sex);
    }

    private Resident born(Home home, LocalDate birthDate, Sex sex) {
        Dice own = home.dice();
        String[] given = Names.given(own, sex, home.given());
        int age = birthDate.until(month).getYears();
        LocalDate diedOn = age > 70 && own.chance(0.006) ? month.plusDays(own.between(3, 28)) : null;
        int id = residents++;
        return new Resident(
                id,
                reference(id),
                home.family()[0] + "　" + given[0],
                home.family()[1] + "　" + given[1],
                birthDate,
                diedOn,
                sex,
                home.address(),
                home.postNumber(),
                own.chance(USABLE_CARD));
    }

    private static Sex anySex(Dice own) {
        return own.chance(0.5) ? Sex.MALE : Sex.FEMALE;
    }

    /** @param given the given names in the house so far */
    private record Home(Dice dice, String[] family, String address, String postNumber, Set<String> given) {}
}
