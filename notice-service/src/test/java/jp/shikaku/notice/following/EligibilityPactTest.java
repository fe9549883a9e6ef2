package jp.shikaku.notice.following;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.eligibilityclient.api.ChangesApi;
import jp.shikaku.notice.eligibilityclient.api.DirectoryApi;
import jp.shikaku.notice.eligibilityclient.api.MembersApi;
import jp.shikaku.notice.eligibilityclient.api.PersonsApi;
import jp.shikaku.notice.entitlement.StatedCertificate;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.testing.PactFile;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("What the notice service expects of the eligibility service")
class EligibilityPactTest {

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
        assertThat(PactFile.isCommitted(Path.of("target/pacts/notice-service-eligibility-service.json")))
                .isTrue();
    }

    private static void asksAndUnderstands(MockServer server) {
        Registry registry = new Registry(
                client(server, ChangesApi.class),
                client(server, PersonsApi.class),
                client(server, DirectoryApi.class),
                client(server, MembersApi.class));
        LocalDate day = LocalDate.parse(EligibilityPact.DAY);

        assertThat(registry.changesAfter(null, 200, 0).getItems()).hasSize(1);
        List<StatedPerson> persons = registry.persons(List.of(EligibilityPact.PERSON, EligibilityPact.UNKNOWN_PERSON));
        assertThat(persons).extracting(StatedPerson::personId).containsExactly(EligibilityPact.PERSON);
        assertThat(persons.get(0).qualifications().get(0).certificates())
                .extracting(StatedCertificate::flag)
                .containsExactly("A03");
        assertThat(registry.cardless(EligibilityPact.INSURER, YearMonth.parse(EligibilityPact.MONTH), null, 200)
                        .entries())
                .extracting(CardlessPage.Entry::reason)
                .containsExactly("NO_CARD");
        assertThat(registry.insurerName(EligibilityPact.INSURER, day)).contains("みどり健康保険組合");
        assertThat(registry.insurerName(EligibilityPact.UNKNOWN_INSURER, day)).isEmpty();
    }

    private static <T> T client(MockServer server, Class<T> api) {
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(server.getUrl()))
                .build(api);
    }
}
