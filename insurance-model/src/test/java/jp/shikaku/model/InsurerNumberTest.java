package jp.shikaku.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The number of an insurer")
class InsurerNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"  138057", "00138057", "138057"})
    @DisplayName("is one number in all three writings of national health insurance")
    void oneInsurer(String written) {
        InsurerNumber number = InsurerNumber.of(written);

        assertThat(number.value()).isEqualTo("00138057");
        assertThat(number.printed()).isEqualTo("138057");
        assertThat(number.padded()).isEqualTo("  138057");
        assertThat(number.scheme()).isEqualTo(InsuranceScheme.NATIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06132013",
                "01130012",
                "07130024",
                "31130032",
                "34130021",
                "39131032",
                "39130000",
                "138057",
                "133223",
                "110080",
                "061234",
                "33120015"
            })
    @DisplayName("has a valid check digit where the reference says so")
    void validCheckDigits(String written) {
        assertThat(InsurerNumber.of(written).hasValidCheckDigit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"138058", "06132014", "77777777"})
    @DisplayName("with another last digit is recognised as mistyped")
    void wrongCheckDigits(String written) {
        assertThat(InsurerNumber.of(written).hasValidCheckDigit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"01130012,EMPLOYEES", "34130021,EMPLOYEES", "39131032,LATE_STAGE_ELDERLY", "67138057,NATIONAL_RETIRED"})
    @DisplayName("tells the scheme")
    void scheme(String written, InsuranceScheme scheme) {
        assertThat(InsurerNumber.of(written).scheme()).isEqualTo(scheme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "0613201A", "０６１３２０１３"})
    @DisplayName("is refused when it is not six or eight half-width digits, without repeating it")
    void refused(String written) {
        assertThatThrownBy(() -> InsurerNumber.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(message -> assertThat(written.isEmpty() || !message.contains(written))
                        .isTrue());
    }

    @Test
    @DisplayName("77777777 marks a claim without known qualification")
    void unknownQualification() {
        assertThat(InsurerNumber.of("77777777").isUnknownQualification()).isTrue();
    }
}
