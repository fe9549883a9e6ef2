package jp.shikaku.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.population.registration.RegistrationLine.Operation;
import jp.shikaku.population.town.Insurer.Kind;
import jp.shikaku.population.town.Resident;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Every town, whatever its seed")
class TownLawsTest {

    private static final int PEOPLE = 300;

    @Property(tries = 20)
    @Label("has at most one payer for each person and day, save the day on which a job begins under 国保")
    void onePayerOrNone(@ForAll long seed) {
        Town town = TownGenerator.generate(TownSettings.demo(seed, PEOPLE));
        LocalDate month = town.settings().month();
        for (Resident person : town.residents()) {
            for (int d = 0; d < month.lengthOfMonth(); d++) {
                LocalDate day = month.plusDays(d);
                List<Stretch> covering = town.truth().of(person.id()).stream()
                        .filter(stretch -> stretch.covers(day))
                        .toList();
                if (covering.size() == 2) {
                    assertThat(covering.get(0).insurer().kind()).isEqualTo(Kind.CITY);
                    assertThat(covering.get(1).insurer().forEmployees()).isTrue();
                    assertThat(covering.get(1).acquiredOn()).isEqualTo(day);
                } else {
                    assertThat(covering).hasSizeLessThan(2);
                }
            }
        }
    }

    @Property(tries = 20)
    @Label("covers nobody before birth or after the day of death")
    void withinLife(@ForAll long seed) {
        Town town = TownGenerator.generate(TownSettings.demo(seed, PEOPLE));
        for (Resident person : town.residents()) {
            for (Stretch stretch : town.truth().of(person.id())) {
                assertThat(stretch.acquiredOn()).isAfterOrEqualTo(person.birthDate());
                if (person.diedOn() != null) {
                    assertThat(stretch.lostOn())
                            .isNotNull()
                            .isBeforeOrEqualTo(person.diedOn().plusDays(2));
                }
            }
        }
    }

    @Property(tries = 20)
    @Label("reports a loss only for what was registered before, and registers nothing twice")
    void lossesFollowRegistrations(@ForAll long seed) {
        Town town = TownGenerator.generate(TownSettings.demo(seed, PEOPLE));
        Set<String> registered = new HashSet<>();
        for (Wave wave : Wave.values()) {
            for (RegistrationLine line : town.registrations().get(wave)) {
                if (line.operation() == Operation.LOSS) {
                    assertThat(registered).contains(key(line, line.birthDate()));
                    assertThat(line.lostOn()).isAfter(line.acquiredOn());
                } else {
                    assertThat(registered.add(key(line, line.person().birthDate())))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 10)
    @Label("uses only insurer numbers with a valid check digit")
    void checkDigits(@ForAll long seed) {
        Town town = TownGenerator.generate(TownSettings.demo(seed, 60));
        assertThat(town.insurers()).allMatch(insurer -> insurer.number().hasValidCheckDigit());
    }

    private static String key(RegistrationLine line, LocalDate birthDate) {
        return line.insurerNumber()
                + '|'
                + line.symbol()
                + '|'
                + line.number()
                + '|'
                + line.branch()
                + '|'
                + birthDate
                + '|'
                + line.acquiredOn();
    }
}
