package jp.shikaku.claims.recheck;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.eligibilityclient.api.ChangesApi;
import jp.shikaku.claims.eligibilityclient.api.CoverageResolutionsApi;
import jp.shikaku.claims.eligibilityclient.api.DirectoryApi;
import jp.shikaku.claims.eligibilityclient.api.PersonCandidatesApi;
import jp.shikaku.claims.review.Identification;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.testing.PactFile;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("What the claims service expects of the eligibility service")
class EligibilityPactTest {

    @Inject
    FeedStore feed;

    @Inject
    RecheckConfig config;

    @Test
    @DisplayName(
            "stands in contracts/pacts as it is asked and understood here (-Dshikaku.openapi.write=true writes it)")
    void expectations() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                EligibilityPact.expected(), MockProviderConfig.createDefault(PactSpecVersion.V3), (server, context) -> {
                    asksAndUnderstands(server);
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
        assertThat(PactFile.isCommitted(Path.of("target/pacts/claims-service-eligibility-service.json")))
                .isTrue();
    }

    private void asksAndUnderstands(MockServer server) {
        EligibilityGateway gateway = new EligibilityGateway(
                client(server, CoverageResolutionsApi.class),
                new PersonSearch(client(server, PersonCandidatesApi.class), new Identification(90, 10)),
                client(server, ChangesApi.class),
                feed,
                config);

        assertThat(answer(gateway, EligibilityPact.NUMBER, CoverageQuestion.NameSearch.NONE)
                        .knowledge()
                        .match())
                .isEqualTo(Knowledge.Match.FOUND);
        assertThat(answer(gateway, EligibilityPact.UNKNOWN_NUMBER, CoverageQuestion.NameSearch.NONE)
                        .knowledge()
                        .match())
                .isEqualTo(Knowledge.Match.NONE);
        assertThatThrownBy(() -> answer(gateway, EligibilityPact.TOO_LONG, CoverageQuestion.NameSearch.NONE))
                .isInstanceOf(QuestionRefusedException.class);
        assertThat(answer(gateway, EligibilityPact.NUMBER, CoverageQuestion.NameSearch.INSTEAD)
                        .knowledge()
                        .match())
                .isEqualTo(Knowledge.Match.IDENTIFIED);
        assertThat(gateway.changesAfter(null).changes()).hasSize(1);
        assertThat(client(server, DirectoryApi.class)
                        .getInsurer(EligibilityPact.INSURER, null)
                        .getName())
                .isEqualTo("みどり健康保険組合");
    }

    private static Resolution.Answer answer(
            EligibilityGateway gateway, String number, CoverageQuestion.NameSearch search) {
        CoverageQuestion question = new CoverageQuestion(
                new InsuredNumber(InsurerNumber.of(EligibilityPact.INSURER), EligibilityPact.SYMBOL, number, null),
                LocalDate.parse(EligibilityPact.BORN),
                EligibilityPact.NAME,
                EligibilityPact.KANA,
                "2",
                List.of(LocalDate.parse(EligibilityPact.DAY)),
                search);
        return gateway.resolve(List.of(question)).answers().get(0);
    }

    private static <T> T client(MockServer server, Class<T> api) {
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(server.getUrl()))
                .build(api);
    }
}
