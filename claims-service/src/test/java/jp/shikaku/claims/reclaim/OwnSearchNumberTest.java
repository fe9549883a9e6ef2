package jp.shikaku.claims.reclaim;

import java.time.YearMonth;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.model.InstitutionCode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A search number given out here")
class OwnSearchNumberTest {

    @Property
    @Label("is read as it was written")
    void readAgain(
            @ForAll @IntRange(min = 1, max = 1_100) int months,
            @ForAll @LongRange(min = 1, max = 999_999_999) long reception,
            @ForAll @IntRange(min = 1, max = 9_999_999) int line) {
        OwnSearchNumber number = new OwnSearchNumber(YearMonth.of(2019, 4).plusMonths(months), reception, line);
        String text = number.text(new InstitutionCode("1331234567"));

        assertThat(text).hasSize(24).startsWith("1335");
        assertThat(OwnSearchNumber.of(text)).contains(number);
    }

    @ParameterizedTest
    @DisplayName("is not confused with one of another organisation")
    @ValueSource(strings = {"", "13150810000000012", "131508130000000010000002", "131408100000000010000002", "X"})
    void ofAnother(String text) {
        assertThat(OwnSearchNumber.of(text)).isEmpty();
    }
}
