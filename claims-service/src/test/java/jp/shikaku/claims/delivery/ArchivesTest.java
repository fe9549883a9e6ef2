package jp.shikaku.claims.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.Tokyo;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.returned.ReturnFileReader;
import jp.shikaku.receipt.returned.ReturnedReceipt;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.delivery.DecidedReceipts.ACQUIRED;
import static jp.shikaku.claims.delivery.DecidedReceipts.CHANGED;
import static jp.shikaku.claims.delivery.DecidedReceipts.CLAIMED;
import static jp.shikaku.claims.delivery.DecidedReceipts.NATIONAL;
import static jp.shikaku.claims.delivery.DecidedReceipts.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The archive of a delivery")
class ArchivesTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final AtomicInteger NEXT_MONTH = new AtomicInteger();
    private static final Instant LAST_MONTH = Tokyo.dayOf(Instant.now())
            .withDayOfMonth(1)
            .minusDays(10)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC);

    /** Of a test alone: what it reads of this month stays as it was read, and nothing is booked into it any more. */
    private static final Instant ANOTHER_MONTH = LAST_MONTH.minus(Duration.ofDays(31));

    @Inject
    Database database;

    @Inject
    DecisionStore decisions;

    @Inject
    MonthPlay play;

    private YearMonth month;
    private String institution;
    private List<UUID> receipts;
    private DecidedReceipts decided;

    @BeforeEach
    void aBilledMonth() {
        month = YearMonth.of(2043, 1).plusMonths(NEXT_MONTH.getAndIncrement());
        institution = Institution.fresh().code();
        receipts = send(TestFile.of(institution, month, 100, 200, 300, 400));
        decided = new DecidedReceipts(database, decisions, month.atDay(1));
        decided.keep(
                receipts.get(0), 1, Outcome.NO_CHANGE, "02", null, part(1, CLAIMED, 100, "1112", ACQUIRED, null, 3));
        decided.keep(receipts.get(1), 1, Outcome.MOVED, "04", null, part(1, NATIONAL, 200, "1112", CHANGED, null, 3));
        decided.keep(
                receipts.get(2),
                1,
                Outcome.BILLED_AS_CLAIMED,
                "06",
                HeldReason.NOT_COVERED,
                part(1, CLAIMED, 300, "1112", ACQUIRED, CHANGED, 3));
        decided.keep(
                receipts.get(3), 1, Outcome.BRANCH_FOUND, "09", null, part(1, CLAIMED, 400, "1112", ACQUIRED, null, 3));
        play.closeWithoutBooking(month);
    }

    @Test
    @DisplayName("holds what its manifest says, in its order, with the digests it says, and is the same each time")
    void identical() throws IOException {
        play.book(month);
        JsonPath manifest =
                institution("manifest").then().statusCode(200).extract().jsonPath();
        byte[] archive = institution("archive").then().statusCode(200).extract().asByteArray();

        assertThat(institution("archive").asByteArray()).isEqualTo(archive);
        Map<String, byte[]> files = unzip(archive);
        List<String> paths = manifest.getList("files.path");
        assertThat(manifest.getList("files.report")).isEqualTo(List.of("skkg", "edbn", "fixf"));
        assertThat(files.keySet()).first().isEqualTo("manifest.json");
        assertThat(new ArrayList<>(files.keySet()).subList(1, files.size())).isEqualTo(paths);
        for (int i = 0; i < paths.size(); i++) {
            byte[] bytes = files.get(paths.get(i));
            assertThat(CheckedStream.sha256(bytes)).isEqualTo(manifest.getString("files[" + i + "].sha256"));
            assertThat(bytes).hasSize(manifest.getInt("files[" + i + "].sizeBytes"));
            assertThat(institution("files/" + paths.get(i)).asByteArray()).isEqualTo(bytes);
        }
        String tag = institution("archive").header("ETag");
        given().auth()
                .oauth2(Tokens.institution(institution))
                .header("If-None-Match", tag)
                .get(path("institutions/" + institution + "/archive"))
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("tells the institution results, branches and the state of each claim in the columns of the manual")
    void institutionFiles() throws IOException {
        play.book(month);
        Map<String, byte[]> files =
                unzip(institution("archive").then().statusCode(200).extract().asByteArray());
        String suffix = month.toString().replace("-", "");
        String code = institution.substring(3);
        List<String> branches = rows(files.get("1/RIedbn113" + code + suffix + ".csv"));
        List<String> status = rows(files.get("1/RIfixf1131" + code + "5"
                + "%02d%02d".formatted(month.getYear() - 2018, month.getMonthValue()) + ".csv"));

        assertThat(rows(files.get("1/RIskkg113" + code + suffix + ".csv")))
                .filteredOn(row -> row.startsWith("3,"))
                .hasSize(3);
        assertThat(branches.get(1)).isEqualTo("年月,レセプト種別,カルテ番号等,氏名,保険者番号,記号,番号,資格確認後枝番");
        assertThat(branches.get(2))
                .isEqualTo(month.minusMonths(1).toString().replace("-", "") + ",1112,C3,試験　太郎,06132013,１２３,４５６７,00");
        assertThat(status.subList(1, status.size()))
                .allMatch(row -> row.split(",", -1).length == 31)
                .filteredOn(row -> row.startsWith("3,"))
                .hasSize(4)
                .allMatch(row -> "1".equals(row.split(",", -1)[28]));
        String[] first = status.get(2).split(",", -1);
        assertThat(List.of(first[13], first[17], first[18], first[19], first[20], first[21]))
                .as("person, name, chart, birth date, days and points as recorded")
                .containsExactly("本外", "試験　太郎", "C0", "1985/04/01", "1", "100");
        assertThat(first[26]).as("検索番号").matches("1315\\d{4}\\d{16}");
    }

    @Test
    @DisplayName("brings an insurer its receipts as the review organisation forwards them")
    void insurerBundle() throws IOException {
        play.book(month);
        List<RawReceipt> national = bundle("00138057", "ORIGINAL", month.toString());

        assertThat(bundle("06132013", "ORIGINAL", month.toString())).hasSize(3);
        assertThat(national).hasSize(1);
        String text = new String(national.get(0).bytes(), CP932);
        assertThat(text).startsWith("1,1,0,MN,").contains(",HO,06132013,").contains(",SN,1,04,  138057,");
    }

    @Test
    @DisplayName("of a re-examination names what moved after the billing, and what the insurer is relieved of")
    void reexamination() throws IOException {
        play.book(month);
        play.change(
                decided.decision(
                        receipts.get(2),
                        2,
                        MonthState.CLOSED,
                        Outcome.MOVED,
                        "11",
                        null,
                        part(1, NATIONAL, 300, "1112", CHANGED, null, 3)),
                LAST_MONTH);
        String processed = YearMonth.from(Tokyo.dayOf(LAST_MONTH)).toString();
        Map<String, byte[]> files = unzip(get("institutions/" + institution, "archive", "REEXAMINATION", processed)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        Map<String, byte[]> relieved = unzip(get("insurers/06132013", "archive", "REEXAMINATION", processed)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        List<String> results =
                rows(files.get("1/RIskks113" + institution.substring(3) + processed.replace("-", "") + ".csv"));
        assertThat(results.get(0)).contains("資格確認結果連絡書（再審査）　医科");
        assertThat(results).filteredOn(row -> row.startsWith("3,")).hasSize(1).allMatch(row -> row.contains(",振替,"));
        assertThat(results).anyMatch(row -> row.contains("検索番号：")).anyMatch(row -> row.contains("復活後点数：300"));
        assertThat(rows(relieved.get("19_REVERSALS.CSV")))
                .anyMatch(row -> row.contains(institution + ",") && row.endsWith(",-300,-2100,振替"));
        assertThat(bundle("00138057", "REEXAMINATION", processed))
                .anyMatch(receipt -> new String(receipt.bytes(), CP932).contains(",SN,1,11,  138057,"));
        assertThat(bundle("00138057", "ORIGINAL", month.toString())).hasSize(1);
    }

    @Test
    @DisplayName(
            "stays the same when a receipt is decided after the close, which comes with the re-examinations instead")
    void decidedLate() throws IOException {
        YearMonth open = play.laterMonth();
        List<UUID> sent = send(TestFile.of(institution, open, 100, 250, 350));
        DecidedReceipts later = new DecidedReceipts(database, decisions, open.atDay(1));
        later.keep(sent.get(0), 1, Outcome.MOVED, "04", null, part(1, NATIONAL, 100, "1112", CHANGED, null, 3));
        play.close(open);
        byte[] made = archive("institutions/" + institution, "ORIGINAL", open);
        byte[] forwarded = archive("insurers/00138057", "ORIGINAL", open);
        play.change(
                later.decision(
                        sent.get(1),
                        1,
                        MonthState.CLOSED,
                        Outcome.MOVED,
                        "11",
                        null,
                        part(1, NATIONAL, 250, "1112", CHANGED, null, 3)),
                ANOTHER_MONTH);
        play.change(
                later.decision(
                        sent.get(2),
                        1,
                        MonthState.CLOSED,
                        Outcome.BILLED_AS_CLAIMED,
                        "06",
                        HeldReason.NOT_COVERED,
                        part(1, CLAIMED, 350, "1112", ACQUIRED, CHANGED, 3)),
                ANOTHER_MONTH);

        assertThat(archive("institutions/" + institution, "ORIGINAL", open)).isEqualTo(made);
        assertThat(archive("insurers/00138057", "ORIGINAL", open)).isEqualTo(forwarded);
        YearMonth processed = YearMonth.from(Tokyo.dayOf(ANOTHER_MONTH));
        List<String> results = rows(unzip(archive("institutions/" + institution, "REEXAMINATION", processed))
                .get("1/RIskks113"
                        + institution.substring(3)
                        + processed.toString().replace("-", "")
                        + ".csv"));
        assertThat(results).filteredOn(row -> row.startsWith("3,")).hasSize(2);
        assertThat(results).anyMatch(row -> row.contains(",振替,")).anyMatch(row -> row.contains("復活後点数：250"));
        assertThat(bundle("00138057", "REEXAMINATION", processed.toString()))
                .anyMatch(receipt -> new String(receipt.bytes(), CP932).contains(",250,"));
    }

    @Test
    @DisplayName("brings returned claims back as a list of twenty columns and as a file that can be claimed again")
    void returned() throws IOException {
        play.book(month);
        play.change(decided.returned(receipts.get(2), 2, "S1018", 300), LAST_MONTH);
        String processed = YearMonth.from(Tokyo.dayOf(LAST_MONTH)).toString();
        Map<String, byte[]> files = unzip(get("institutions/" + institution, "archive", "REEXAMINATION", processed)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        List<String> list = rows(files.get("1/RIhenr1131" + institution.substring(3) + "5"
                + "%02d%02d"
                        .formatted(
                                YearMonth.parse(processed).getYear() - 2018,
                                YearMonth.parse(processed).getMonthValue())
                + ".csv"));
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(files.get("1/RECEIPTC.SAH")));
        ReturnedReceipt claim = reader.next();

        assertThat(list).hasSize(3).allMatch(row -> row.startsWith("1,") || row.split(",", -1).length == 20);
        assertThat(list.get(2)).contains(",    2013,本外,").contains(",S1018,");
        assertThat(claim.reasons()).extracting(reason -> reason.code().value()).containsExactly("S1018");
        assertThat(reader.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NO_CHANGE, 02", "BILLED_AS_CLAIMED, 13"})
    @DisplayName("tells the institution that a returned claim stands again, and is not to be claimed again")
    void standsAgain(Outcome outcome, String code) throws IOException {
        play.book(month);
        play.change(decided.returned(receipts.get(2), 2, "S1018", 300), LAST_MONTH.minus(Duration.ofDays(62)));
        HeldReason held = outcome == Outcome.NO_CHANGE ? null : HeldReason.NOT_COVERED;
        Part same = part(1, CLAIMED, 300, "1112", ACQUIRED, CHANGED, 3);
        play.change(decided.decision(receipts.get(2), 3, MonthState.CLOSED, outcome, code, held, same), LAST_MONTH);
        String processed = YearMonth.from(Tokyo.dayOf(LAST_MONTH)).toString();

        Map<String, byte[]> files = unzip(get("institutions/" + institution, "archive", "REEXAMINATION", processed)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        List<String> told =
                rows(files.get("1/RIskks113" + institution.substring(3) + processed.replace("-", "") + ".csv"));
        assertThat(told).filteredOn(row -> row.startsWith("3,")).hasSize(1);
        assertThat(String.join("", told).replaceAll("[\r\n,]|^4", ""))
                .contains("レセプト記載の")
                .contains("返戻は取り消されました")
                .doesNotContain("振替");
        assertThat(files.keySet()).noneMatch(path -> path.contains("RIhenr"));
    }

    @Test
    @DisplayName("of a return that was reversed in the same month tells nothing")
    void returnedAndBack() {
        play.book(month);
        play.change(decided.returned(receipts.get(2), 2, "S1018", 300), LAST_MONTH);
        play.change(
                decided.decision(
                        receipts.get(2),
                        3,
                        MonthState.CLOSED,
                        Outcome.BILLED_AS_CLAIMED,
                        "06",
                        HeldReason.NOT_COVERED,
                        part(1, CLAIMED, 300, "1112", ACQUIRED, CHANGED, 3)),
                LAST_MONTH);
        String processed = YearMonth.from(Tokyo.dayOf(LAST_MONTH)).toString();

        assertThat(get("institutions/" + institution, "manifest", "REEXAMINATION", processed)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("files"))
                .isEmpty();
    }

    @Test
    @DisplayName("is not there before everything is booked, nor before a processing month is over")
    void notReady() {
        institution("archive").then().statusCode(409).body("code", equalTo("SK-CLM-201"));
        play.book(month);
        institution("archive").then().statusCode(200);
        String now = YearMonth.from(Tokyo.dayOf(Instant.now())).toString();
        get("institutions/" + institution, "manifest", "REEXAMINATION", now)
                .then()
                .statusCode(409)
                .body("detail", containsString("once that month is over"));
        institution("files/1/nothing.csv").then().statusCode(404);
    }

    @Test
    @DisplayName("is nobody else's")
    void foreign() {
        play.book(month);
        for (String what : List.of("manifest", "archive", "files/1/RIskkg.csv")) {
            String ours = path("institutions/" + institution + '/' + what);
            String theirs = path("insurers/06132013/" + what);
            given().auth()
                    .oauth2(Tokens.institution("1319999999"))
                    .get(ours)
                    .then()
                    .statusCode(404);
            given().auth().oauth2(Tokens.insurer("00138057")).get(theirs).then().statusCode(404);
            for (String token : List.of(Tokens.person("p"), Tokens.auditor(), Tokens.operator())) {
                given().auth().oauth2(token).get(ours).then().statusCode(403);
                given().auth().oauth2(token).get(theirs).then().statusCode(403);
            }
            given().auth().oauth2(Tokens.insurer("06132013")).get(ours).then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.institution(institution))
                    .get(theirs)
                    .then()
                    .statusCode(403);
            given().get(ours).then().statusCode(401);
            given().get(theirs).then().statusCode(401);
        }
    }

    private static byte[] archive(String party, String edition, YearMonth of) {
        return get(party, "archive", edition, of.toString())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private List<RawReceipt> bundle(String insurer, String edition, String of) throws IOException {
        byte[] archive = get("insurers/" + insurer, "archive", edition, of)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        UkeReader reader = UkeReader.ofInsurerFile(
                new ByteArrayInputStream(unzip(archive).get("11_RECODEINFO_MED.CSV")), ReadLimits.DEFAULT);
        List<RawReceipt> found = new ArrayList<>();
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt receipt) {
                found.add(receipt);
            }
        }
        return found;
    }

    private Response institution(String what) {
        return given().auth()
                .oauth2(Tokens.institution(institution))
                .get(path("institutions/" + institution + '/' + what));
    }

    private static Response get(String party, String what, String edition, String of) {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/deliveries/" + of + '/' + party + '/' + what + "?edition=" + edition);
    }

    private String path(String rest) {
        return "/v1/deliveries/" + month + '/' + rest;
    }

    private static List<String> rows(byte[] file) {
        return List.of(new String(file, CP932).split("\r\n"));
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
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
}
