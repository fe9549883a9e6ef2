package jp.shikaku.claims.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Claim files sent at once")
class ClaimFileBatchTest {

    private static final YearMonth MONTH = YearMonth.of(2041, 11);
    private static final int MEBI = 1 << 20;

    private final Institution institution = Institution.fresh();

    @Test
    @DisplayName("get a verdict each: what is wrong with one keeps no other out")
    void verdicts() {
        byte[] volume = TestFile.volume(institution.code(), MONTH, "00", 100);
        byte[] other = TestFile.volume(institution.code(), MONTH, "01", 200);
        RequestSpecification request = withNamesInUtf8();
        request.multiPart("file", "RECEIPTC.UKE", volume);
        request.multiPart("file", "RECEIPTC_2.UKE", other);
        request.multiPart("file", "写真.jpg", new byte[] {1, 2, 3});
        request.multiPart("file", "foreign.UKE", TestFile.of(Institution.fresh().code(), MONTH, 1));
        request.multiPart("file", "again.UKE", volume);

        ValidatableResponse answer =
                request.post("/v1/claim-files/batch").then().statusCode(200);

        answer.body("received", equalTo(3), "refused", equalTo(2))
                .body("items.name", contains("RECEIPTC.UKE", "RECEIPTC_2.UKE", "写真.jpg", "foreign.UKE", "again.UKE"))
                .body("items.status", contains(202, 202, 422, 403, 200))
                .body("items[2].problem.code", equalTo("SK-CLM-101"), "items[3].problem.code", equalTo("SK-REQ-006"));
        assertThat(answer.extract().<Integer>path("items[4].file.receptionNumber"))
                .isEqualTo(answer.extract().<Integer>path("items[0].file.receptionNumber"));
        institution
                .checked("/v1/claim-files/" + answer.extract().path("items[1].file.fileId"))
                .body("status", equalTo("ACCEPTED"), "points", equalTo(200));
    }

    @Test
    @DisplayName("come in a zip, with names as Japanese machines write them; folders and archives in it are refused")
    void zip() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("請求 １０月.UKE", TestFile.of(institution.code(), MONTH, 100));
        entries.put("folder/RECEIPTC.UKE", TestFile.of(institution.code(), MONTH, 200));
        entries.put("../RECEIPTC.UKE", TestFile.of(institution.code(), MONTH, 300));
        entries.put("inner.zip", zipped(Map.of("a.UKE", new byte[] {1})));

        send("送信.zip", zipped(entries))
                .body("received", equalTo(1), "refused", equalTo(3))
                .body("items.archive", everyItem(equalTo("送信.zip")))
                .body("items[0].name", equalTo("請求 １０月.UKE"))
                .body("items.status", contains(202, 422, 422, 422))
                .body("items[1].problem.code", equalTo("SK-CLM-105"))
                .body("items[3].problem.code", equalTo("SK-CLM-105"));
    }

    @Test
    @DisplayName("in an archive that is empty, or sent to the door of single files, are told so")
    void wrongDoor() throws IOException {
        send("empty.zip", zipped(Map.of())).body("items.problem.code", contains("SK-CLM-106"));
        institution
                .send(zipped(Map.of("a.UKE", TestFile.of(institution.code(), MONTH, 1))), "")
                .statusCode(422)
                .body("code", equalTo("SK-CLM-101"), "detail", containsString("/v1/claim-files/batch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mode=ALL", "?trial=yes", "?mode=with_errors"})
    @DisplayName("with a word in the query that is none are refused, not taken as something else")
    void queries(String query) {
        institution
                .send(TestFile.of(institution.code(), MONTH, 1), query)
                .statusCode(400)
                .body("code", equalTo("SK-REQ-002"));
    }

    @Test
    @DisplayName("that unpack to more than is taken are refused while they unpack")
    void bombs() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("one.UKE", new byte[3 * MEBI]);
        entries.put("two.UKE", new byte[1000]);
        entries.put("three.UKE", new byte[MEBI]);

        send("bomb.zip", zipped(entries))
                .body("received", equalTo(0))
                .body("items.problem.code", contains("SK-REQ-010", "SK-CLM-101", "SK-CLM-103"));
    }

    @Test
    @DisplayName("are at most as many as agreed, in parts and in an archive")
    void tooMany() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        RequestSpecification request = institution.http();
        for (int i = 0; i < 6; i++) {
            entries.put(i + ".UKE", new byte[] {1});
            request.multiPart("file", i + ".UKE", new byte[] {1});
        }

        request.post("/v1/claim-files/batch").then().statusCode(413).body("code", equalTo("SK-CLM-104"));
        send("many.zip", zipped(entries)).body("items.problem.code", contains("SK-CLM-104"));
    }

    @Test
    @DisplayName("that are no archive although they begin like one are refused; so is a request without files")
    void brokenArchive() throws IOException {
        byte[] zip = zipped(Map.of("a.UKE", TestFile.of(institution.code(), MONTH, 1)));
        byte[] cut = java.util.Arrays.copyOf(zip, zip.length / 2);

        send("cut.zip", cut).body("items.problem.code", contains("SK-CLM-102"));
        institution
                .http()
                .multiPart("other", "value")
                .post("/v1/claim-files/batch")
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-CLM-106"));
    }

    @Test
    @DisplayName("in an archive whose list of entries alone would fill the memory are refused before it is read")
    void hugeDirectory() throws IOException {
        byte[] zip = zipped(Map.of("a.UKE", new byte[] {1}));
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(zip.length - 22 + 12, 500_000_000);

        send("list.zip", zip).body("items.problem.code", contains("SK-CLM-104"));
    }

    @Test
    @DisplayName("of more than one piece come back byte by byte")
    void pieces() {
        byte[] file = TestFile.of(
                institution.code(), MONTH, LongStream.rangeClosed(1, 4500).toArray());
        assertThat(file.length).isGreaterThan(MEBI);

        String path = institution.accepted(file, "");

        assertThat(institution
                        .http()
                        .accept("*/*")
                        .get(path + "/content")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(file);
        institution.checked(path).body("receipts.accepted", equalTo(4500), "bytes", equalTo(file.length));
    }

    @Test
    @DisplayName("may be sent by institutions only")
    void roles() {
        for (String token : new String[] {Tokens.reviewer(), Tokens.insurer("06132013"), Tokens.operator()}) {
            given().auth()
                    .oauth2(token)
                    .multiPart("file", "a.UKE", new byte[] {1})
                    .post("/v1/claim-files/batch")
                    .then()
                    .statusCode(403);
        }
        given().multiPart("file", "a.UKE", new byte[] {1})
                .post("/v1/claim-files/batch")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse send(String name, byte[] zip) {
        return withNamesInUtf8()
                .multiPart("file", name, zip)
                .post("/v1/claim-files/batch")
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)));
    }

    /** As browsers and curl write the names of files. */
    private RequestSpecification withNamesInUtf8() {
        return institution
                .http()
                .config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532)));
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Institution.CP932)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
