package jp.shikaku.notice;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Permissions")
class PermissionsTest {

    private static final String FOREIGN_INSURER = "01130012";

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /v1/documents                  | nobody      | 401
                    GET  | /v1/documents                  | institution | 403
                    GET  | /v1/documents                  | reviewer    | 403
                    GET  | /v1/documents                  | scopes      | 403
                    GET  | /v1/documents                  | auditor     | 200
                    GET  | /v1/documents                  | operator    | 200
                    GET  | /v1/documents/0000000000000000 | institution | 403
                    GET  | /v1/documents/0000000000000000 | operator    | 404
                    GET  | /v1/documents/0000000000000000/pdf | nobody  | 401
                    GET  | /v1/documents/0000000000000000/pdf | reviewer | 403
                    GET  | /v1/documents/0000000000000000/companion | nobody | 401
                    GET  | /v1/documents/0000000000000000/companion | institution | 403
                    GET  | /v1/entitlements               | nobody      | 401
                    GET  | /v1/entitlements               | institution | 403
                    GET  | /v1/entitlements               | reviewer    | 403
                    GET  | /v1/entitlements               | auditor     | 200
                    POST | /v1/issuances                  | nobody      | 401
                    POST | /v1/issuances                  | institution | 403
                    POST | /v1/issuances                  | person      | 403
                    POST | /v1/issuances                  | reviewer    | 403
                    POST | /v1/issuances                  | auditor     | 403
                    POST | /v1/issuances                  | insurer     | 403
                    GET  | /v1/issuances/1                | nobody      | 401
                    GET  | /v1/issuances/1                | auditor     | 403
                    GET  | /v1/issuances/1                | operator    | 404
                    POST | /v1/issuances/1/pause          | nobody      | 401
                    POST | /v1/issuances/1/pause          | person      | 403
                    POST | /v1/issuances/1/pause          | operator    | 404
                    POST | /v1/issuances/1/resumption     | auditor     | 403
                    POST | /v1/issuances/1/cancellation   | institution | 403
                    GET  | /v1/documents/0000000000000000/events | nobody | 401
                    GET  | /v1/documents/0000000000000000/events | institution | 403
                    GET  | /v1/documents/0000000000000000/events | auditor | 404
                    POST | /v1/documents/0000000000000000/acts | nobody  | 401
                    POST | /v1/documents/0000000000000000/acts | person  | 403
                    POST | /v1/documents/0000000000000000/acts | auditor | 403
                    POST | /v1/documents/0000000000000000/loss-report | nobody | 401
                    POST | /v1/documents/0000000000000000/loss-report | operator | 403
                    POST | /v1/documents/0000000000000000/loss-report | person | 404
                    POST | /v1/documents/0000000000000000/reissue | nobody | 401
                    POST | /v1/documents/0000000000000000/reissue | auditor | 403
                    GET  | /v1/applications               | nobody      | 401
                    GET  | /v1/applications               | institution | 403
                    GET  | /v1/applications               | person      | 200
                    POST | /v1/applications               | nobody      | 401
                    POST | /v1/applications               | operator    | 403
                    GET  | /v1/applications/1             | reviewer    | 403
                    GET  | /v1/applications/1             | insurer     | 404
                    POST | /v1/applications/1/decision    | person      | 403
                    POST | /v1/applications/1/withdrawal  | operator    | 403
                    POST | /v1/applications/1/withdrawal  | person      | 404
                    GET  | /v1/insurer-styles/06132013    | nobody      | 401
                    GET  | /v1/insurer-styles/06132013    | institution | 403
                    GET  | /v1/insurer-styles/06132013    | person      | 403
                    GET  | /v1/insurer-styles/06132013    | reviewer    | 403
                    GET  | /v1/insurer-styles/06132013    | operator    | 200
                    GET  | /v1/insurer-styles/06132013    | auditor     | 200
                    GET  | /v1/insurer-styles/01130012    | insurer     | 404
                    GET  | /v1/insurer-styles/06132013/specimen | nobody | 401
                    GET  | /v1/insurer-styles/06132013/specimen | person | 403
                    GET  | /v1/insurer-styles/01130012/specimen | insurer | 404
                    PUT  | /v1/insurer-styles/06132013    | nobody      | 401
                    PUT  | /v1/insurer-styles/06132013    | institution | 403
                    PUT  | /v1/insurer-styles/06132013    | person      | 403
                    PUT  | /v1/insurer-styles/06132013    | reviewer    | 403
                    PUT  | /v1/insurer-styles/06132013    | operator    | 403
                    PUT  | /v1/insurer-styles/06132013    | auditor     | 403
                    PUT  | /v1/insurer-styles/01130012    | insurer     | 404
                    PUT  | /v1/insurer-styles/none        | insurer     | 404
                    GET  | /v1/signing-keys               | nobody      | 401
                    GET  | /v1/signing-keys               | insurer     | 403
                    GET  | /v1/signing-keys               | person      | 403
                    GET  | /v1/signing-keys               | auditor     | 200
                    POST | /v1/signing-keys/rotations     | nobody      | 401
                    POST | /v1/signing-keys/rotations     | auditor     | 403
                    POST | /v1/signing-keys/rotations     | insurer     | 403
                    POST | /v1/signing-keys/0/withdrawal  | nobody      | 401
                    POST | /v1/signing-keys/0/withdrawal  | auditor     | 403
                    POST | /v1/signing-keys/0/withdrawal  | operator    | 404
                    POST | /v1/documents/0000000000000000/smart-health-card | nobody | 401
                    POST | /v1/documents/0000000000000000/smart-health-card | insurer | 403
                    POST | /v1/documents/0000000000000000/smart-health-card | operator | 403
                    POST | /v1/documents/0000000000000000/smart-health-card | person | 404
                    POST | /v1/documents/0000000000000000/sd-jwt | nobody   | 401
                    POST | /v1/documents/0000000000000000/sd-jwt | insurer  | 403
                    POST | /v1/documents/0000000000000000/sd-jwt | auditor  | 403
                    POST | /v1/documents/0000000000000000/sd-jwt | person   | 404
                    GET  | /v1/following                  | nobody      | 401
                    GET  | /v1/following                  | insurer     | 403
                    GET  | /v1/following                  | auditor     | 403
                    GET  | /v1/following                  | operator    | 200
                    """)
    @DisplayName("who may call what")
    void roles(String method, String path, String who, int status) {
        as(who).contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    @DisplayName("a document is seen by its person, its insurer, operator and auditor; to all others it is not there")
    void objects() {
        Notices.Member member = Notices.member("山田　花子", true);
        Notices.issue();
        String document = member.onlyDocument();
        for (String token : new String[] {
            Tokens.person(member.personId()), Tokens.insurer(Notices.INSURER), Tokens.operator(), Tokens.auditor()
        }) {
            assertThat(status(token, document)).isEqualTo(200);
            assertThat(status(token, document + "/pdf")).isEqualTo(200);
        }
        for (String token : new String[] {Tokens.person("somebody-else"), Tokens.insurer(FOREIGN_INSURER)}) {
            assertThat(status(token, document)).isEqualTo(404);
            assertThat(status(token, document + "/pdf")).isEqualTo(404);
            assertThat(status(token, document + "/companion")).isEqualTo(404);
            for (String list : new String[] {"/v1/documents", "/v1/entitlements"}) {
                given().auth().oauth2(token).get(list).then().statusCode(200).body("items", empty());
            }
        }
    }

    @Test
    @DisplayName("an insurer issues for itself, not for another, and does not see another's run")
    void runs() {
        String own = given().auth()
                .oauth2(Tokens.insurer(Notices.INSURER))
                .contentType(ContentType.JSON)
                .body(Map.of("insurerNumber", Notices.INSURER))
                .post("/v1/issuances")
                .then()
                .statusCode(202)
                .extract()
                .path("issuanceId");
        given().auth()
                .oauth2(Tokens.insurer(FOREIGN_INSURER))
                .contentType(ContentType.JSON)
                .body(Map.of("insurerNumber", Notices.INSURER))
                .post("/v1/issuances")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.insurer(FOREIGN_INSURER))
                .get("/v1/issuances/" + own)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.insurer(Notices.INSURER))
                .get("/v1/issuances/" + own)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("lists are narrowed and paged, and unknown values are a problem")
    void lists() {
        Notices.member("山田　花子", true);
        Notices.member("山田　太郎", true);
        Notices.issue();
        String cursor = as("operator")
                .get("/v1/documents?limit=1&state=ISSUED&insurer=" + Notices.INSURER)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("ISSUED")))
                .extract()
                .path("nextCursor");
        as("operator").get("/v1/documents?limit=1&cursor=" + cursor).then().statusCode(200);
        String next = as("auditor").get("/v1/entitlements?limit=1&kind=NOTICE").path("nextCursor");
        as("auditor").get("/v1/entitlements?limit=1&cursor=" + next).then().statusCode(200);
        as("operator").get("/v1/documents?state=LOST").then().statusCode(400).body("code", equalTo("SK-NOT-001"));
        as("operator").get("/v1/documents?cursor=x").then().statusCode(400).body("code", equalTo("SK-REQ-004"));
        as("operator").get("/v1/entitlements?cursor=eA").then().statusCode(400).body("code", equalTo("SK-REQ-004"));
        as("operator").get("/v1/documents?insurer=1").then().statusCode(400).body("code", equalTo("SK-REQ-002"));
        as("operator").get("/v1/documents?limit=201").then().statusCode(400).body("code", equalTo("SK-REQ-002"));
    }

    private static int status(String token, String document) {
        return given().auth().oauth2(token).get("/v1/documents/" + document).statusCode();
    }

    private static RequestSpecification as(String who) {
        return switch (who) {
            case "nobody" -> given();
            case "institution" -> given().auth().oauth2(Tokens.institution("1311234567"));
            case "insurer" -> given().auth().oauth2(Tokens.insurer(Notices.INSURER));
            case "person" -> given().auth().oauth2(Tokens.person("somebody"));
            case "reviewer" -> given().auth().oauth2(Tokens.reviewer());
            case "auditor" -> given().auth().oauth2(Tokens.auditor());
            case "scopes" -> given().auth().oauth2(Tokens.service("coverage-resolution", "changes", "persons"));
            default -> given().auth().oauth2(Tokens.operator());
        };
    }
}
