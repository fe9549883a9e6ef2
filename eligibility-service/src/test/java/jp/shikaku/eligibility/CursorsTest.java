package jp.shikaku.eligibility;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A cursor that was not made here")
class CursorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/objections, rubbish",
        "/v1/suspicions, rubbish",
        "/v1/link-repairs, 7 rubbish",
        "/v1/filings, +999999999-12-31 00000000-0000-0000-0000-000000000000",
        "/v1/client-usage, NUL"
    })
    @DisplayName("is refused, and never begins the list anew")
    void refused(String path, String parts) {
        Api.insurer(Api.KENPO);
        String cursor = Cursor.of((Object[]) parts.replace("NUL", "a\0b").split(" "));
        String token = path.contains("usage") ? Tokens.auditor() : Tokens.insurer(Api.KENPO);
        Response answer = Api.as(token).queryParam("cursor", cursor).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(CommonError.INVALID_CURSOR.code());
    }
}
