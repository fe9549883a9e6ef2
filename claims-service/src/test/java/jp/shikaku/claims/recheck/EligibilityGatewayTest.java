package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.eligibilityclient.api.CoverageResolutionsApi;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The registry's refusal")
class EligibilityGatewayTest {

    private static final CoverageQuestion QUESTION = new CoverageQuestion(
            new InsuredNumber(InsurerNumber.of("06132013"), "1", "2", null), LocalDate.of(1988, 5, 14), "氏名", null);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "400, jp.shikaku.claims.recheck.QuestionRefusedException",
        "429, jp.shikaku.claims.recheck.RegistryBusyException",
        "503, jakarta.ws.rs.WebApplicationException"
    })
    @DisplayName("tells a question that is wrong from one that comes too early, and both from an outage")
    void refusals(int status, Class<? extends Throwable> failure) {
        CoverageResolutionsApi refusing = request -> {
            throw new WebApplicationException(status);
        };
        EligibilityGateway gateway = new EligibilityGateway(refusing, null, null, null);
        List<CoverageQuestion> questions = List.of(QUESTION);

        assertThatThrownBy(() -> gateway.resolve(questions)).isExactlyInstanceOf(failure);
    }
}
