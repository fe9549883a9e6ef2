package jp.shikaku.notice;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.notice.printing.PrintingRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("From a run to envelopes")
class PrintingTest {

    @Inject
    IssuanceRun issuing;

    @Inject
    PrintingRun producing;

    @Test
    @DisplayName("bundles keep households together, hold every document once, and say so in manifest and digests")
    void bundles() throws Exception {
        String family = "東京都港区芝１－２－３　" + UUID.randomUUID();
        List<Notices.Member> members = new ArrayList<>();
        for (String address : new String[] {family, family.replace("　", " "), "大阪府大阪市北区梅田１", null}) {
            members.add(member(address, "REGISTERED"));
        }
        String run = run();
        JsonPath bundles = bundle(run, 1).jsonPath();
        producing.work();
        List<String> documents = new ArrayList<>();
        int addressPages = 0;
        for (String printing : bundles.<String>getList("items.printingId")) {
            JsonPath manifest =
                    insurer().get("/v1/printings/" + printing + "/manifest").jsonPath();
            byte[] pdf = insurer()
                    .get("/v1/printings/" + printing + "/pdf")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(manifest.getString("printing.sha256"))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
            try (PDDocument bundle = Loader.loadPDF(pdf)) {
                assertThat(bundle.getNumberOfPages()).isEqualTo(manifest.getInt("printing.pages"));
                PDFTextStripper text = new PDFTextStripper();
                assertThat(text.getText(bundle).lines()).contains("BEGIN", "END", "06132013", "NOTICE");
                addressPages += text.getText(bundle).split("医療保険の資格についての書類をお送りします", -1).length - 1;
            }
            documents.addAll(manifest.getList("items.documentId"));
        }
        List<String> issued =
                members.stream().map(member -> member.onlyDocument()).toList();
        assertThat(documents).doesNotHaveDuplicates().containsAll(issued);
        assertThat(bundles.getList("items.findAll { it.lastPlace > it.firstPlace }"))
                .as("the family's two documents are in one bundle though a bundle holds one document")
                .hasSize(1);
        assertThat(addressPages).as("one per envelope whose address is known").isEqualTo(2);
        assertThat(bundle(run, 2).jsonPath().getList("items.printingId"))
                .as("asked again")
                .isEqualTo(bundles.getList("items.printingId"));
    }

    @Test
    @DisplayName("whoever is protected from the household gets an envelope of their own")
    void alone() {
        String family = "東京都港区芝１－２－３　" + UUID.randomUUID();
        member(family, "REGISTERED");
        member(family, "REGISTERED");
        member(family, "BLOCKED");
        JsonPath bundles = bundle(run(), 500).jsonPath();
        producing.work();
        String printing = bundles.getString("items[0].printingId");
        JsonPath manifest =
                insurer().get("/v1/printings/" + printing + "/manifest").jsonPath();
        assertThat(manifest.getInt("printing.envelopes"))
                .as("two of the three share one")
                .isEqualTo(manifest.getInt("printing.documents") - 1);
    }

