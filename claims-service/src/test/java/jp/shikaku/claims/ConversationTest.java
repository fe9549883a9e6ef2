package jp.shikaku.claims;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.Conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The example conversation for consumers")
class ConversationTest {

    /** A month and an institution that no other test uses: both are recorded. */
    private static final YearMonth MONTH = YearMonth.of(2044, 10);

    private static final String PAYER = "00138057";
    private static final String FILES = "/v1/claim-files";

    @Inject
    MonthPlay play;

    private final Institution institution = new Institution("1315599001");
    private final Conversation conversation = new Conversation()
            .replacing("\"receptionNumber\":\\d+", "\"receptionNumber\":1")
            .replacing("\"sha256\":\"[0-9a-f]{64}\"", "\"sha256\":\"" + "0".repeat(64) + "\"")
            .replacing("\"progress\":[0-9.]+", "\"progress\":1.0")
            .replacing("\"position\":\\d+", "\"position\":1");

    @Test
    @DisplayName("is what the service says (-Dshikaku.openapi.write=true records it anew)")
    void recorded() {
        upload("Send a claim file 請求ファイルの送信", new Institution("1315599002"), 100, 403);
        String wrong = upload("… as the institution that it names 自院として送信", institution, 100, 202);
        institution.checked(FILES + '/' + wrong);
        String file = upload("Send it corrected, before the close 訂正したファイルの再送", institution, 120, 202);
        institution.checked(FILES + '/' + file);
        ask("The earlier file 前のファイル", institution.http(), "institution", FILES + '/' + wrong);
        ask("The file that counts 有効なファイル", institution.http(), "institution", FILES + '/' + file);
        String receipt = ask(
                        "Its receipts レセプトの一覧", institution.http(), "institution", FILES + '/' + file + "/receipts")
                .path("items[0].receiptId");

        reviewed();
        ask("What became of a receipt 結果", institution.http(), "institution", "/v1/receipts/" + receipt);
        ask("… and why 理由の説明", institution.http(), "institution", "/v1/receipts/" + receipt + "/explanation");
        play.close(MONTH);
        upload("Too late 締切後の送信", institution, 130, 409);
        asInsurer(receipt);

        assertThat(conversation.isCommitted("claims-service")).isTrue();
    }

    private String upload(String title, Institution sender, long points, int status) {
        byte[] file = TestFile.of(institution.code(), MONTH, points);
        Response answer =
                sender.http().contentType("application/octet-stream").body(file).post(FILES);
        assertThat(answer.statusCode()).isEqualTo(status);
        conversation.add(
                title, "POST " + FILES, "institution", new String(file, Institution.CP932), status, text(answer));
        return status == 202 ? answer.path("fileId") : null;
    }

    /** The registry knows the patient under another insurer than the claimed one. */
    private void reviewed() {
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + MONTH + "/review")
                .then()
                .statusCode(202);
        play.decide(play.from(Example.CITY, MONTH, 1));
    }

    private void asInsurer(String receipt) {
        RequestSpecification insurer = given().auth().oauth2(Tokens.insurer(PAYER));
        ask(
                "The insurer's receipts 保険者に届くレセプト",
                insurer,
                "insurer",
                "/v1/deliveries/" + MONTH + "/insurers/" + PAYER + "/receipts");
        String body =
                "{\"insurerNumber\":\"%s\",\"receiptId\":\"%s\",\"reasonNumber\":\"100001\"}".formatted(PAYER, receipt);
        Response answer = given().auth()
                .oauth2(Tokens.insurer(PAYER))
                .contentType("application/json")
                .body(body)
                .post("/v1/recheck-requests");
        conversation.add(
                "The insurer asks about one 資格確認の請求",
                "POST /v1/recheck-requests",
                "insurer",
                body,
                answer.statusCode(),
                text(answer));
        String request = answer.path("requestId");
        ask("… and reads how far it is 請求の状態", insurer, "insurer", "/v1/recheck-requests/" + request);
    }

    private Response ask(String title, RequestSpecification caller, String role, String path) {
        Response answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        conversation.add(title, "GET " + path, role, null, 200, text(answer));
        return answer;
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
