package jp.shikaku.notice;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.exofficio.ListRun;
import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Issuing ex officio by the monthly list")
class ExOfficioTest {

    private static final String INSURER = "39131206";

    @Inject
    ListRun lists;

    @Inject
    IssuanceRun runs;

    @Test
    @DisplayName(
            "people no event ever named are entitled by the list, and the reconciliation proves who was and who was not")
    void list() {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            members.add(stock("NO_CARD", null));
        }
        String lost = "lost-" + UUID.randomUUID();
        RegistryDouble.state(
                lost, "山田　花子", false, qualification(lost, Notices.today().toString()));
        members.add(RegistryDouble.cardlessMember(lost, "q-" + lost, "NO_CARD"));
        String usable = "usable-" + UUID.randomUUID();
        RegistryDouble.state(usable, "山田　花子", true, qualification(usable, null));
        members.add(RegistryDouble.cardlessMember(usable, "q-" + usable, "NOT_REGISTERED"));
        RegistryDouble.cardless(INSURER, members);

        String list = start(YearMonth.from(Notices.today()).minusMonths(1));
        assertThat(reconciliation(list).getBoolean("nobodyLeftOut"))
                .as("not read yet")
                .isFalse();
        RegistryDouble.down(true);
        assertThatThrownBy(lists::work).as("the registry is down").isNotNull();
        RegistryDouble.down(false);
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            lists.work();
            return true;
        });
        runs.work();

        JsonPath proof = reconciliation(list);
        assertThat(proof.getInt("listed")).isEqualTo(205);
        assertThat(proof.getInt("withCertificate")).isEqualTo(203);
        assertThat(proof.getInt("noLongerEntitled")).isEqualTo(1);
        assertThat(proof.getInt("cardUsableNow")).isEqualTo(1);
        assertThat(proof.getInt("missing")).isZero();
        assertThat(proof.getInt("withTwoDocuments")).isZero();
        assertThat(proof.getBoolean("nobodyLeftOut")).isTrue();
        assertThat(proof.getBoolean("nobodyTwice")).isTrue();

        assertThat(start(YearMonth.from(Notices.today()).minusMonths(1)))
                .as("asked again")
                .isEqualTo(list);
        JsonPath excluded = operator()
                .get("/v1/ex-officio-lists/" + list + "/entries?verdict=NO_LONGER_ENTITLED")
                .jsonPath();
        assertThat(excluded.getList("items.excluded")).containsExactly("LOST");
        String cursor = operator()
                .get("/v1/ex-officio-lists/" + list + "/entries?limit=200")
                .path("nextCursor");
        assertThat(operator()
                        .get("/v1/ex-officio-lists/" + list + "/entries?limit=200&cursor=" + cursor)
                        .jsonPath()
                        .getList("items"))
                .hasSize(5);
    }

    @Test
    @DisplayName("is for the insurer itself and the operator, for months that are over")
    void permissions() {
        String month = YearMonth.from(Notices.today()).minusMonths(2).toString();
        Map<String, String> body = Map.of("insurerNumber", "06132013", "month", month);
        assertThat(post(null, body)).isEqualTo(401);
        for (String token : List.of(Tokens.person("p"), Tokens.institution("1311234567"), Tokens.auditor())) {
            assertThat(post(token, body)).isEqualTo(403);
        }
        assertThat(post(Tokens.insurer("01130012"), body)).isEqualTo(403);
        assertThat(post(Tokens.insurer("06132013"), body)).isEqualTo(202);
        assertThat(post(
                        Tokens.operator(),
                        Map.of(
                                "insurerNumber",
                                "06132013",
                                "month",
                                YearMonth.from(Notices.today()).toString())))
                .isEqualTo(422);
        String list = given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/ex-officio-lists")
                .path("listId");
        for (String path : List.of("", "/reconciliation", "/entries")) {
            given().auth()
                    .oauth2(Tokens.insurer("01130012"))
                    .get("/v1/ex-officio-lists/" + list + path)
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(Tokens.person("p"))
                    .get("/v1/ex-officio-lists/" + list + path)
                    .then()
                    .statusCode(403);
            given().get("/v1/ex-officio-lists/" + list + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.insurer("06132013"))
                    .get("/v1/ex-officio-lists/" + list + path)
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> stock(String reason, String lostOn) {
        String person = "stock-" + UUID.randomUUID();
        RegistryDouble.stateWith(Map.of("cardState", reason), person, "山田　花子", false, qualification(person, lostOn));
        return RegistryDouble.cardlessMember(person, "q-" + person, reason);
    }

    private static Map<String, Object> qualification(String person, String lostOn) {
        Map<String, Object> qualification = RegistryDouble.qualification("q-" + person, "1");
        qualification.put("insurerNumber", INSURER);
        qualification.put("burdenTenths", 1);
        if (lostOn != null) {
            qualification.put("lostOn", lostOn);
        }
        return qualification;
    }

    private static String start(YearMonth month) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("insurerNumber", INSURER, "month", month.toString()))
                .post("/v1/ex-officio-lists")
                .then()
                .statusCode(202)
                .extract()
                .path("listId");
    }

    private static int post(String token, Map<String, String> body) {
        var request = token == null ? given() : given().auth().oauth2(token);
        return request.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/ex-officio-lists")
                .statusCode();
    }

    private static JsonPath reconciliation(String list) {
        return operator()
                .get("/v1/ex-officio-lists/" + list + "/reconciliation")
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator());
    }
}
