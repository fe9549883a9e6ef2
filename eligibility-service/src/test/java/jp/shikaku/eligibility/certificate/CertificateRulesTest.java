package jp.shikaku.eligibility.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.Preschool;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A certificate is possible")
class CertificateRulesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 1);
    private static final LocalDate TO = LocalDate.of(2027, 7, 31);

    @ParameterizedTest(name = "{0} {1} {2}: born {3}, {4} → {5}")
    @CsvSource({
        "CARD,01,,1988-05-14,EMPLOYEES,",
        "CARD,A1,,1988-05-14,EMPLOYEES,VALUE_INVALID",
        "LIMIT_APPLICATION,01,A03,1988-05-14,EMPLOYEES,",
        "LIMIT_APPLICATION,01,A07,1988-05-14,EMPLOYEES,VALUE_INVALID",
        "LIMIT_APPLICATION,04,A03,1988-05-14,EMPLOYEES,VALUE_INVALID",
        "LIMIT_APPLICATION,01,,1988-05-14,EMPLOYEES,VALUE_INVALID",
        "LIMIT_APPLICATION,01,A03,1956-07-31,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "LIMIT_APPLICATION,01,B03,1956-08-01,EMPLOYEES,",
        "LIMIT_APPLICATION,01,B03,1956-08-02,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "LIMIT_APPLICATION,01,B09,1940-01-01,LATE_STAGE_ELDERLY,",
        "LIMIT_APPLICATION,01,B09,1953-01-01,NATIONAL,NOT_FOR_THIS_PERSON",
        "SPECIFIC_DISEASE,1,,1988-05-14,NATIONAL,",
        "SPECIFIC_DISEASE,4,,1988-05-14,NATIONAL,VALUE_INVALID",
        "SPECIFIC_DISEASE,1,A01,1988-05-14,NATIONAL,VALUE_FOREIGN",
        "PRESCHOOL,,,2021-04-01,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "PRESCHOOL,,,2022-04-01,EMPLOYEES,",
        "PRESCHOOL,01,,2022-04-01,EMPLOYEES,VALUE_FOREIGN",
    })
    @DisplayName("when its codes, its age and its scheme fit")
    void codes(
            CertificateKind kind,
            String classification,
            String flag,
            LocalDate birth,
            InsuranceScheme scheme,
            CertificateError expected) {
        Certificate certificate = new Certificate(kind, classification, flag, null, FROM, TO, null, null, null);

        assertThat(fault(certificate, birth, scheme)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} with {1} tenths, born {2}, {3} → {4}")
    @CsvSource({
        "ELDERLY_RECIPIENT,2,1955-01-01,EMPLOYEES,",
        "ELDERLY_RECIPIENT,,1955-01-01,EMPLOYEES,VALUE_INVALID",
        "ELDERLY_RECIPIENT,4,1955-01-01,EMPLOYEES,VALUE_INVALID",
        "ELDERLY_RECIPIENT,2,1956-08-01,EMPLOYEES,",
        "ELDERLY_RECIPIENT,2,1956-08-02,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "ELDERLY_RECIPIENT,2,1951-08-01,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "CONTRIBUTION_RATIO,1,1940-01-01,LATE_STAGE_ELDERLY,",
        "CONTRIBUTION_RATIO,1,1955-01-01,EMPLOYEES,NOT_FOR_THIS_PERSON",
        "CARD,1,1955-01-01,EMPLOYEES,VALUE_INVALID",
    })
    @DisplayName("when its ratio, its age and its scheme fit")
    void ratios(
            CertificateKind kind, Integer tenths, LocalDate birth, InsuranceScheme scheme, CertificateError expected) {
        Certificate certificate = new Certificate(kind, null, null, null, FROM, TO, tenths, null, null);

        assertThat(fault(certificate, birth, scheme)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "from {0} to {1}, issued {2} → {3}")
    @CsvSource({
        "2026-08-01,2026-08-01,,",
        "2026-08-01,2026-07-31,,PERIOD_INVALID",
        "2026-08-01,2027-07-31,2027-08-01,PERIOD_INVALID",
        "1960-01-01,2027-07-31,,PERIOD_INVALID",
        "2026-01-01,2026-03-31,,OUTSIDE_QUALIFICATION",
        "2026-01-01,2026-04-01,,",
        "2028-04-01,2028-07-31,,OUTSIDE_QUALIFICATION",
        ",2028-07-31,,VALUE_INVALID",
    })
    @DisplayName("when its days are in order and meet the qualification's")
    void days(LocalDate from, LocalDate to, LocalDate issued, CertificateError expected) {
        Certificate certificate =
                new Certificate(CertificateKind.SPECIFIC_DISEASE, "1", null, issued, from, to, null, null, 10_000);

        assertThat(fault(certificate, LocalDate.of(1988, 5, 14), InsuranceScheme.EMPLOYEES))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} returned on {1} → {2}")
    @CsvSource({
        "CARD,2026-09-10,",
        "CARD,2026-08-01,",
        "CARD,2026-07-31,PERIOD_INVALID",
        "PRESCHOOL,2026-09-10,VALUE_FOREIGN",
    })
    @DisplayName("when its document came back after it was in force, and only for cards")
    void returned(CertificateKind kind, LocalDate returnedOn, CertificateError expected) {
        String classification = kind == CertificateKind.CARD ? "01" : null;
        Certificate certificate =
                new Certificate(kind, classification, null, null, FROM, TO, null, null, null, returnedOn);

        assertThat(fault(certificate, LocalDate.of(1988, 5, 14), InsuranceScheme.EMPLOYEES))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    @DisplayName("beside others of its kind only on other days, but beside other diseases on any")
    void together() {
        Certificate kidney = disease("1", FROM, TO);

        assertThat(kidney.contradicts(disease("1", TO, null))).isTrue();
        assertThat(kidney.contradicts(disease("1", TO.plusDays(1), null))).isFalse();
        assertThat(kidney.contradicts(disease("2", FROM, TO))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-04-01,2026-03-31", "2020-04-02,2027-03-31", "2020-02-29,2026-03-31"})
    @DisplayName("for a preschool child to the end of March after its sixth year")
    void preschool(LocalDate birth, LocalDate until) {
        assertThat(Preschool.lastDay(birth)).isEqualTo(until);
    }

    private static Certificate disease(String category, LocalDate from, LocalDate to) {
        return new Certificate(CertificateKind.SPECIFIC_DISEASE, category, null, null, from, to, null, null, 10_000);
    }

    private static Optional<CertificateError> fault(Certificate certificate, LocalDate birth, InsuranceScheme scheme) {
        CoveragePeriod period = new CoveragePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2028, 4, 1));
        return CertificateRules.firstFault(List.of(certificate), new CertificateRules.Holder(birth, scheme, period))
                .map(CertificateRules.Fault::error);
    }
}
