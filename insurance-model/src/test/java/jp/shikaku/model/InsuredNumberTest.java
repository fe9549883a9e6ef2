package jp.shikaku.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("記号・番号・枝番")
class InsuredNumberTest {

    private static final InsurerNumber INSURER = InsurerNumber.of("06132013");

    @ParameterizedTest
    @CsvSource({"１０－２３,10-23", "１０−２３,10ー23", "a １２,Ａ12", "10‐23,10—23"})
    @DisplayName("written in another width or with another hyphen are the same")
    void sameNumber(String one, String other) {
        assertThat(new InsuredNumber(INSURER, one, "１", null).searchKey())
                .isEqualTo(new InsuredNumber(INSURER, other, "1", "01").searchKey());
    }

    @Test
    @DisplayName("are different when symbol and number are divided elsewhere")
    void divided() {
        assertThat(new InsuredNumber(INSURER, "1", "23", null).searchKey())
                .isNotEqualTo(new InsuredNumber(INSURER, "12", "3", null).searchKey());
    }

    @ParameterizedTest
    @CsvSource({"1,01", "０２,02", "03,03"})
    @DisplayName("have a branch of two half-width digits")
    void branch(String written, String branch) {
        assertThat(new InsuredNumber(INSURER, null, "1", written).normalisedBranch())
                .isEqualTo(branch);
    }

    @Test
    @DisplayName("cannot exist without a number")
    void numberRequired() {
        assertThatThrownBy(() -> new InsuredNumber(INSURER, "1", " ", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
