package jp.shikaku.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.exofficio.ListRun;
import jp.shikaku.notice.following.EndingSweep;
import jp.shikaku.notice.following.ReviewSweep;
import jp.shikaku.notice.lifecycle.DocumentRetention;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("A document that has not counted for the retention")
class RetentionTest {

    private static final String NAME = "忘却　太郎";

    @Inject
    DocumentRetention retention;

    @Inject
    ListRun lists;

    @Inject
    EndingSweep endings;

    @Inject
    ReviewSweep reviews;

    @Inject
    DataSource database;

    @Test
    @DisplayName("is forgotten with what was printed on it; whoever holds the paper is still told what it is worth")
    void forgotten() throws SQLException {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        String document = member.onlyDocument();
        String content = member.content(document);
        given().auth()
                .oauth2(Tokens.person(member.personId()))
                .contentType(ContentType.JSON)
                .post("/v1/documents/" + document + "/loss-report")
                .then()
                .statusCode(200);
        member.stated(NAME, true, "QUALIFICATION_WITHDRAWN", null);
        List<String> place = placesOf(document);
        retention.forget(LocalDate.now().minusYears(10));
        pdf(member, document).statusCode(200);
        assertThat(retention.forget(Notices.today().plusDays(1))).isPositive();

        for (String path : List.of("", "/pdf")) {
            for (String token : List.of(Tokens.person(member.personId()), Tokens.insurer(Notices.INSURER))) {
                given().auth()
                        .oauth2(token)
                        .get("/v1/documents/" + document + path)
                        .then()
                        .statusCode(410)
                        .body("code", equalTo("SK-NOT-015"));
            }
        }
        given().auth()
                .oauth2(Tokens.person("somebody-else"))
                .get("/v1/documents/" + document)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.person(member.personId()))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "DAMAGED"))
                .post("/v1/documents/" + document + "/reissue")
                .then()
                .statusCode(410);
        assertThat(member.documents().getList("items.state")).containsExactly("REVOKED");
        assertThat(member.entitlements().getList("items")).isEmpty();
        assertThat(Notices.verify(content)).isEqualTo("REVOKED");
        assertThat(placesOf(document))
                .as("its place in the status list, and its state")
                .isEqualTo(place);
        assertThat(read("SELECT count(*) FROM document_content WHERE document_id = '" + document + "'"))
                .containsExactly("0");
        assertThat(read("SELECT to_jsonb(e)::text FROM entitlement e WHERE person_id = '" + member.personId() + "'"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("忘却") || row.contains("birth_date\": \""));
    }

    @Test
    @DisplayName("takes with it what its holder applied for; while it is remembered the application is, too")
    void application() throws SQLException {
        Notices.Member member = Notices.member("申請　花子", true);
        String person = Tokens.person(member.personId());
        String application = Notices.post(
                        person,
                        "/v1/applications",
                        Map.of(
                                "qualificationId", member.qualificationId(),
                                "reason", "ASSISTANCE_NEEDED",
                                "evidence", List.of("CARE_CERTIFICATE")))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        assertThat(application).isNotNull();
        retention.forget(Notices.today().plusDays(1));
        assertThat(read("SELECT state FROM application WHERE application_id = '" + application + "'"))
                .as("its entitlement is open")
                .containsExactly("RECEIVED");

        member.stated("申請　花子", true, "QUALIFICATION_WITHDRAWN", null);
        retention.forget(LocalDate.now().minusYears(10));
        assertThat(read("SELECT state FROM application WHERE application_id = '" + application + "'"))
                .as("the term is not over")
                .hasSize(1);
        assertThat(retention.forget(Notices.today().plusDays(1))).isPositive();

        assertThat(read("SELECT * FROM application WHERE person_id = '" + member.personId() + "'"))
                .isEmpty();
        given().auth()
                .oauth2(person)
                .get("/v1/applications/" + application)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("who stood on a monthly list is forgotten after it; the list stays, and says how many they were")
    void list() throws SQLException {
        String insurer = "39131206";
        String month = YearMonth.from(Notices.today()).minusMonths(7).toString();
        String person = "listed-" + UUID.randomUUID();
        RegistryDouble.state(person, "名簿　太郎", false, RegistryDouble.qualification("q-" + person, "1"));
        RegistryDouble.cardless(insurer, List.of(RegistryDouble.cardlessMember(person, "q-" + person, "NO_CARD")));
        String list = list(month);
        lists.work();
        for (String path : List.of("/entries", "/reconciliation")) {
            given().auth().oauth2(Tokens.operator()).get(list + path).then().statusCode(200);
        }
        retention.forget(LocalDate.now().minusYears(10));
        assertThat(read("SELECT 1 FROM cardless_entry WHERE person_id = '" + person + "'"))
                .hasSize(1);

        retention.forget(Notices.today().plusDays(1));
        for (String path : List.of("/entries", "/reconciliation")) {
            given().auth()
                    .oauth2(Tokens.operator())
                    .get(list + path)
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("SK-NOT-036"));
            given().auth()
                    .oauth2(Tokens.insurer(Notices.INSURER))
                    .get(list + path)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(Tokens.operator())
                .get(list)
                .then()
                .statusCode(200)
                .body("listed", equalTo(1), "forgottenAt", notNullValue());
        assertThat(read("SELECT 1 FROM cardless_entry WHERE person_id = '" + person + "'"))
                .isEmpty();
    }

    @Test
    @DisplayName("a list of a month that the registry no longer keeps is not made, and stands in the way of no other")
    void listOfAForgottenMonth() {
        String before = list("2015-03");
        String later = list(YearMonth.from(Notices.today()).minusMonths(9).toString());
        lists.work();

        look(before).body("state", equalTo("COMPLETED"), "listed", equalTo(0), "forgottenAt", notNullValue());
        given().auth()
                .oauth2(Tokens.operator())
                .get(before + "/reconciliation")
                .then()
                .statusCode(410);
        look(later).body("state", equalTo("COMPLETED"), "forgottenAt", nullValue());
    }

    private static String list(String month) {
        return "/v1/ex-officio-lists/"
                + Notices.post(
                                Tokens.operator(),
                                "/v1/ex-officio-lists",
                                Map.of("insurerNumber", "39131206", "month", month))
                        .path("listId");
    }

    private static ValidatableResponse look(String list) {
        return given().auth().oauth2(Tokens.operator()).get(list).then().statusCode(200);
    }

    @Test
    @DisplayName("is as it was when the registry has forgotten its holder: nothing fails, nothing is decided anew")
    void holderForgotten() throws SQLException {
        Notices.Member member = Notices.member("登録　消太", true);
        Notices.issue();
        String document = member.onlyDocument();
        String content = member.content(document);
        Map<String, Object> lost = member.qualification("1");
        lost.put("lostOn", Notices.today().toString());
        member.stated("登録　消太", true, "QUALIFICATION_LOST", lost);
        List<String> before = read("SELECT d::text FROM document d WHERE person_id = '" + member.personId() + "'");
        assertThat(before).hasSize(1).first().asString().contains("REVOKED");

        RegistryDouble.forget(member.personId());
        RegistryDouble.event(member.personId(), "PERSON_CHANGED", false, member.qualificationId());
        Notices.follow();
        endings.run();
        reviews.run();
        Notices.issue();

        assertThat(read("SELECT d::text FROM document d WHERE person_id = '" + member.personId() + "'"))
                .isEqualTo(before);
        pdf(member, document).statusCode(200);
        assertThat(Notices.verify(content)).isEqualTo("REVOKED");
        assertThat(member.entitlements().getList("items.state")).containsExactly("ENDED");
        assertThat(Notices.code(Notices.post(
                        Tokens.person(member.personId()),
                        "/v1/applications",
                        Map.of("qualificationId", member.qualificationId(), "reason", "ASSISTANCE_NEEDED"))))
                .isEqualTo("SK-REQ-007");
    }

    @Test
    @DisplayName("is kept while it counts, whatever is asked for")
    void kept() {
        Notices.Member member = Notices.member("記憶　花子", true);
        Notices.issue();
        retention.forget(Notices.today().plusYears(100));

        pdf(member, member.onlyDocument()).statusCode(200);
        assertThat(member.entitlements().getList("items.state")).containsExactly("ISSUED");
    }

    private static ValidatableResponse pdf(Notices.Member member, String document) {
        return given().auth()
                .oauth2(Tokens.person(member.personId()))
                .get("/v1/documents/" + document + "/pdf")
                .then();
    }

    private List<String> placesOf(String document) throws SQLException {
        return read("SELECT state || ' ' || status_list || ' ' || status_index FROM document WHERE document_id = '"
                + document + "'");
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
