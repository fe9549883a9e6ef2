package jp.shikaku.population;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jp.shikaku.population.claims.ClaimMaker;
import jp.shikaku.population.coverage.HistoryMaker;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.population.registration.RegistrationPlanner;
import jp.shikaku.population.town.Dice;
import jp.shikaku.population.town.Household;
import jp.shikaku.population.town.HouseholdMaker;
import jp.shikaku.population.town.Resident;
import jp.shikaku.population.town.Surroundings;

/** Generates towns. */
public final class TownGenerator {

    private TownGenerator() {}

    /** The town that belongs to some settings. */
    public static Town generate(TownSettings settings) {
        Dice dice = new Dice(settings.seed());
        List<Household> households = new HouseholdMaker(dice.fork("town", 0), settings.month()).make(settings.people());
        List<Resident> residents = households.stream()
                .flatMap(household -> household.units().stream())
                .flatMap(unit -> unit.members().stream())
                .sorted(Comparator.comparing(Resident::id))
                .toList();
        Truth truth = new HistoryMaker(dice.fork("truth", 0), settings.month()).tell(households);
        ClaimMaker claims = new ClaimMaker(settings.month(), truth, dice.fork("claims", 0));
        claims.make(residents);
        RegistrationPlanner planner = new RegistrationPlanner(settings.month());
        residents.forEach(person -> truth.of(person.id()).forEach(planner::add));
        return new Town(
                settings,
                residents,
                Surroundings.insurers(),
                Surroundings.institutions(),
                waves(planner),
                planner.corrections(),
                claims.files(),
                claims.truths(),
                truth);
    }

    private static Map<Wave, List<RegistrationLine>> waves(RegistrationPlanner planner) {
        Map<Wave, List<RegistrationLine>> waves = new EnumMap<>(Wave.class);
        for (Wave wave : Wave.values()) {
            waves.put(wave, planner.lines(wave));
        }
        return waves;
    }
}
