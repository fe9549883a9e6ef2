package jp.shikaku.eligibility.resolution.candidates;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.matching.clearing.ComparedByRegister;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ComparedByRegister.class)
@DisplayName("The search for a person whose statement is being matched")
class CandidateBeingMatchedTest {

    @Test
    @DisplayName("does not bring the person back, and counts them")
    void notCleared() {
        Api.insurer(Api.KENPO);
        String born = Search.freshBirthDate();
        Line unknownToTheRegister = Line.of(Api.KENPO, Api.freshNumber()).person("birthDate", born);
        Api.register(Tokens.insurer(Api.KENPO), unknownToTheRegister).then().statusCode(201);

        JsonNode item = Search.of(born).found();

        assertThat(item.get("candidates")).isEmpty();
        assertThat(item.get("heldBack").asInt()).isEqualTo(1);
    }
}