    @Test
    @DisplayName("every sheet of numbered paper is found again: used for a document, or spoiled, and only once")
    void stock() {
        Notices.Member first = member(null, "REGISTERED");
        Notices.Member second = member(null, "REGISTERED");
        long number = ThreadLocalRandom.current().nextLong(1_000_000, 900_000_000);
        String printing = bundle(run(), 500).jsonPath().getString("items[0].printingId");
        assertThat(code(confirm(printing, number, List.of())))
                .as("not produced")
                .isEqualTo("SK-NOT-033");
        producing.work();
        assertThat(code(confirm(printing, number, List.of())))
                .as("never received")
                .isEqualTo("SK-NOT-034");
        String confirmation = "/v1/printings/" + printing + "/confirmation";
        assertThat(post(confirmation, Map.of("firstNumber", number)).statusCode())
                .as("numbers of no paper would be forgotten")
                .isEqualTo(400);
        assertThat(post(confirmation, Map.of("spoiled", Arrays.asList(number, null)))
                        .statusCode())
                .isEqualTo(400);
        Map<String, Object> receipt = Map.of(
                "insurerNumber", "06132013", "paper", "A4_SHEET", "firstNumber", number, "lastNumber", number + 99);
        assertThat(post("/v1/stock/receipts", receipt).statusCode()).isEqualTo(204);
        assertThat(code(post("/v1/stock/receipts", receipt))).isEqualTo("SK-NOT-035");
        assertThat(confirm(printing, number, List.of(number + 1)).jsonPath().getString("state"))
                .isEqualTo("PRINTED");
        insurer().get("/v1/printings/" + printing + "/pdf").then().statusCode(404);

        JsonPath sheet = insurer()
                .get("/v1/stock/sheets?insurer=06132013&documentId=" + second.onlyDocument())
                .jsonPath();
        assertThat(sheet.getList("items.became")).containsExactly("USED");
        JsonPath back = insurer()
                .get("/v1/stock/sheets?insurer=06132013&paper=A4_SHEET&number=" + sheet.getLong("items[0].number"))
                .jsonPath();
        assertThat(back.getString("items[0].documentId")).isEqualTo(second.onlyDocument());
        assertThat(insurer()
                        .get("/v1/stock/sheets?insurer=06132013&paper=A4_SHEET&number=" + (number + 1))
                        .jsonPath()
                        .getString("items[0].became"))
                .isEqualTo("SPOILED");
        Map<String, Object> spoiling =
                Map.of("insurerNumber", "06132013", "paper", "A4_SHEET", "numbers", List.of(number), "reason", "JAM");
        assertThat(code(post("/v1/stock/spoilings", spoiling))).isEqualTo("SK-NOT-035");
        JsonPath lot = insurer().get("/v1/stock/lots?insurer=06132013").jsonPath();
        String own = "items.find { it.firstNumber == " + number + "L }.";
        assertThat(lot.getInt(own + "used") + lot.getInt(own + "spoiled") + lot.getInt(own + "left"))
                .isEqualTo(100);
        assertThat(lot.getInt(own + "spoiled")).isEqualTo(1);

        assertThat(first.documents().getList("items.custody")).containsExactly("PRINTED");
        first.stated("髙﨑　𠮷野邉", true, "QUALIFICATION_WITHDRAWN", null);
        JsonPath pullOut =
                post("/v1/printings/" + printing + "/dispatch", Map.of()).jsonPath();
        assertThat(pullOut.getList("documentIds")).containsExactly(first.onlyDocument());
        assertThat(second.documents().getList("items.custody")).containsExactly("DISPATCHED");
    }

    @Test
    @DisplayName("a range is printed again for a reason, without what no longer counts")
    void reprint() {
        IntStream.range(0, 3).forEach(i -> member(null, "REGISTERED"));
        String run = run();
        int last = bundle(run, 500).jsonPath().getInt("items[0].lastPlace");
        assertThat(code(reprint(run, 2, last + 1))).isEqualTo("SK-NOT-032");
        assertThat(code(reprint(run, 3, 2))).isEqualTo("SK-NOT-032");
        String again = reprint(run, 2, 3).jsonPath().getString("printingId");
        producing.work();
        JsonPath printing = insurer().get("/v1/printings/" + again).jsonPath();
        assertThat(printing.getString("reprintReason")).isEqualTo("JAM");
        assertThat(printing.getInt("documents") + printing.getInt("withheld")).isEqualTo(2);
    }

