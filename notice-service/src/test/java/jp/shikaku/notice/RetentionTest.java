package jp.shikaku.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.lifecycle.DocumentRetention;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("A document that has not counted for the retention")
class RetentionTest {

    private static final String NAME = "忘却　太郎";

    @Inject
    DocumentRetention retention;

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
    @DisplayName("is kept while it counts, whatever is asked for")
    void kept() {
        Notices.Member member = Notices.member("記憶　花子", true);
        Notices.issue();
        retention.forget(Notices.today().plusYears(100));

        pdf(member, member.onlyDocument()).statusCode(200);
        assertThat(member.entitlements().getList("items.state")).containsExactly("ISSUED");
    }

    private static io.restassured.response.ValidatableResponse pdf(Notices.Member member, String document) {
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
