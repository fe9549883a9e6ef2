package jp.shikaku.claims.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim file whose check fails for a reason that is no fault of it")
class FailedCheckTest {

    private static final int ATTEMPTS = 5;

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    private final Institution institution = Institution.fresh();
    private YearMonth month;
    private byte[] file;

    @BeforeEach
    void noReceiptOfItCanBeStored() throws SQLException {
        month = play.laterMonth();
        file = TestFile.of(institution.code(), month, 100, 200);
        play.send(month, CITY, 5);
        owner(
                """
                CREATE FUNCTION fail_always() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'as a defect does'; END $$
                """);
        owner("CREATE TRIGGER tr_fail_always BEFORE INSERT ON receipt FOR EACH ROW WHEN (NEW.institution = '"
                + institution.code() + "') EXECUTE FUNCTION fail_always()");
    }

    @AfterEach
    void mended() throws SQLException {
        owner("DROP FUNCTION IF EXISTS fail_always CASCADE");
    }

    @Test
    @DisplayName("is named by the close while it is tried, then refused unchecked, and the month can be closed")
    void refusedInTheEnd() throws SQLException {
        String path = sent(202);
        reviewer("/review").statusCode(202);
        play.decide(play.from(CITY, month, 1));
        failed(1);
        reviewer("/close")
                .statusCode(409)
                .body("code", equalTo("SK-CLM-002"), "errors", hasSize(1))
                .body("errors[0].message", containsString(institution.code()));
        failAll();

        institution
                .checked(path)
                .body("status", equalTo("REFUSED"), "receipts.total", equalTo(0), "faultCount", equalTo(1));
        institution
                .http()
                .get(path + "/faults")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("SK-CLM-109"), "items[0].severity", equalTo("FILE"))
                .body("items[0].message.ja", containsString("再度送信"))
                .body("items[0].message.en", containsString("send the same file again"));
        reviewer("/close").statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    @DisplayName("is kept, and sent again it is checked again under its number when the cause is gone")
    void checkedAgain() throws SQLException {
        String path = sent(202);
        failAll();
        institution.checked(path).body("status", equalTo("REFUSED"));
        mended();

        assertThat(sent(200)).isEqualTo(path);

        institution
                .checked(path)
                .body("status", equalTo("ACCEPTED"), "receipts.accepted", equalTo(2), "faultCount", equalTo(0));
        assertThat(sent(200)).isEqualTo(path);
        institution.checked(path).body("status", equalTo("ACCEPTED"));
    }

    @Test
    @DisplayName("is checked again when an operator asks for it, who is kept; nobody else may, and no other file")
    void operator() throws SQLException {
        String path = sent(202);
        failAll();
        institution.checked(path).body("status", equalTo("REFUSED"));
        mended();

        again(Tokens.institution(institution.code()), path).statusCode(403);
        again(Tokens.reviewer(), path).statusCode(403);
        again(Tokens.auditor(), path).statusCode(403);
        again(Tokens.operator(), "/v1/claim-files/" + UUID.randomUUID()).statusCode(404);
        again(Tokens.operator(), path)
                .statusCode(202)
                .body("fileId", equalTo(path.substring(path.lastIndexOf('/') + 1)), "status", equalTo("RECEIVED"));

        institution
                .checked(path)
                .body("status", equalTo("ACCEPTED"), "receipts.accepted", equalTo(2), "faultCount", equalTo(0));
        assertThat(database.first(
                        "SELECT check_asked_by FROM claim_file WHERE institution = ? AND check_asked_at IS NOT NULL",
                        row -> row.getString(1),
                        institution.code()))
                .contains("operator");
        again(Tokens.operator(), path).statusCode(409).body("code", equalTo("SK-CLM-110"));
    }

    @Test
    @DisplayName("is not checked again by an operator when the month is closed")
    void operatorAfterClose() throws SQLException {
        String path = sent(202);
        failAll();
        institution.checked(path).body("status", equalTo("REFUSED"));
        play.closeWithoutBooking(month);

        again(Tokens.operator(), path).statusCode(409).body("code", equalTo("SK-CLM-001"));

        institution.checked(path).body("status", equalTo("REFUSED"), "faultCount", equalTo(1));
    }

    @Test
    @DisplayName("is tried again after its process ended, and is refused when that was the last time allowed")
    void endedWithItsProcess() throws SQLException {
        String path = sent(202);
        failed(1);
        mended();
        leftByADeadProcess(ATTEMPTS - 1);
        institution.checked(path).body("status", equalTo("REFUSED"), "faultCount", equalTo(1));
        institution.http().get(path + "/faults").then().body("items[0].code", equalTo("SK-CLM-109"));

        sent(200);
        institution.checked(path).body("status", equalTo("ACCEPTED"));
    }

    @Test
    @DisplayName("counts a check that ended with its process once")
    void countedOnce() throws SQLException {
        String path = sent(202);
        failed(1);
        mended();
        leftByADeadProcess(ATTEMPTS - 2);
        institution.checked(path).body("status", equalTo("ACCEPTED"));
        assertThat(failures()).isEqualTo(ATTEMPTS - 1);
    }

    /** What is left of a check whose process is gone: the file is being checked, and the lease is over. */
    private void leftByADeadProcess(int failures) throws SQLException {
        owner("UPDATE claim_file SET status = 'CHECKING', failed_checks = " + failures
                + ", leased_until = now() - interval '1 second' WHERE institution = '" + institution.code() + "'");
    }

    private static ValidatableResponse again(String token, String path) {
        return given().auth().oauth2(token).post(path + "/check").then();
    }

    @Test
    @DisplayName("sent again when the month is closed, it stays refused")
    void closedMeanwhile() throws SQLException {
        String path = sent(202);
        failAll();
        institution.checked(path).body("status", equalTo("REFUSED"));
        play.closeWithoutBooking(month);

        assertThat(sent(200)).isEqualTo(path);

        institution.checked(path).body("status", equalTo("REFUSED"), "faultCount", equalTo(1));
    }

    private String sent(int status) {
        return "/v1/claim-files/"
                + institution.send(file, "").statusCode(status).extract().path("fileId");
    }

    private void failAll() throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            failed(attempt);
            owner("UPDATE claim_file SET leased_until = now() - interval '1 second' WHERE status = 'RECEIVED'"
                    + " AND institution = '" + institution.code() + "'");
        }
    }

    private void failed(int attempts) {
        await().until(() -> failures() == attempts);
    }

    private int failures() {
        return database.first(
                        "SELECT failed_checks FROM claim_file WHERE institution = ?",
                        row -> row.getInt(1),
                        institution.code())
                .orElseThrow();
    }

    private ValidatableResponse reviewer(String path) {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + path)
                .then();
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = ServiceResources.owner("claims");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
