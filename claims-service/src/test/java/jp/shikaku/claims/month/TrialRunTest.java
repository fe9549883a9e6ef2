package jp.shikaku.claims.month;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.database.DatabaseException;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A trial run of a claim month")
class TrialRunTest {

    private static final YearMonth MONTH = YearMonth.of(2061, 1);

    @Inject
    Database database;

    @Inject
    MonthPlay play;

    private final Institution institution = Institution.fresh();

    @Test
    @DisplayName("is checked, reviewed and closed, gives its results under TEST, and touches nothing of the real month")
    void wholeTrial() {
        byte[] file = TestFile.of(institution.code(), MONTH, 100, 200);
        String trial = institution.accepted(file, "?trial=true");
        String real = institution.accepted(file, "");
        assertThat(trial).isNotEqualTo(real);
        institution.checked(trial).body("trial", equalTo(true), "claimMonth", equalTo("2061-01"));

        reviewer().post("/v1/claim-months/2061-01-TEST/review").then().statusCode(202);
        play.decide(play.from(CITY, MONTH, 1));
        reviewer()
                .post("/v1/claim-months/2061-01-TEST/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        play.book(MONTH.atDay(2));

        reviewer()
                .get("/v1/claim-months/2061-01-TEST/summary")
                .then()
                .body("claimMonth", equalTo("2061-01-TEST"), "byOutcome[0].outcome", equalTo("MOVED"));
        institution
                .http()
                .accept("text/csv")
                .get("/v1/deliveries/2061-01-TEST/institutions/" + institution.code() + "/qualification-results")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("206101TEST.csv"));
        institution
                .http()
                .get("/v1/deliveries/2061-01-TEST/institutions/" + institution.code() + "/qualification-results")
                .then()
                .body("items", hasSize(2));
        theRealMonthIsUntouched(real);
        nobodyIsBilled();
    }

    private void theRealMonthIsUntouched(String real) {
        institution.checked(real).body("status", equalTo("ACCEPTED"), "trial", equalTo(false));
        reviewer().get("/v1/claim-months/2061-01").then().body("state", equalTo("OPEN"));
        reviewer()
                .get("/v1/claim-months/2061-01/summary")
                .then()
                .body("files", equalTo(1), "received", equalTo(2))
                .body("byOutcome.outcome", equalTo(List.of("RECEIVED")));
        institution
                .http()
                .get("/v1/deliveries/2061-01/institutions/" + institution.code() + "/qualification-results")
                .then()
                .statusCode(409);
    }

    private void nobodyIsBilled() {
        assertThat(database.query(
                        "SELECT 1 FROM ledger_entry WHERE claim_month IN (?, ?)",
                        row -> 1,
                        MONTH.atDay(1),
                        MONTH.atDay(2)))
                .isEmpty();
        for (String list : List.of("ledger", "trial-balance")) {
            reviewer().get("/v1/claim-months/2061-01-TEST/" + list).then().statusCode(400);
        }
        for (String token : List.of(Tokens.insurer("00138057"), Tokens.reviewer())) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/deliveries/2061-01-TEST/insurers/00138057/receipts")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @DisplayName("has an archive in which every file is named TEST, and which nothing of the real month changes")
    void archive() throws IOException {
        YearMonth month = YearMonth.of(2061, 3);
        byte[] file = TestFile.of(institution.code(), month, 100, 200);
        institution.accepted(file, "?trial=true");
        reviewer().post("/v1/claim-months/2061-03-TEST/review").then().statusCode(202);
        play.decide(play.from(CITY, month, 1));
        reviewer().post("/v1/claim-months/2061-03-TEST/close").then().statusCode(200);
        play.book(month.atDay(2));
        byte[] trial = archive("2061-03-TEST");

        institution.accepted(file, "");
        reviewer().post("/v1/claim-months/2061-03/review").then().statusCode(202);
        play.decide(play.from(COMPANY, month, 1));
        play.close(month);
        byte[] real = archive("2061-03");

        assertThat(archive("2061-03-TEST")).isEqualTo(trial);
        assertThat(paths(trial)).isNotEmpty().allMatch(path -> path.contains("TEST."));
        assertThat(paths(real)).isNotEmpty().noneMatch(path -> path.contains("TEST"));
        given().auth()
                .oauth2(Tokens.insurer("00138057"))
                .get("/v1/deliveries/2061-03-TEST/insurers/00138057/archive")
                .then()
                .statusCode(400);
    }

    private byte[] archive(String month) {
        return institution
                .http()
                .get("/v1/deliveries/" + month + "/institutions/" + institution.code() + "/archive")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(month + "-ORIGINAL.zip"))
                .extract()
                .asByteArray();
    }

    /** The files beside the manifest. */
    private static List<String> paths(byte[] archive) throws IOException {
        List<String> paths = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        paths.remove("manifest.json");
        return paths;
    }

    @Test
    @DisplayName("cannot be booked: the database refuses it")
    void neverBooked() {
        assertThatThrownBy(() -> database.update(
                        """
                        INSERT INTO ledger_entry (claim_month, receipt_id, decision_number, part, account, kind, insurer,
                                points, yen, booked_month, booked_at)
                        VALUES (?, gen_random_uuid(), 1, 1, 'INSURER_SHARE', 'BOOKING', '00138057', 1, 10, ?, now())
                        """,
                        MONTH.atDay(2),
                        MONTH.atDay(1)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching("SQL state 23514");
    }

    private static RequestSpecification reviewer() {
        return given().auth().oauth2(Tokens.reviewer());
    }
}
