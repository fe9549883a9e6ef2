package jp.shikaku.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.requests.RequestError;
import jp.shikaku.claims.worklist.WorklistError;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.ContractRules;
import jp.shikaku.testing.contract.LastRelease;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The contract of the claims service")
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    @DisplayName("is served as it is committed (-Dshikaku.openapi.write=true writes it)")
    void servedAsCommitted() throws IOException {
        String served = served();
        if (Boolean.getBoolean("shikaku.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @DisplayName("breaks no client of the last release, unless it is declared")
    void breaksNobody() {
        assertThat(LastRelease.faults("claims-service", served())).isEmpty();
    }

    @Test
    @DisplayName("says of every operation what a client must know")
    void complete() {
        assertThat(ContractRules.broken(Contract.of(served()))).isEmpty();
    }

    @Test
    @DisplayName("every error code has its row in docs/errors.md")
    void errorsAreDocumented() {
        Stream<ErrorCode> errors = Stream.<ErrorCode[]>of(
                        ClaimsError.values(), WorklistError.values(), RequestError.values())
                .flatMap(Arrays::stream);

        assertThat(ErrorDocs.lacking(errors.map(
                        error -> ErrorDocs.row(error.code(), error.status(), error.title(), error.whatToDo()))))
                .isEmpty();
    }

    private static String served() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
