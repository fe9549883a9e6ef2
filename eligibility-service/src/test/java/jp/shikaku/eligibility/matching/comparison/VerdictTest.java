package jp.shikaku.eligibility.matching.comparison;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.model.ItemComparison;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The verdict of the comparison with the resident register")
class VerdictTest {

    private static final FiveItems STATED =
            new FiveItems("髙橋　花子", "タカハシ　ハナコ", LocalDate.of(1988, 5, 14), "2", "東京都千代田区霞が関1-2-3");

    @ParameterizedTest(name = "{7}: name {0}, kana {1}, birth date {2}, sex {3}, address {4}, several {5} -> {6}")
    @CsvSource({
        "EQUAL,      EQUAL,      EQUAL,     EQUAL,     EQUAL,      false, CLEAR,       everything agrees",
        "EQUIVALENT, EQUIVALENT, EQUAL,     EQUAL,     EQUIVALENT, true,  CLEAR,       agrees after folding",
        "EQUAL,      EQUAL,      DIFFERENT, EQUAL,     EQUAL,      false, SUSPEND_ALL, another birth date",
        "EQUAL,      EQUAL,      EQUAL,     DIFFERENT, EQUAL,      false, SUSPEND_ALL, another sex",
        "DIFFERENT,  DIFFERENT,  EQUAL,     EQUAL,     EQUAL,      false, SUSPEND_ALL, both names differ",
        "DIFFERENT,  EQUAL,      EQUAL,     EQUAL,     EQUAL,      false, REVIEW,      one name differs",
        "EQUAL,      DIFFERENT,  EQUAL,     EQUAL,     EQUAL,      true,  SUSPEND,     one name and several in force",
        "DIFFERENT,  UNKNOWN,    EQUAL,     EQUAL,     UNKNOWN,    false, REVIEW,      one name differs, rest unknown",
        "EQUAL,      EQUAL,      EQUAL,     EQUAL,     DIFFERENT,  true,  REVIEW,      J.3 only the address differs",
        "UNKNOWN,    EQUAL,      EQUAL,     EQUAL,     EQUAL,      false, REVIEW,      J.5 a hidden character",
        "EQUAL,      EQUAL,      EQUAL,     UNKNOWN,   EQUAL,      false, REVIEW,      sex not stated",
        "EQUAL,      EQUAL,      EQUAL,     EQUAL,     UNKNOWN,    false, REVIEW,      no address on a side",
    })
    void followsFromTheItems(
            ItemComparison name,
            ItemComparison kana,
            ItemComparison birthDate,
            ItemComparison sex,
            ItemComparison address,
            boolean several,
            Verdict verdict,
            String why) {
        assertThat(Verdict.of(new Agreement(name, kana, birthDate, sex, address), several))
                .as(why)
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} after {1}, same evidence {2} -> {3}")
    @CsvSource({
        "CLEAR,       PENDING,   false, CLEAR",
        "REVIEW,      PENDING,   false, REVIEW",
        "SUSPEND,     PENDING,   false, SUSPENDED",
        "SUSPEND_ALL, PENDING,   false, SUSPENDED",
        "REVIEW,      CLEAR,     false, DOUBTED",
        "REVIEW,      STOCK,     false, DOUBTED",
        "REVIEW,      RELEASED,  true,  RELEASED",
        "REVIEW,      RELEASED,  false, DOUBTED",
        "CLEAR,       DOUBTED,   false, CLEAR",
        "CLEAR,       SUSPENDED, false, CLEAR",
        "REVIEW,      SUSPENDED, false, REVIEW",
    })
    void leadsToAState(Verdict verdict, MatchingState before, boolean same, MatchingState after) {
        assertThat(new Compared(Compared.Cause.COMPARED, verdict, null).after(before, same))
                .isEqualTo(after);
    }

    @Test
    @DisplayName("a contradicting birth date hides also what counted before")
    void birthDateHidesStock() {
        FiveItems resident =
                new FiveItems(STATED.name(), STATED.kana(), LocalDate.of(1988, 5, 15), "2", STATED.address());
        Compared compared = Compared.of(STATED, List.of(resident), false);
        assertThat(compared.verdict()).isEqualTo(Verdict.SUSPEND_ALL);
        assertThat(compared.after(MatchingState.STOCK, false)).isEqualTo(MatchingState.SUSPENDED);
        assertThat(compared.after(MatchingState.RELEASED, true)).isEqualTo(MatchingState.RELEASED);
    }

    @Test
    @DisplayName("nobody or several found in the register is for a person to look at")
    void nobodyOrSeveral() {
        assertThat(Compared.of(STATED, List.of(), false))
                .isEqualTo(new Compared(Compared.Cause.NOT_IN_REGISTER, Verdict.REVIEW, null));
        assertThat(Compared.of(STATED, List.of(STATED, STATED), false))
                .isEqualTo(new Compared(Compared.Cause.SEVERAL_IN_REGISTER, Verdict.REVIEW, null));
    }
}
