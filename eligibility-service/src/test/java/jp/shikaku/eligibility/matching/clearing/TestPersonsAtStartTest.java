package jp.shikaku.eligibility.matching.clearing;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ComparedByRegister.class)
@DisplayName("A registry that wants the fixed test persons")
class TestPersonsAtStartTest {

    @Test
    @DisplayName("knows them when it has started, and compares them with no register")
    void known() {
        String question =
                """
                {"insurerNumber":"06999999","symbol":"試験","number":"1001","birthDate":"1980-01-01",
                 "asOf":"2026-10-02","purpose":"TREATMENT"}""";

        assertThat(Api.json(Tokens.institution("1311234567"), question)
                        .post("/v1/lookups")
                        .jsonPath()
                        .getString("reason"))
                .isEqualTo("IN_FORCE");
    }
}