    @Test
    @DisplayName("a paused run issues nothing until it is resumed, and one that ended is neither paused nor cancelled")
    void paused() {
        Notices.Member member = member(null, "REGISTERED");
        String run = post("/v1/issuances", Map.of("insurerNumber", "06132013", "kinds", List.of("NOTICE")))
                .path("issuanceId");
        assertThat(code(bundle(run, 10))).isEqualTo("SK-NOT-031");
        assertThat(post("/v1/issuances/" + run + "/pause", Map.of()).jsonPath().getString("state"))
                .isEqualTo("PAUSED");
        issuing.work();
        assertThat(member.documents().getList("items")).isEmpty();
        assertThat(post("/v1/issuances/" + run + "/resumption", Map.of()).statusCode())
                .isEqualTo(200);
        issuing.work();
        assertThat(member.documents().getList("items")).hasSize(1);
        JsonPath ended = insurer().get("/v1/issuances/" + run).jsonPath();
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("issued") + ended.getInt("stopped")).isEqualTo(ended.getInt("total"));
        assertThat(code(post("/v1/issuances/" + run + "/pause", Map.of()))).isEqualTo("SK-NOT-014");
        assertThat(code(post("/v1/issuances/" + run + "/cancellation", Map.of())))
                .isEqualTo("SK-NOT-014");
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST | /v1/printings                   | nobody   | 401
                    POST | /v1/printings                   | person   | 403
                    POST | /v1/printings                   | auditor  | 403
                    GET  | /v1/printings?issuanceId=1      | nobody   | 401
                    GET  | /v1/printings?issuanceId=1      | operator | 404
                    POST | /v1/printings/reprints          | person   | 403
                    GET  | /v1/printings/1                 | auditor  | 403
                    GET  | /v1/printings/1                 | insurer  | 404
                    GET  | /v1/printings/1/pdf             | nobody   | 401
                    GET  | /v1/printings/1/pdf             | person   | 403
                    GET  | /v1/printings/1/manifest        | insurer  | 404
                    POST | /v1/printings/1/confirmation    | person   | 403
                    POST | /v1/printings/1/confirmation    | operator | 404
                    POST | /v1/printings/1/dispatch        | person   | 403
                    POST | /v1/printings/1/dispatch        | insurer  | 404
                    POST | /v1/printings/1/retry           | nobody   | 401
                    POST | /v1/printings/1/retry           | person   | 403
                    POST | /v1/printings/1/retry           | insurer  | 403
                    POST | /v1/printings/1/retry           | auditor  | 403
                    POST | /v1/printings/1/retry           | operator | 404
                    GET  | /v1/printing-faults             | nobody   | 401
                    GET  | /v1/printing-faults             | person   | 403
                    GET  | /v1/printing-faults             | auditor  | 403
                    GET  | /v1/printing-faults             | insurer  | 200
                    GET  | /v1/printing-faults?cursor=x    | operator | 400
                    POST | /v1/stock/receipts              | nobody   | 401
                    POST | /v1/stock/receipts              | person   | 403
                    POST | /v1/stock/spoilings             | auditor  | 403
                    GET  | /v1/stock/lots?insurer=06132013 | person   | 403
                    GET  | /v1/stock/lots?insurer=01130012 | insurer  | 403
                    GET  | /v1/stock/sheets?insurer=01130012 | insurer | 403
                    """)
    @DisplayName("who may call what")
    void permissions(String method, String path, String who, int status) {
        RequestSpecification request =
                switch (who) {
                    case "nobody" -> given();
                    case "person" -> given().auth().oauth2(Tokens.person("somebody"));
                    case "auditor" -> given().auth().oauth2(Tokens.auditor());
                    case "insurer" -> insurer();
                    default -> given().auth().oauth2(Tokens.operator());
                };
        request.contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    @DisplayName("another insurer's bundles are not there")
    void foreign() {
        member(null, "REGISTERED");
        String run = run();
        String printing = bundle(run, 500).jsonPath().getString("items[0].printingId");
        RequestSpecification foreign = given().auth().oauth2(Tokens.insurer("01130012"));
        for (String path : List.of("/" + printing, "/" + printing + "/manifest", "?issuanceId=" + run)) {
            assertThat(given().spec(foreign).get("/v1/printings" + path).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Notices.Member member(String address, String card) {
        Map<String, Object> more = address == null
                ? Map.of("cardState", card)
                : Map.of("cardState", card, "address", address, "postNumber", "1050014");
        return Notices.member("髙﨑　𠮷野邉", true, more);
    }

    private String run() {
        String run = post("/v1/issuances", Map.of("insurerNumber", "06132013", "kinds", List.of("NOTICE")))
                .path("issuanceId");
        issuing.work();
        return run;
    }

    private static Response bundle(String run, int size) {
        return post("/v1/printings", Map.of("issuanceId", run, "documentsPerBundle", size));
    }

    private static Response reprint(String run, int first, int last) {
        return post(
                "/v1/printings/reprints",
                Map.of(
                        "issuanceId",
                        run,
                        "insurerNumber",
                        "06132013",
                        "kind",
                        "NOTICE",
                        "firstPlace",
                        first,
                        "lastPlace",
                        last,
                        "reason",
                        "JAM"));
    }

    private static Response confirm(String printing, long number, List<Long> spoiled) {
        return post(
                "/v1/printings/" + printing + "/confirmation",
                Map.of("paper", "A4_SHEET", "firstNumber", number, "spoiled", spoiled));
    }

    private static Response post(String path, Map<String, Object> body) {
        return Notices.post(Tokens.insurer(Notices.INSURER), path, body);
    }

    private static RequestSpecification insurer() {
        return given().auth().oauth2(Tokens.insurer("06132013"));
    }
}
