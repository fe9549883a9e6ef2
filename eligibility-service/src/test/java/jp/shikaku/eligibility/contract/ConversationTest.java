package jp.shikaku.eligibility.contract;

import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.Conversation;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The example conversation for consumers")
class ConversationTest {

    private static final String INSURER = "06140222";
    private static final String NUMBER = "9001357";

    private final Conversation conversation = new Conversation();

    @Test
    @DisplayName("is what the service says (-Dshikaku.openapi.write=true records it anew)")
    void recorded() {
        Api.insurer(INSURER);
        lookUp("A number that nobody registered 未登録の番号", NUMBER, "1988-05-14", 200);
        lookUp("A day that is none 存在しない日付", NUMBER, "1988-13-14", 400);
        Line line = Line.of(INSURER, NUMBER).person("personRef", "pr-conversation");
        register("Try without registering 登録前の確認", "?dryRun=true", line.json(), 200);
        register(
                "Another insurer's member 他の保険者の加入者",
                "?dryRun=true",
                Line.of(Api.KOKUHO, "1").json(),
                200);
        register("Register 登録", "", line.json(), 200);
        lookUp("The same number now 登録後の照会", NUMBER, "1988-05-14", 200);

        assertThat(conversation.isCommitted("eligibility-service")).isTrue();
    }

    private void lookUp(String title, String number, String birthDate, int status) {
        String body =
                """
                {"insurerNumber":"%s","symbol":"１２","number":"%s","birthDate":"%s","asOf":"2026-10-02",\
                "purpose":"TREATMENT"}"""
                        .formatted(INSURER, number, birthDate);
        Response answer = Api.json(Tokens.institution("1311234567"), body).post("/v1/lookups");
        assertThat(answer.statusCode()).isEqualTo(status);
        conversation.add(title, "POST /v1/lookups", "institution", body, status, text(answer));
    }

    private void register(String title, String query, String line, int status) {
        Response answer = Api.as(Tokens.insurer(INSURER))
                .contentType(Api.NDJSON)
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registrations" + query);
        assertThat(answer.statusCode()).isEqualTo(status);
        conversation.add(title, "POST /v1/registrations" + query, "insurer", line, status, text(answer));
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
