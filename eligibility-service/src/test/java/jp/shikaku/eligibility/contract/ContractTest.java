package jp.shikaku.eligibility.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code -Dshikaku.openapi.write=true} writes the contract instead of comparing it. */
@QuarkusTest
@DisplayName("The contract")
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path RELEASED = Path.of("src/test/resources/openapi-released.yaml");

    @Test
    @DisplayName("is committed as it is served")
    void committedAsServed() throws IOException {
        String served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("shikaku.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    @DisplayName("breaks no client of the last release")
    void breaksNobody() throws IOException {
        ChangedOpenApi changes = OpenApiCompare.fromContents(Files.readString(RELEASED), Files.readString(COMMITTED));

        assertThat(changes.isCompatible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/v1/changes:,/v1/change-events:", "name: waitSeconds,name: wait"})
    @DisplayName("would not pass without a path or a parameter that clients use")
    void noticesBreaks(String part, String changed) throws IOException {
        String broken = Files.readString(COMMITTED).replace(part, changed);

        assertThat(broken).isNotEqualTo(Files.readString(COMMITTED));
        assertThat(OpenApiCompare.fromContents(Files.readString(RELEASED), broken)
                        .isCompatible())
                .isFalse();
    }
}
