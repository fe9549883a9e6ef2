package jp.shikaku.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

import jp.shikaku.testing.ServiceResources;

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
    @DisplayName("breaks nothing that was released")
    void breaksNothing() throws IOException {
        try (var released = ContractTest.class.getResourceAsStream("/openapi-released.yaml")) {
            ChangedOpenApi difference =
                    OpenApiCompare.fromContents(new String(released.readAllBytes(), StandardCharsets.UTF_8), served());
            assertThat(difference.isCompatible()).isTrue();
        }
    }

    private static String served() {
        return given().accept("application/yaml").get("/q/openapi").asString();
    }
}
