package jp.shikaku.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.ContractRules;
import jp.shikaku.testing.contract.LastRelease;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Run with {@code -Dshikaku.openapi.write=true} to write the contract anew. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The contract")
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    @DisplayName("as committed is the one that is served")
    void committedIsServed() throws IOException {
        String served = served();
        if (Boolean.getBoolean("shikaku.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @DisplayName("breaks no client of the last release, unless it is declared")
    void breaksNobody() {
        assertThat(LastRelease.faults("notice-service", served())).isEmpty();
    }

    @Test
    @DisplayName("says of every operation what a client must know")
    void complete() {
        assertThat(ContractRules.broken(Contract.of(served()))).isEmpty();
    }

    @Test
    @DisplayName("names the answer for a database that is away of every operation, but for those that ask none")
    void databaseAway() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");

        assertThat(paths.values().stream()
                        .flatMap(path -> path.values().stream())
                        .filter(operation -> !((Map<?, ?>) operation.get("responses")).containsKey("503"))
                        .map(operation -> operation.get("operationId")))
                .containsExactlyInAnyOrder("getIssuer", "getVerificationPage", "readErrorPage");
    }

    private static String served() {
        return given().accept("application/yaml").get("/q/openapi").asString();
    }
}
