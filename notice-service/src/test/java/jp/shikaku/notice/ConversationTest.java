package jp.shikaku.notice;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.Conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The example conversation for consumers")
class ConversationTest {

    private static final String VERIFICATIONS = "/v1/verifications";

    @Inject
    IssuanceRun issuing;

    @Inject
    MeterRegistry meters;

    private final Conversation conversation = new Conversation()
            .replacing("\\d{4}-\\d\\d-\\d\\d(?=\")", "2026-10-02")
            .replacing("\"(issued|total)\":[1-9]\\d*", "\"$1\":1")
            .replacing("\"(stopped|remaining)\":\\d+", "\"$1\":0")
            .replacing("\\b[0-9A-HJKMNP-TV-Z]{16}\\b", "7K2M9QXD4HTN0B3C")
            .replacing("(\"content\":\"|#)[^\"]{60,}", "$1(the content of the QR code)");

    @Test
    @DisplayName("is what the service says (-Dshikaku.openapi.write=true records it anew)")
    void recorded() {
        double issued = counted("shikaku.notice.documents.issued");
        double genuine = verified("GENUINE");
        Notices.Member member = Notices.member("山田　花子", true);
        String issuance = issue();
        issuing.work();
        ask("How far the run is 交付の状況", Tokens.insurer(Notices.INSURER), "insurer", "/v1/issuances/" + issuance);
        String self = Tokens.person(member.personId());
        String document = ask("The person's papers 本人の文書", self, "person", "/v1/documents")
                .path("items[0].documentId");
        ask("One of them, with what its QR code holds 文書の内容", self, "person", "/v1/documents/" + document);
        download(self, document);
        verify("At the desk: is it genuine? 窓口での確認", member.content(document));
        verify("One character altered 改ざんされた文書", altered(member.content(document)));
        lost(self, document);
        verify("The same paper, found by somebody else 失効した文書", member.content(document));

        assertThat(conversation.isCommitted("notice-service")).isTrue();
        assertThat(counted("shikaku.notice.documents.issued")).isGreaterThan(issued);
        assertThat(verified("GENUINE")).isGreaterThan(genuine);
    }

    private String issue() {
        String body = "{\"insurerNumber\":\"%s\",\"kinds\":[\"NOTICE\"]}".formatted(Notices.INSURER);
        Response answer = as(Tokens.insurer(Notices.INSURER))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/issuances");
        assertThat(answer.statusCode()).isEqualTo(202);
        conversation.add("Issue what is due 交付の依頼", "POST /v1/issuances", "insurer", body, 202, text(answer));
        return answer.path("issuanceId");
    }

    private void download(String self, String document) {
        String path = "/v1/documents/" + document + "/pdf";
        Response answer = as(self).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        conversation.add("The paper to print 印刷用PDF", "GET " + path, "person", null, 200, answer.contentType());
    }

    private void verify(String title, String content) {
        String body = "{\"content\":\"" + content + "\"}";
        Response answer = given().contentType(ContentType.JSON).body(body).post(VERIFICATIONS);
        assertThat(answer.statusCode()).isEqualTo(200);
        conversation.add(title, "POST " + VERIFICATIONS, "nobody", body, 200, text(answer));
    }

    private static String altered(String content) {
        int middle = content.length() / 2;
        char other = content.charAt(middle) == 'A' ? 'B' : 'A';
        return content.substring(0, middle) + other + content.substring(middle + 1);
    }

    private void lost(String self, String document) {
        String path = "/v1/documents/" + document + "/loss-report";
        Response answer = as(self).post(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        conversation.add("Report it lost 紛失の届出", "POST " + path, "person", null, 200, text(answer));
    }

    private Response ask(String title, String token, String role, String path) {
        Response answer = as(token).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        conversation.add(title, "GET " + path, role, null, 200, text(answer));
        return answer;
    }

    private double counted(String name) {
        return meters.counter(name).count();
    }

    private double verified(String result) {
        return meters.get("shikaku.notice.verifications")
                .tag("result", result)
                .counter()
                .count();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
