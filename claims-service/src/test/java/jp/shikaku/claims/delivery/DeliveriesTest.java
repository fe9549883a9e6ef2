package jp.shikaku.claims.delivery;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Deliveries over HTTP")
class DeliveriesTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final AtomicInteger NEXT_MONTH = new AtomicInteger();

    @Inject
    Database database;

    @Inject
    DecisionStore decisions;

    @Inject
    MonthPlay play;

    private YearMonth month;
    private String institution;

    @BeforeEach
    void aMonthWithEveryOutcome() {
        month = YearMonth.of(2033, 10).plusMonths(NEXT_MONTH.getAndIncrement());
        institution = Institution.fresh().code();
        List<UUID> receipts = send(TestFile.of(institution, month, 100, 200, 300, 400, 500, 600));
        DecidedReceipts decided = new DecidedReceipts(database, decisions, month.atDay(1));
        var acquired = DecidedReceipts.ACQUIRED;
        var changed = DecidedReceipts.CHANGED;
        var claimed = DecidedReceipts.CLAIMED;
        var national = DecidedReceipts.NATIONAL;
        decided.keep(
                receipts.get(0),
                1,
                Outcome.NO_CHANGE,
                "02",
                null,
                DecidedReceipts.part(1, claimed, 100, "1112", acquired, null, 3));
        decided.keep(
                receipts.get(1),
                1,
                Outcome.MOVED,
                "04",
                null,
                DecidedReceipts.part(1, national, 200, "1112", changed, null, 3));
        decided.keep(
                receipts.get(2),
                1,
                Outcome.SPLIT,
                "05",
                null,
                DecidedReceipts.part(1, claimed, 120, "1112", acquired, changed, 3),
                DecidedReceipts.part(2, national, 180, "1116", changed, null, 17));
        decided.keep(
                receipts.get(3),
                1,
                Outcome.BILLED_AS_CLAIMED,
                "06",
                HeldReason.CEILING_CLASS_ABSENT,
                DecidedReceipts.part(1, claimed, 400, "1112", acquired, changed, 3));
        decided.keep(
                receipts.get(4),
                1,
                Outcome.BRANCH_FOUND,
                "09",
                null,
                DecidedReceipts.part(1, claimed, 500, "1112", acquired, null, 3));
        decided.keep(
                receipts.get(5),
                1,
                Outcome.BILLED_AS_CLAIMED,
                "06",
                HeldReason.NOT_COVERED,
                DecidedReceipts.part(1, claimed, 600, "1112", acquired, null, 3));
        close();
        decided.keep(
                receipts.get(5),
                2,
                Outcome.MOVED,
                "11",
                null,
                DecidedReceipts.part(1, national, 600, "1112", changed, null, 3));
    }

    @Test
    @DisplayName("the institution's file has the name, the header and the nine columns of the manual")
    void file() {
        Response response = csv(Tokens.institution(institution)).andReturn();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("text/csv;charset=windows-31j");
        String suffix = month.toString().replace("-", "");
        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"RIskkg113" + institution.substring(3) + suffix + ".csv\"");
        List<String> lines = List.of(new String(response.asByteArray(), CP932).split("\r\n"));
        YearMonth before = month.minusMonths(1);
        assertThat(lines.get(0))
                .isEqualTo("1," + before.getYear() + "年" + before.getMonthValue() + "月分　資格確認結果連絡書（原審査）　医科,13,"
                        + "医療機関コード " + institution.substring(3) + ",テスト診療所　御中,社会保険診療報酬支払基金");
        assertThat(lines.get(1)).startsWith("2,診療年月,保険者番号等,");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.split(",", -1).length == 9);
    }

    @Test
    @DisplayName("a moved receipt stands there with its old and its new number, dates, type, days and points")
    void movedRows() {
        List<String> rows = rows();

        assertThat(rows.subList(0, 2))
                .isEqualTo(List.of(
                        "3," + month.minusMonths(1).toString().replace("-", "")
                                + ",06132013,試験　太郎,1985/04/01,振替,審査支払機関：社保,,審査支払機関：国保",
                        "4,,,C1,,,保険者番号：06132013,,保険者番号：138057"));
        assertThat(rows).contains("4,,,,,,資格喪失日：2033/09/10,,レセプト種別：1112");
        assertThat(rows).contains("4,,,,,,記号：１２３,,番号：8901");
    }

    @Test
    @DisplayName("a divided receipt has its part numbers, a billed one wraps its handling and gives the reason")
    void otherRows() {
        List<String> rows = rows();

        assertThat(rows)
                .filteredOn(row -> row.startsWith("3,"))
                .extracting(row -> row.split(",", -1)[5])
                .containsExactly("振替", "分割", "レセプト記載の保険者", "枝番特定", "レセプト記載の保険者");
        assertThat(rows).extracting(row -> row.split(",", -1)[7]).contains("1", "2");
        assertThat(rows).anyMatch(row -> row.endsWith(",レセプト記載の保険者,,,窓口負担額の記録がないため対象外です"));
        assertThat(rows).anyMatch(row -> row.startsWith("4,,,C3,,への請求,"));
        assertThat(rows).allMatch(row -> row.split(",", -1)[8].length() <= 25);
    }

    @Test
    @DisplayName("the same as JSON, page by page; what was decided after the billing does not change it")
    void json() {
        String path = "/v1/deliveries/" + month + "/institutions/" + institution + "/qualification-results";
        String cursor = given().auth()
                .oauth2(Tokens.institution(institution))
                .get(path + "?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].handling", equalTo("MOVED"))
                .body("items[0].code", equalTo("04"))
                .body("items[0].parts[0].part", nullValue())
                .body("items[1].parts.part", equalTo(List.of(1, 2)))
                .body("items[2].message.ja", notNullValue())
                .extract()
                .path("nextCursor");
        given().auth()
                .oauth2(Tokens.institution(institution))
                .get(path + "?limit=3&cursor=" + cursor)
                .then()
                .body("items", hasSize(2))
                .body("items[0].handling", equalTo("BRANCH_FOUND"))
                .body("items[1].handling", equalTo("BILLED_AS_CLAIMED"))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("an insurer gets what it is billed for now, moved receipts under its own number and type")
    void insurer() {
        given().auth()
                .oauth2(Tokens.insurer("00138057"))
                .get(insurerPath("00138057"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.part == 2 }[0].receiptType", equalTo("1116"))
                .body("items.findAll { it.part == 2 }[0].days", equalTo(List.of(17)))
                .body("items.findAll { it.part == 2 }[0].costYen", equalTo(1800))
                .body("items.findAll { it.code == '11' }[0].number", equalTo("8901"))
                .body("items.findAll { it.code == '11' }[0].claimedInsurer", equalTo("06132013"))
                .body("items.findAll { it.code == '11' }[0].patient.name", equalTo("試験　太郎"));
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get(insurerPath("06132013"))
                .then()
                .body("items", hasSize(4));
    }

    @Test
    @DisplayName("nobody gets what is another's")
    void foreign() {
        String path = "/v1/deliveries/" + month + "/institutions/" + institution + "/qualification-results";
        given().auth().oauth2(Tokens.institution("1319999999")).get(path).then().statusCode(404);
        csv(Tokens.institution("1319999999")).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get(insurerPath("00138057"))
                .then()
                .statusCode(404);
        given().auth().oauth2(Tokens.reviewer()).get(path).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.reviewer())
                .get(insurerPath("00138057"))
                .then()
                .statusCode(200);
        for (String token :
                List.of(Tokens.insurer("06132013"), Tokens.person("p"), Tokens.auditor(), Tokens.operator())) {
            given().auth().oauth2(token).get(path).then().statusCode(403);
        }
        for (String token : List.of(Tokens.institution(institution), Tokens.person("p"), Tokens.auditor())) {
            given().auth().oauth2(token).get(insurerPath("00138057")).then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
        given().get(insurerPath("00138057")).then().statusCode(401);
    }

    @Test
    @DisplayName("nothing is delivered before the close")
    void open() {
        database.update(
                "UPDATE claim_month SET state = 'OPEN', booked_at = NULL, closed_at = NULL, closed_by = NULL WHERE claim_month = ?",
                month.atDay(1));

        csv(Tokens.institution(institution)).then().statusCode(409).body("code", equalTo("SK-CLM-201"));
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get(insurerPath("06132013"))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("bad paths and parameters are 4xx")
    @CsvSource({
        "/v1/deliveries/2033-13/institutions/1311234567/qualification-results, 400",
        "/v1/deliveries/1999-01/institutions/1311234567/qualification-results, 404",
        "/v1/deliveries/2033-10/institutions/x/qualification-results, 404",
        "/v1/deliveries/2033-10/insurers/1/receipts, 404",
        "/v1/deliveries/2033-10/insurers/06132013/receipts?cursor=x, 400",
        "/v1/deliveries/2033-10/institutions/1311234567/qualification-results?reviewOrganisation=3, 400",
        "/v1/deliveries/2033-10/institutions/1311234567/qualification-results?limit=999, 400"
    })
    void badRequests(String path, int status) {
        given().auth().oauth2(Tokens.reviewer()).get(path).then().statusCode(status);
    }

    private String insurerPath(String number) {
        return "/v1/deliveries/" + month + "/insurers/" + number + "/receipts";
    }

    private Response csv(String token) {
        return given().auth()
                .oauth2(token)
                .accept("text/csv, application/problem+json")
                .get("/v1/deliveries/" + month + "/institutions/" + institution + "/qualification-results");
    }

    private List<String> rows() {
        List<String> lines =
                List.of(new String(csv(Tokens.institution(institution)).asByteArray(), CP932).split("\r\n"));
        return lines.subList(2, lines.size());
    }

    private List<UUID> send(byte[] file) {
        String token = Tokens.institution(institution);
        String path = "/v1/claim-files/"
                + given().auth()
                        .oauth2(token)
                        .contentType("application/octet-stream")
                        .body(file)
                        .post("/v1/claim-files")
                        .<String>path("fileId");
        await().until(() ->
                "ACCEPTED".equals(given().auth().oauth2(token).get(path).path("status")));
        List<String> ids = given().auth().oauth2(token).get(path + "/receipts").path("items.receiptId");
        return ids.stream().map(UUID::fromString).toList();
    }

    private void close() {
        play.close(month);
    }
}
