package jp.shikaku.eligibility;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A value that no database can hold")
class ImpossibleValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0001-12-31", "+10000-01-01", "+999999999-12-31"})
    @DisplayName("is refused as a day of a claim, so that one receipt does not hold up a thousand")
    void dayOfBody(String day) {
        Response answer = Api.json(
                        Tokens.service("coverage-resolution"),
                        """
                        {"items":[{"itemId":"r-1","insurerNumber":"%s","number":"1","birthDate":"%s"}]}"""
                                .formatted(Api.KENPO, day))
                .post("/v1/coverage-resolutions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains("/items/0/birthDate").doesNotContain(day);
    }

    @Test
    @DisplayName("is refused as a day of a filing")
    void dayOfFiling() {
        Api.insurer(Api.KENPO);
        Response answer = Api.json(
                        Tokens.insurer(Api.KENPO),
                        """
                        {"insurerNumber":"%s","filings":[{"filingRef":"f-1","eventOn":"+999999999-12-31",
                         "filedOn":"2026-04-13","birthDate":"1988-05-14","kana":"タカハシ　ハナコ"}]}"""
                                .formatted(Api.KENPO))
                .post("/v1/filings");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/filings?insurerNumber=%00",
                "/v1/client-usage?cursor=%00",
                "/v1/coverage-gaps?asOf=%2B999999999-12-31"
            })
    @DisplayName("is refused in an address")
    void address(String path) {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.operator())
                .get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }
}
