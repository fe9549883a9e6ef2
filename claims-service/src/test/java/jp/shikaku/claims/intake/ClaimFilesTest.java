package jp.shikaku.claims.intake;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Claim files over HTTP")
class ClaimFilesTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final YearMonth MONTH = YearMonth.of(2031, 10);

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Test
    @DisplayName("are kept at once (202), then checked; receipts, points and bytes can be read back")
    void happyPath() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 100, 200, 300);

        String location = send(institution, file)
                .statusCode(202)
                .body("status", equalTo("RECEIVED"))
                .body("claimMonth", equalTo("2031-10"))
                .body("institutionCode", equalTo(institution))
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        checked(institution, path)
                .body("status", equalTo("ACCEPTED"))
                .body("receipts.total", equalTo(3))
                .body("receipts.accepted", equalTo(3))
                .body("points", equalTo(600))
                .body("faultCount", equalTo(0))
                .body("progress", equalTo(1.0f))
                .body("replacedBy", nullValue());
        as(institution)
                .get(path + "/receipts")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[1].receiptNumber", equalTo(2))
                .body("items[1].claimedInsurer", equalTo("06132013"))
                .body("items[1].treatmentMonth", equalTo("2031-09"))
                .body("items[1].points", equalTo(200));
        byte[] content = as(institution)
                .accept("*/*")
                .get(path + "/content")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .extract()
                .asByteArray();
        assertThat(content).isEqualTo(file);
    }

    @ParameterizedTest(name = "{0}: {2} points")
    @DisplayName("are taken of every kind whose layout is known, and say which it is")
    @CsvSource({"MEDICAL, 1, 300", "DPC, 1, 6000", "DENTAL, 3, 300", "PHARMACY, 4, 143"})
    void everyKind(ReceiptKind kind, String feeTable, int points) {
        String institution = institution();
        String sender = institution.substring(0, 2) + feeTable + institution.substring(3);

        String location = send(sender, KindFile.of(sender, MONTH, kind))
                .statusCode(202)
                .body("kind", equalTo(kind.name()))
                .extract()
                .header("Location");

        String path = location.substring(location.indexOf("/v1/"));
        checked(sender, path)
                .body("status", equalTo("ACCEPTED"))
                .body("kind", equalTo(kind.name()))
                .body("faultCount", equalTo(0))
                .body("points", equalTo(points));
        assertThat(database.query(
                        "SELECT kind, content, first_line, claim_month FROM receipt WHERE institution = ?",
                        KeptContent::of,
                        sender))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.receipt().kind()).isEqualTo(kind);
                    assertThat(kept.receipt().insurerDetailPoints()).isEqualTo(points);
                });
    }

    @Test
    @DisplayName("of medical and DPC receipts of one hospital and month do not replace each other")
    void twoKindsOfOneHospital() {
        String hospital = institution();
        for (ReceiptKind kind : List.of(ReceiptKind.MEDICAL, ReceiptKind.DPC)) {
            String location = send(hospital, KindFile.of(hospital, MONTH, kind))
                    .statusCode(202)
                    .extract()
                    .header("Location");
            checked(hospital, location.substring(location.indexOf("/v1/"))).body("status", equalTo("ACCEPTED"));
        }

        assertThat(database.query(
                        "SELECT kind FROM claim_file WHERE institution = ? AND status = 'ACCEPTED' ORDER BY kind",
                        row -> row.getString(1),
                        hospital))
                .containsExactly("DPC", "MEDICAL");
    }

    @Test
    @DisplayName("sent twice are one file")
    void sameBytes() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 100);

        String first = send(institution, file).statusCode(202).extract().path("fileId");

        send(institution, file).statusCode(200).body("fileId", equalTo(first));
    }

    @Test
    @DisplayName("sent 20 times at once are one file")
    void sameBytesAtOnce() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 100);

        List<String> ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> send(institution, file).extract().<String>path("fileId"))
                .toList();

        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    @DisplayName("take the place of an earlier file of the same volume, and of no other")
    void replacement() {
        String institution = institution();
        String first = accepted(institution, TestFile.of(institution, MONTH, 100, 100));
        String other = accepted(institution, TestFile.volume(institution, MONTH, "01", 70));

        String second = accepted(institution, TestFile.of(institution, MONTH, 100));

        as(institution)
                .get("/v1/claim-files/" + first)
                .then()
                .body("status", equalTo("REPLACED"))
                .body("replacedBy", equalTo(second));
        as(institution).get("/v1/claim-files/" + other).then().body("status", equalTo("ACCEPTED"));
        as(institution).get("/v1/claim-files/" + first + "/receipts").then().body("items.state", hasItem("REPLACED"));
        assertThat(acceptedReceipts(institution)).isEqualTo(2);
    }

    @Test
    @DisplayName("to the two review organisations do not replace each other")
    void bothOrganisations() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 100);
        String first = accepted(institution, file);

        accepted(institution, edit(file, "IR,1,13", "IR,2,13"));

        as(institution).get("/v1/claim-files/" + first).then().body("status", equalTo("ACCEPTED"));
        assertThat(acceptedReceipts(institution)).isEqualTo(2);
    }

    @Test
    @DisplayName("may be sent again after another file took their place, and take it back")
    void replacedAndSentAgain() {
        String institution = institution();
        byte[] original = TestFile.of(institution, MONTH, 100);
        String first = accepted(institution, original);
        accepted(institution, TestFile.of(institution, MONTH, 200));

        String again = accepted(institution, original);

        assertThat(again).isNotEqualTo(first);
        assertThat(acceptedReceipts(institution)).isEqualTo(1);
    }

    @Test
    @DisplayName("of a month generations away are refused with 422, and nothing is begun for it")
    void absurdMonth() {
        YearMonth month = YearMonth.of(2098, 6);

        String institution = institution();
        send(institution, TestFile.of(institution, month, 100))
                .statusCode(422)
                .body("code", equalTo("SK-CLM-009"), "detail", containsString("2098-06"));
        assertThat(database.query(
                        "SELECT 1 FROM claim_month WHERE claim_month = ?", row -> row.getInt(1), month.atDay(1)))
                .isEmpty();
    }

    @Test
    @DisplayName("of a closed month are refused with 409, but what was sent before is still known")
    void closedMonth() {
        String institution = institution();
        YearMonth month = YearMonth.of(2032, 3);
        byte[] before = TestFile.of(institution, month, 100);
        String id = accepted(institution, before);
        play.closeWithoutBooking(month);

        send(institution, TestFile.of(institution, month, 101)).statusCode(409).body("code", equalTo("SK-CLM-001"));
        send(institution, before).statusCode(200).body("fileId", equalTo(id));
    }

    @Test
    @DisplayName("with a fault of the file are refused as a whole, and the earlier file stays")
    void refusedFile() {
        String institution = institution();
        String first = accepted(institution, TestFile.of(institution, MONTH, 100));
        byte[] wrong = edit(TestFile.of(institution, MONTH, 100, 50), "GO,2,150,99", "GO,2,151,99");

        String path = "/v1/claim-files/" + send(institution, wrong).extract().path("fileId");

        checked(institution, path).body("status", equalTo("REFUSED")).body("receipts.accepted", equalTo(0));
        as(institution)
                .get(path + "/faults")
                .then()
                .body("items[0].code", equalTo("SK-R1018"))
                .body("items[0].severity", equalTo("FILE"))
                .body("items[0].record", equalTo("GO"))
                .body("items[0].item", equalTo(2))
                .body("items[0].message.ja", containsString("総合計点数"))
                .body("items[0].message.en", containsString("points"));
        as(institution).get("/v1/claim-files/" + first).then().body("status", equalTo("ACCEPTED"));
        as(institution).get(path + "/receipts").then().body("items.state", everyItem(equalTo("REFUSED")));
    }

    @Test
    @DisplayName("with a fault of one receipt lose that receipt only")
    void refusedReceipt() {
        String institution = institution();
        byte[] file = edit(TestFile.of(institution, MONTH, 100, 200), "RE,1,1112,203109", "RE,1,1112,203110");

        String path = "/v1/claim-files/" + send(institution, file).extract().path("fileId");

        checked(institution, path)
                .body("status", equalTo("ACCEPTED"))
                .body("receipts.total", equalTo(2))
                .body("receipts.accepted", equalTo(1))
                .body("receipts.refused", equalTo(1))
                .body("points", equalTo(200));
        as(institution)
                .get(path + "/faults")
                .then()
                .body("items[0].code", equalTo("L2951"))
                .body("items[0].severity", equalTo("RECEIPT"))
                .body("items[0].receiptNumber", equalTo(1))
                .body("items[0].line", equalTo(2))
                .body("items[0].item", equalTo(3));
    }

    @Test
    @DisplayName("show their faults page by page")
    void pages() {
        String institution = institution();
        byte[] file = edit(TestFile.of(institution, MONTH, 1, 2, 3), "06132013", "06132014");
        String path = "/v1/claim-files/" + accepted(institution, file) + "/faults?limit=2";

        String cursor = as(institution)
                .get(path)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");

        as(institution)
                .get(path + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(3))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("of several chunks are stored whole")
    void chunks() {
        String institution = institution();
        byte[] file =
                TestFile.of(institution, MONTH, LongStream.rangeClosed(1, 1203).toArray());

        String id = accepted(institution, file);

        as(institution)
                .get("/v1/claim-files/" + id)
                .then()
                .body("receipts.accepted", equalTo(1203))
                .body("points", equalTo(1203 * 1204 / 2));
        assertThat(acceptedReceipts(institution)).isEqualTo(1203);
    }

    @Test
    @DisplayName("whose check is taken over while its worker hangs are accepted once, with every fault once")
    void takenOver() {
        String institution = institution();
        byte[] file = edit(TestFile.of(institution, MONTH, 1, 2), "06132013", "06132014");

        String id = database.inTransaction(() -> {
            String sent = hanging(institution, file);
            assertThat(acceptedReceipts(institution)).as("seen before the end").isZero();
            database.inTransaction(() -> database.update(
                    "UPDATE claim_file SET leased_until = now() - interval '1 second' WHERE file_id = ?::uuid", sent));
            await().until(() -> isLeased(sent));
            return sent;
        });

        checked(institution, "/v1/claim-files/" + id)
                .body("status", equalTo("ACCEPTED"))
                .body("receipts.accepted", equalTo(2))
                .body("faultCount", equalTo(2));
        assertThat(acceptedReceipts(institution)).isEqualTo(2);
    }

    /** A file whose worker waits for the institution's place, which the running transaction holds. */
    private String hanging(String institution, byte[] file) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> "", MONTH.atDay(1) + "/" + institution);
        String sent = send(institution, file).extract().path("fileId");
        await().until(() -> database.inTransaction(() -> database.first(
                        "SELECT bytes_checked > 0 FROM claim_file WHERE file_id = ?::uuid",
                        row -> row.getBoolean(1),
                        sent)
                .orElseThrow()));
        return sent;
    }

    private boolean isLeased(String fileId) {
        return database.inTransaction(() -> database.first(
                        "SELECT leased_until > now() FROM claim_file WHERE file_id = ?::uuid",
                        row -> row.getBoolean(1),
                        fileId)
                .orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that are no medical claim file are refused at once with 422 and the code that says why")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    home nursing   | HM,1,13,6,1234567                              | SK-R1014
                    returned       | HI,1,203110,13,1,1234567,,99                   | SK-R1015
                    insurer side   | 1,1,0,MN,910000001                             | SK-R1016
                    JSON           | {"file": "IR"}                                 | SK-R1002
                    a wrong month  | IR,1,13,1,1234567,,診療所,203113,00,            | L1102
                    a path trick   | IR,1,13,1,../../etc,,診療所,203110,00,          | SK-R1003
                    a bad code     | IR,1,13,1,'; DROP,,診療所,203110,00,            | SK-R1003
                    """)
    void notAClaimFile(String name, String line, String code) {
        send(institution(), (line + "\r\n").getBytes(CP932))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("SK-CLM-101"))
                .body("errors[0].code", equalTo(code))
                .body(not(containsString("etc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001a", "\u0000\u0000\u0000", "\r\n\r\n"})
    @DisplayName("with nothing in them are refused")
    void nothing(String content) {
        send(institution(), content.getBytes(CP932)).statusCode(422);
    }

    @Test
    @DisplayName("with NUL bytes or bad characters lose the receipt, never the service")
    void badBytes() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 1, 2);
        int name = new String(file, CP932).indexOf("試験");
        int at = new String(file, CP932).substring(0, name).getBytes(CP932).length;
        file[at] = 0;
        file[at + 1] = (byte) 0xFF;

        String path = "/v1/claim-files/" + send(institution, file).extract().path("fileId");

        checked(institution, path).body("receipts.refused", equalTo(1)).body("receipts.accepted", equalTo(1));
        as(institution).get(path + "/faults").then().body("items.code", hasItem("SK-R2002"));
    }

    @Test
    @DisplayName("beyond the limit are refused with 413 and say so")
    void tooLarge() {
        send(institution(), new byte[2 * 1024 * 1024 + 1]).statusCode(413).body("code", equalTo("SK-REQ-010"));
    }

    @Test
    @DisplayName("need the agreed media type")
    void mediaType() {
        given().auth()
                .oauth2(Tokens.institution(institution()))
                .contentType("text/plain")
                .body("IR")
                .post("/v1/claim-files")
                .then()
                .statusCode(415)
                .body("code", equalTo("SK-REQ-011"));
    }

    @Test
    @DisplayName("of the public sample go through: 75 receipts, 86,392 points, with their defects told")
    void sample() throws Exception {
        byte[] file = Files.readAllBytes(samplePath());

        String path = "/v1/claim-files/" + send("1210000000", file).extract().path("fileId");

        checked("1210000000", path)
                .body("status", equalTo("ACCEPTED"))
                .body("receipts.accepted", equalTo(75))
                .body("points", equalTo(86392));
        as("1210000000")
                .get(path + "/faults?limit=200")
                .then()
                .body("items.code", hasItem("SK-R4007"))
                .body("items.code", hasItem("SK-R4009"))
                .body("items.code", hasItem("SK-R4010"));
    }

    @Test
    @DisplayName("of another institution can neither be sent nor seen")
    void foreign() {
        String own = institution();
        String foreign = institution();
        String id = accepted(own, TestFile.of(own, MONTH, 1));

        send(foreign, TestFile.of(own, MONTH, 2)).statusCode(403).body("code", equalTo("SK-REQ-006"));
        for (String sub : List.of("", "/faults", "/receipts", "/content")) {
            as(foreign).accept("*/*").get("/v1/claim-files/" + id + sub).then().statusCode(404);
        }
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-files/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("are nothing for insurers, persons, auditors and strangers, and only institutions send them")
    void roles() {
        String institution = institution();
        byte[] file = TestFile.of(institution, MONTH, 1);
        String id = accepted(institution, file);
        List<String> others = List.of(
                Tokens.insurer("06132013"),
                Tokens.person("p"),
                Tokens.auditor(),
                Tokens.operator(),
                Tokens.service("changes"));
        for (String token : others) {
            for (String sub : List.of("", "/faults", "/receipts", "/content")) {
                given().auth()
                        .oauth2(token)
                        .get("/v1/claim-files/" + id + sub)
                        .then()
                        .statusCode(403);
            }
            given().auth()
                    .oauth2(token)
                    .contentType("application/octet-stream")
                    .body(file)
                    .post("/v1/claim-files")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/claim-files")
                .then()
                .statusCode(403);
        given().get("/v1/claim-files/" + id).then().statusCode(401);
        given().contentType("application/octet-stream")
                .body(file)
                .post("/v1/claim-files")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "../../etc/passwd", "%2e%2e%2f", "00000000-0000-0000-0000-000000000000"})
    @DisplayName("that do not exist are not found, whatever the path says")
    void unknown(String id) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.institution(institution()))
                .get("/v1/claim-files/" + id)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=MTIzNDU2Nzg5MDEyMzQ1Njc4OTA"})
    @DisplayName("refuse a bad page with a 4xx")
    void badPage(String query) {
        String institution = institution();
        String id = accepted(institution, TestFile.of(institution, MONTH, 1));

        int status = as(institution)
                .get("/v1/claim-files/" + id + "/faults?" + query)
                .statusCode();

        assertThat(status).isBetween(400, 404);
    }

    private static String institution() {
        return Institution.fresh().code();
    }

    private static io.restassured.specification.RequestSpecification as(String institution) {
        return given().auth().oauth2(Tokens.institution(institution));
    }

    private static ValidatableResponse send(String institution, byte[] file) {
        return as(institution)
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/claim-files")
                .then();
    }

    private static ValidatableResponse checked(String institution, String path) {
        await().until(() -> !List.of("RECEIVED", "CHECKING")
                .contains(as(institution).get(path).then().extract().<String>path("status")));
        return as(institution).get(path).then().statusCode(200);
    }

    private static String accepted(String institution, byte[] file) {
        String id = send(institution, file).extract().path("fileId");
        checked(institution, "/v1/claim-files/" + id).body("status", equalTo("ACCEPTED"));
        return id;
    }

    private static byte[] edit(byte[] file, String before, String after) {
        return new String(file, CP932).replace(before, after).getBytes(CP932);
    }

    private long acceptedReceipts(String institution) {
        return database.first(
                        "SELECT count(*) FROM receipt WHERE institution = ? AND state = 'ACCEPTED'",
                        row -> row.getLong(1),
                        institution)
                .orElseThrow();
    }

    private static Path samplePath() {
        Path root = Path.of(System.getProperty("shikaku.root", ".."));
        for (String place : List.of("../shared/samples", "../../shared/samples")) {
            Path file =
                    root.resolve(place).resolve("RECEIPTC_GAIRAI_SAMPLE.UKE").normalize();
            if (Files.isReadable(file)) {
                return file;
            }
        }
        Assumptions.abort("the sample file is not beside the project: ../shared/samples/");
        return root;
    }
}
