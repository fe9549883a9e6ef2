package jp.shikaku.claims.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim in several volumes")
class ClaimVolumesTest {

    private static final YearMonth MONTH = YearMonth.of(2046, 4);
    private static final YearMonth CLOSING = YearMonth.of(2046, 6);

    private final Institution institution = Institution.fresh();

    @Test
    @DisplayName("comes in any order, one file at a time, and is whole once all are there and fit together")
    void anyOrder() {
        institution.accepted(volume(MONTH, "02", 3, "GO,3,600,99", 300), "");
        claim(MONTH, false, "SK-R1041");
        institution.accepted(volume(MONTH, "00", 1, "GO,,,01", 100), "");
        claim(MONTH, false, "SK-R1041");
        institution.accepted(volume(MONTH, "01", 2, "GO,,,02", 200), "");
        claim(MONTH, true).body("organisations[0].claims[0].volumes", contains("00", "01", "02"));
    }

    @Test
    @DisplayName("comes in one zip; the totals of the last GO are those of all volumes, and receipt numbers go on")
    void zip() throws IOException {
        String file = "/v1/claim-files/"
                + sendZip(volume(MONTH, "01", 2, "GO,3,300,99", 200), volume(MONTH, "00", 1, "GO,,,01", 100))
                        .body("received", equalTo(2))
                        .extract()
                        .path("items[1].file.fileId");
        institution.checked(file);
        claim(MONTH, false, "SK-R1017");

        institution.accepted(volume(MONTH, "01", 3, "GO,2,300,99", 200), "");
        claim(MONTH, false, "L1917");
        institution.accepted(volume(MONTH, "01", 2, "GO,2,300,99", 200), "");
        claim(MONTH, true);
    }

    @Test
    @DisplayName("is not taken if a request holds a volume twice: nobody can tell which one is meant")
    void twice() throws IOException {
        sendZip(volume(MONTH, "00", 1, "GO,1,100,99", 100), volume(MONTH, "00", 1, "GO,1,200,99", 200))
                .body("received", equalTo(1))
                .body("items[1].problem.code", equalTo("SK-CLM-108"));
    }

    @Test
    @DisplayName("sent again in fewer volumes is not billed twice; a volume behind the last one is a fault")
    void shorter() {
        institution.accepted(volume(MONTH, "00", 1, "GO,,,01", 100), "");
        String second = institution.accepted(volume(MONTH, "01", 2, "GO,2,300,99", 200), "");
        institution.accepted(volume(MONTH, "00", 1, "GO,1,150,99", 150), "");

        institution.checked(second).body("status", equalTo("REPLACED"));
        claim(MONTH, true).body("organisations[0].points", equalTo(150));

        institution.accepted(volume(MONTH, "01", 2, "GO,1,70,99", 70), "");
        claim(MONTH, false, "SK-R1042");
    }

    @Test
    @DisplayName(
            "that is not whole holds up the close; closed with a reason, it is refused and nothing of it is billed")
    void close() {
        String file = institution.accepted(volume(CLOSING, "00", 1, "GO,,,01", 100), "");
        String path = "/v1/claim-months/" + CLOSING;
        given().auth().oauth2(Tokens.reviewer()).post(path + "/review");

        given().auth()
                .oauth2(Tokens.reviewer())
                .post(path + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-CLM-008"), "errors.code", hasItem("SK-R1041"));
        given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/json")
                .body("{\"reason\":\"医療機関と連絡がとれない\"}")
                .post(path + "/close-with-reason")
                .then()
                .statusCode(200);

        institution.checked(file).body("status", equalTo("REFUSED"), "receipts.accepted", equalTo(0));
        institution.http().get(file + "/faults").then().body("items.code", hasItem("SK-R1041"));
        given().auth()
                .oauth2(Tokens.reviewer())
                .get(path + "/control-totals")
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName("that is not whole does not stand in the way of a close that is bound to the totals and has a reason")
    void closeBoundToTotals() {
        YearMonth month = YearMonth.of(2046, 7);
        String file = institution.accepted(volume(month, "00", 1, "GO,,,01", 100), "");
        String path = "/v1/claim-months/" + month;
        given().auth().oauth2(Tokens.reviewer()).post(path + "/review");
        String seen = totals(path);

        given().auth()
                .oauth2(Tokens.reviewer())
                .header("If-Match", seen)
                .contentType("application/json")
                .body("{\"reason\":\"医療機関と連絡がとれない\"}")
                .post(path + "/close-with-reason")
                .then()
                .statusCode(200)
                .body(
                        "closedTotals",
                        equalTo(totals(path).replace("\"", "")),
                        "closedTotals",
                        not(equalTo(seen.replace("\"", ""))));

        institution.checked(file).body("status", equalTo("REFUSED"), "receipts.accepted", equalTo(0));
    }

    private static String totals(String path) {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get(path + "/control-totals")
                .then()
                .extract()
                .header("ETag");
    }

    private ValidatableResponse claim(YearMonth month, boolean whole, String... faults) {
        return institution
                .http()
                .get("/v1/claim-months/" + month + "/institutions/" + institution.code())
                .then()
                .statusCode(200)
                .body("organisations[0].claims[0].whole", equalTo(whole))
                .body(
                        "organisations[0].claims[0].faults.code",
                        faults.length == 0
                                ? empty()
                                : hasItem(Arrays.asList(faults).get(0)));
    }

    private ValidatableResponse sendZip(byte[]... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry("volume" + i + ".UKE"));
                zip.write(files[i]);
            }
        }
        return institution
                .http()
                .multiPart("file", "volumes.zip", bytes.toByteArray())
                .post("/v1/claim-files/batch")
                .then()
                .statusCode(200);
    }

    /** A volume of one receipt with a number and a trailer. */
    private byte[] volume(YearMonth month, String volume, int number, String trailer, long points) {
        byte[] file = TestFile.volume(institution.code(), month, volume, points);
        return Institution.edit(
                Institution.edit(file, "RE,1,", "RE," + number + ","), "GO,1," + points + ",99", trailer);
    }
}
