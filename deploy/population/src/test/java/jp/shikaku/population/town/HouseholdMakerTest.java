package jp.shikaku.population.town;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The households of a town")
class HouseholdMakerTest {

    @Test
    @DisplayName("hold no two members of one name: nobody can be taken for their own dependant")
    void noNamesakesInAHouse() {
        List<Household> households = new HouseholdMaker(new Dice(7), LocalDate.of(2026, 10, 1)).make(5_000);

        assertThat(households).allSatisfy(house -> {
            List<String> names = house.units().stream()
                    .flatMap(unit -> unit.members().stream())
                    .map(Resident::name)
                    .toList();
            assertThat(names).doesNotHaveDuplicates();
        });
    }
}
