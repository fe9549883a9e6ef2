package jp.shikaku.population.town;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.Sex;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Ages as insurance counts them")
class ResidentTest {

    @ParameterizedTest(name = "born {0}: elderly burden from {1}")
    @CsvSource({"1956-09-01,2026-09-01", "1956-08-02,2026-09-01", "1956-08-31,2026-09-01", "1956-09-02,2026-10-01"})
    @DisplayName("the burden of the elderly begins with the month after the 70th birthday, or on it if it is the first")
    void elderlyFrom(LocalDate birthDate, LocalDate from) {
        assertThat(resident(birthDate).elderlyFrom()).isEqualTo(from);
    }

    @ParameterizedTest(name = "born {0}: preschool on {1} is {2}")
    @CsvSource({
        "2020-04-01,2026-03-31,true",
        "2020-04-01,2026-04-01,false",
        "2020-04-02,2026-09-01,true",
        "2020-04-02,2027-03-31,true",
        "2020-04-02,2027-04-01,false"
    })
    @DisplayName("someone born on 1 April starts school a year before someone born on 2 April")
    void preschool(LocalDate birthDate, LocalDate day, boolean preschool) {
        assertThat(resident(birthDate).preschoolOn(day)).isEqualTo(preschool);
    }

    @ParameterizedTest(name = "born {0}: 75 on {1}")
    @CsvSource({"1951-09-01,2026-09-01", "1951-09-30,2026-09-30", "1952-02-29,2027-02-28"})
    @DisplayName("the scheme of the late-stage elderly begins on the 75th birthday")
    void turns75(LocalDate birthDate, LocalDate from) {
        assertThat(resident(birthDate).turns75()).isEqualTo(from);
    }

    private static Resident resident(LocalDate birthDate) {
        return new Resident(1, "pr-1", "見本　花子", "ミホン　ハナコ", birthDate, null, Sex.FEMALE, "見本県", "9990001", true);
    }
}
