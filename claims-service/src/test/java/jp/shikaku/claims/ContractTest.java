package jp.shikaku.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import jp.shikaku.claims.requests.RequestError;
import jp.shikaku.claims.worklist.WorklistError;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.ServiceResources;

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
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("shikaku.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @DisplayName("breaks nobody who built against the released one")
    void breaksNobody() throws IOException {
        ChangedOpenApi difference = OpenApiCompare.fromContents(
                Files.readString(Path.of("src/test/resources/openapi-released.yaml")), Files.readString(COMMITTED));

        assertThat(difference.isCompatible()).as(() -> describe(difference)).isTrue();
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

    private static String describe(ChangedOpenApi difference) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
