package jp.shikaku.eligibility.quality.trouble.rule;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The cause of trouble")
class CausesTest {

    @ParameterizedTest(name = "{0}, found {1}, number known {2}, covered since later {3}, ● {4}, relinked {5}: {6}")
    @CsvSource(
            textBlock =
                    """
            READER_CONNECTION , false, false, false, false, false, DEVICE
            AUTH_ERROR        , true , true , false, false, false, DEVICE
            CERT_EXPIRED      , true , true , false, false, false, CERT
            OUTAGE            , false, false, false, false, false, OUTAGE
            BLACK_DOT         , true , true , false, true , false, CHARSET
            NAME_ADDRESS_WRONG, true , true , false, true , false, CHARSET
            NAME_ADDRESS_WRONG, true , true , false, false, false, UNKNOWN
            NOT_FOUND         , false, true , false, false, false, TYPO
            NOT_FOUND         , false, false, false, false, false, UNKNOWN
            NOT_FOUND         , true , true , true , false, false, REGISTRATION_LAG
            NOT_FOUND         , true , true , false, false, false, UNKNOWN
            INVALID_SHOWN     , true , true , true , false, false, REGISTRATION_LAG
            OTHER_PERSON      , true , true , false, false, true , LINK_ERROR
            OTHER_PERSON      , true , true , true , false, false, UNKNOWN
            MULTIPLE          , true , true , false, false, true , LINK_ERROR
            OTHER             , true , true , true , true , true , UNKNOWN
            """)
    @DisplayName("as far as it can be told at once")
    void atReport(
            Category category, boolean found, boolean number, boolean lag, boolean dots, boolean linked, Cause cause) {
        assertThat(Causes.atReport(category, new Known(found, number, lag, dots, linked)))
                .isEqualTo(cause);
    }

    @ParameterizedTest(name = "{0} {1}, then registered {2}, corrected {3}, relinked {4}, for the day {5}: {6}")
    @CsvSource(
            textBlock =
                    """
            NOT_FOUND         , UNKNOWN         , true , false, false, true , REGISTRATION_LAG
            NOT_FOUND         , UNKNOWN         , true , false, false, false, UNKNOWN
            NOT_FOUND         , UNKNOWN         , false, true , false, true , TYPO
            NOT_FOUND         , TYPO            , true , false, false, true , TYPO
            INVALID_SHOWN     , UNKNOWN         , true , false, false, true , REGISTRATION_LAG
            INVALID_SHOWN     , REGISTRATION_LAG, false, false, true , false, LINK_ERROR
            OTHER_PERSON      , UNKNOWN         , false, true , false, true , UNKNOWN
            OTHER_PERSON      , UNKNOWN         , false, false, true , false, LINK_ERROR
            NAME_ADDRESS_WRONG, UNKNOWN         , false, true , false, false, TYPO
            RATIO_MISMATCH    , UNKNOWN         , false, true , false, true , TYPO
            READER_CONNECTION , DEVICE          , true , true , true , true , DEVICE
            """)
    @DisplayName("once more is known")
    void later(
            Category category,
            Cause before,
            boolean registered,
            boolean corrected,
            boolean linked,
            boolean covers,
            Cause cause) {
        assertThat(Causes.later(category, before, new Learned(registered, corrected, linked, covers)))
                .isEqualTo(cause);
    }
}
