package jp.shikaku.notice;

import java.util.Base64;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.document.Scans;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("An insurer brings its own things to its documents")
class InsurerStyleTest {

    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    @DisplayName("what it states stands in the next document, and a change needs the version that was read")
    void statesAndChanges() throws Exception {
        String insurer = "06270019";
        as(insurer)
                .get(path(insurer))
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("$", not(hasKey("style")));
        Map<String, Object> first = Map.of(
                "logo", ONE_PIXEL,
                "contact", Map.of("office", "適用係", "phone", "06-0000-0000"),
                "texts", Map.of("contactNote", "ご不明の点は適用係へ。"));
        put(insurer, first, null).then().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        assertThat(specimen(insurer, "NOTICE_A4")).contains("適用係", "06-0000-0000", "ご不明の点は適用係へ。");
        put(insurer, first, null).then().statusCode(428);
        put(insurer, first, "\"9\"").then().statusCode(412);
        put(insurer, Map.of(), "\"1\"").then().statusCode(200).body("version", equalTo(2));
        assertThat(specimen(insurer, "NOTICE_A4")).doesNotContain("適用係");
    }

    @Test
    @DisplayName("an issued notice carries it")
    void onANotice() throws Exception {
        Response before = as(Notices.INSURER).get(path(Notices.INSURER));
        String version = before.header("ETag");
        put(Notices.INSURER, Map.of("contact", Map.of("office", "みどり窓口")), version)
                .then()
                .statusCode(200);
        Notices.Member member = Notices.member("緑川　さつき", true);
        Notices.issue();
        byte[] pdf = given().auth()
                .oauth2(Tokens.insurer(Notices.INSURER))
                .get("/v1/documents/" + member.onlyDocument() + "/pdf")
                .asByteArray();
        assertThat(Scans.text(pdf)).contains("みどり窓口");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a picture that is none     | {"logo": "AAAA"}                              | /logo
                    a text nobody knows        | {"texts": {"title": "x"}}                     | /texts
                    a text that names a value  | {"texts": {"returnNote": "{name}"}}           | /texts/returnNote
                    an empty text              | {"texts": {"returnNote": " "}}                | /texts/returnNote
                    a character no font has    | {"texts": {"returnNote": "\uE000"}}           | /texts/returnNote
                    a page that is no address  | {"contact": {"web": "javascript:alert(1)"}}   | /contact/web
                    a telephone in words       | {"contact": {"phone": "call me"}}             | /contact/phone
                    """)
    @DisplayName("what cannot be printed is refused with its place")
    void refuses(String what, String body, String pointer) {
        as("06270027")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path("06270027"))
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-REQ-002"))
                .body("errors[0].pointer", startsWith(pointer));
    }

    @Test
    @DisplayName("a text that is too long, or a picture that is too large, is refused")
    void refusesTheLarge() {
        Map<String, Object> text = Map.of("texts", Map.of("returnNote", "長".repeat(61)));
        put("06270027", text, null).then().statusCode(400).body("errors[0].pointer", equalTo("/texts/returnNote"));
        byte[] large = new byte[25 * 1024];
        put("06270027", Map.of("seal", Base64.getEncoder().encodeToString(large)), null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/seal"));
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    @DisplayName("there is a specimen of every form, for every scheme")
    void specimens(DocumentForm form) throws Exception {
        for (String insurer : new String[] {"06270035", "138057", "39270013"}) {
            assertThat(specimen(insurer, form.name())).isNotBlank();
        }
    }

    @Test
    @DisplayName("a form that does not exist is refused")
    void unknownForm() {
        as("06270035").get(path("06270035") + "/specimen?form=POSTER").then().statusCode(400);
    }

    private static String path(String insurer) {
        return "/v1/insurer-styles/" + insurer;
    }

    private static RequestSpecification as(String insurer) {
        return given().auth().oauth2(Tokens.insurer(insurer));
    }

    private static Response put(String insurer, Map<String, Object> style, String ifMatch) {
        RequestSpecification request = as(insurer).contentType(ContentType.JSON).body(style);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path(insurer));
    }

    private static String specimen(String insurer, String form) throws Exception {
        return Scans.text(as(insurer)
                .get(path(insurer) + "/specimen?form=" + form)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
