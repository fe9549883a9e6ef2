package jp.shikaku.claims.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.KindFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Tokyo;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.returned.Reclaim;
import jp.shikaku.receipt.returned.ReturnFileReader;
import jp.shikaku.receipt.returned.ReturnKind;
import jp.shikaku.receipt.returned.ReturnedReceipt;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Deliveries of every kind of receipt")
class KindDeliveriesTest {

    private static final AtomicInteger NEXT_MONTH = new AtomicInteger();
    private static final InsuredNumber CLAIMED = Example.number("06132013", "１２３", "４５６７", "00");
    /** An insurer of no other test, since what is told of a processing month is settled once it was asked for. */
    private static final InsuredNumber ASKING = Example.number("34130021", "１２３", "４５６７", "00");

    private static final InsuredNumber WITHDRAWN = Example.number("31130032", "１２３", "４５６７", "00");
    private static final InsuredNumber NATIONAL = Example.number("138057", "12", "345", "01");
    private static final Instant LAST_MONTH = Tokyo.dayOf(Instant.now())
            .withDayOfMonth(1)
            .minusDays(10)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC);

    @Inject
    Database database;

    @Inject
    DecisionStore decisions;

    @Inject
    MonthPlay play;

    /** A receipt that was sent in a month of its own. */
    private record Sent(ReceiptKind kind, Institution institution, YearMonth month, UUID receiptId) {}

    @ParameterizedTest
    @DisplayName("a change of insurer inside the month: each insurer gets its days, written as a receipt of its kind")
    @CsvSource({
        "MEDICAL, 11_RECODEINFO_MED.CSV, I, 300",
        "DENTAL, 13_RECODEINFO_DEN.CSV, S, 300",
        "PHARMACY, 14_RECODEINFO_PHA.CSV, Y, 143"
    })
    void divided(ReceiptKind kind, String name, String letter, long points) throws IOException {
        Sent sent = billed(kind, CLAIMED);
        InsurerFileReceipt first = bundle("06132013", sent, name).get(0);
        InsurerFileReceipt second = bundle("00138057", sent, name).get(0);

        for (InsurerFileReceipt part : List.of(first, second)) {
            Receipt receipt = understood(kind, part);
            assertThat(receipt.insurer().points()).isEqualTo(points);
            assertThat(receipt.insurerDetailPoints()).isEqualTo(points);
            assertThat(receipt.qualification().orElseThrow().confirmation().code())
                    .isEqualTo("05");
        }
        assertThat(understood(kind, first).detailDays().days()).containsExactly(3);
        assertThat(understood(kind, second).detailDays().days()).containsExactly(17);
        assertThat(text(institution(sent), "1/R" + letter + "skkg"))
                .contains("分割", "レセプト分割番号")
                .contains("合計点数：" + points);
        assertThat(text(institution(sent), "1/R" + letter + "fixf")).contains("\r\n3,", ",試験　太郎,");
        given().auth()
                .oauth2(Tokens.institution(sent.institution().code()))
                .accept("text/csv")
                .get("/v1/deliveries/" + sent.month() + "/institutions/"
                        + sent.institution().code() + "/qualification-results?kind=" + kind)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("R" + letter + "skkg"));
    }

    @Test
    @DisplayName("a DPC bundle is not divided: it goes whole to the insurer on the claim, and the hospital is told why")
    void bundled() throws IOException {
        Sent sent = billed(ReceiptKind.DPC, CLAIMED);
        Receipt receipt = understood(
                ReceiptKind.DPC,
                bundle("06132013", sent, "12_RECODEINFO_DPC.CSV").get(0));

        assertThat(receipt.insurer().points()).isEqualTo(6_000);
        assertThat(receipt.qualification().orElseThrow().confirmation().code()).isEqualTo("06");
        assertThat(insurer("00138057", sent.month().toString(), "ORIGINAL").keySet())
                .containsExactly("manifest.json");
        assertThat(text(institution(sent), "1/RDskkg")).contains("包括評価のため分割できません");
    }

    @ParameterizedTest
    @DisplayName("a branch that was found is told to the institution in the file of the kind")
    @CsvSource({"MEDICAL, I", "DPC, D", "DENTAL, S", "PHARMACY, Y"})
    void branchFound(ReceiptKind kind, String letter) throws IOException {
        InsuredNumber registered = Example.number("06132013", "１２３", "４５６７", "07");
        Sent sent = send(kind, CLAIMED);
        play.decide(Example.from(registered, sent.month().minusYears(3).atDay(1)));
        play.close(sent.month());

        assertThat(text(institution(sent), "1/R" + letter + "edbn")).contains(",06132013,１２３,４５６７,07\r\n");
        assertThat(text(institution(sent), "1/R" + letter + "fixf")).contains("\r\n3,", ",試験　太郎,");
    }

    @Test
    @DisplayName("what the institution withdrew comes back to it, too, so that it can be claimed again")
    void withdrawn() throws IOException {
        Sent sent = billed(ReceiptKind.DENTAL, WITHDRAWN);
        giveBack(sent, true);
        Map<String, byte[]> files = reexamination(sent);
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(files.get("1/RECEIPTS.SAH")));

        assertThat(reader.next().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(ReturnKind.WITHDRAWAL);
            assertThat(reason.code().value()).isEqualTo("S1025");
        });
        assertThat(text(files, "1/RShenr")).contains(",S1025,医療機関の取下げです,");
        assertThat(files.keySet()).noneMatch(path -> path.contains("skks"));
    }

    @Test
    @DisplayName("what it withdrew between the close and the booking of the month comes back with the original results")
    void withdrawnBeforeItWasBooked() throws IOException {
        Sent sent = send(ReceiptKind.MEDICAL, CLAIMED);
        KnownQualification covered =
                Example.from(CLAIMED, sent.month().minusYears(3).atDay(1));
        play.decide(covered);
        play.closeWithoutBooking(sent.month());
        giveBack(sent, true);
        play.book(sent.month());
        Map<String, byte[]> files = institution(sent);
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(files.get("1/RECEIPTC.HEN")));

        assertThat(reader.next().reasons()).singleElement().satisfies(reason -> assertThat(reason.kind())
                .isEqualTo(ReturnKind.WITHDRAWAL));
        assertThat(text(files, "1/RIhenr")).contains(",S1025,医療機関の取下げです,");
        assertThat(files.keySet()).noneMatch(path -> path.contains("skkg"));
    }

    @Test
    @DisplayName(
            "returns come back as files of their kind, and requests are answered beside the receipt they ask about")
    void returnedAndAnswered() throws IOException {
        List<Sent> all = new ArrayList<>();
        for (ReceiptKind kind :
                List.of(ReceiptKind.MEDICAL, ReceiptKind.DPC, ReceiptKind.DENTAL, ReceiptKind.PHARMACY)) {
            Sent sent = billed(kind, ASKING);
            ask(sent, "100001", "102", "13", "100002", null);
            ask(sent, "100018", "101", null, null, "S1018");
            giveBack(sent, false);
            all.add(sent);
        }
        String processed = YearMonth.from(Tokyo.dayOf(LAST_MONTH)).toString();
        Map<String, byte[]> answers = insurer("34130021", processed, "REEXAMINATION");

        for (Sent sent : all) {
            claimAgain(sent, returnedFile(sent));
            List<InsurerFileReceipt> answered = receipts(answers.get(answersName(sent.kind())));
            assertThat(answered).hasSize(2).allMatch(receipt -> receipt.faults().isEmpty());
            String text = answered.stream()
                    .map(receipt -> new String(receipt.raw().bytes(), Institution.CP932))
                    .reduce("", String::concat);
            assertThat(text)
                    .containsPattern("7,[0-9]+,0,MD,,[0-9]{8},[0-9a-f]{30},,100018,,20[0-9]{6},20[0-9]{6},,,備考，あり,")
                    .containsPattern("9,[0-9]+,0,SN,1,13,,,,,,")
                    .containsPattern("9,[0-9]+,0,MK,,[0-9]{8},101,[0-9]{6},,102,,100002,,,34130021,,")
                    .containsPattern("9,[0-9]+,0,MK,,[0-9]{8},101,[0-9]{6},,101,S1018,,,,34130021,,")
                    .doesNotContain(NATIONAL.number() + ",01,");
        }
    }

    private static Map<String, byte[]> reexamination(Sent sent) throws IOException {
        return unzip(given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/deliveries/" + YearMonth.from(Tokyo.dayOf(LAST_MONTH)) + "/institutions/"
                        + sent.institution().code() + "/archive?edition=REEXAMINATION")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static ReturnedReceipt returnedFile(Sent sent) throws IOException {
        Map<String, byte[]> files = reexamination(sent);
        String name = files.keySet().stream()
                .filter(path -> path.endsWith(".SAH"))
                .findFirst()
                .orElseThrow();
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(files.get(name)));

        assertThat(name).isEqualTo("1/RECEIPT" + "CDSY".charAt(sent.kind().ordinal()) + ".SAH");
        ReturnedReceipt returned = reader.next();
        assertThat(returned.reasons()).hasSize(1);
        assertThat(text(files, "1/R" + "IDSY".charAt(sent.kind().ordinal()) + "henr"))
                .contains(",S1018,");
        return returned;
    }

    /** What came back is claimed again a month later, taken in without a fault, billed, and linked to the claim before. */
    private void claimAgain(Sent sent, ReturnedReceipt returned) throws IOException {
        YearMonth later = sent.month().plusMonths(1);
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode(sent.institution().code()),
                "テスト機関",
                later,
                "00",
                "03-0000-0000",
                sent.kind());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        UkeWriter writer = new UkeWriter(file, head, Unencodable.REFUSE);
        writer.write(Reclaim.of(returned, 1, Editions.PUBLISHED.newest(sent.kind())));
        writer.finish();
        String path = sent.institution().accepted(file.toByteArray(), "");
        String again = sent.institution().http().get(path + "/receipts").path("items[0].receiptId");
        play.wake(new ReceiptKey(later.atDay(1), UUID.fromString(again)));
        play.decide(Example.from(ASKING, later.minusYears(3).atDay(1)));

        sent.institution().http().get(path).then().body("faultCount", equalTo(0));
        sent.institution()
                .http()
                .get("/v1/receipts/" + again)
                .then()
                .body("outcome", equalTo("NO_CHANGE"))
                .body("relatedClaims[0].receiptId", equalTo(sent.receiptId().toString()))
                .body("relatedClaims[0].outcome", equalTo("RETURNED"));
    }

    /** Two visits, the qualification on the claim lost between them; billed in a month of its own. */
    private Sent billed(ReceiptKind kind, InsuredNumber claimed) {
        Sent sent = send(kind, claimed);
        YearMonth treatment = sent.month().minusMonths(1);
        play.decide(
                Example.between(claimed, treatment.minusYears(3).atDay(1), treatment.atDay(10)),
                Example.from(NATIONAL, treatment.atDay(10)));
        play.close(sent.month());
        return sent;
    }

    private Sent send(ReceiptKind kind, InsuredNumber claimed) {
        Institution institution = Institution.fresh(kind.feeTable());
        YearMonth month = YearMonth.of(2071, 1).plusMonths(2L * NEXT_MONTH.getAndIncrement());
        byte[] file = Institution.edit(
                KindFile.of(institution.code(), month, kind, 3, 17),
                "06132013",
                claimed.insurer().value());
        String path = institution.accepted(file, "");
        UUID receiptId =
                UUID.fromString(institution.http().get(path + "/receipts").path("items[0].receiptId"));
        play.wake(new ReceiptKey(month.atDay(1), receiptId));
        return new Sent(kind, institution, month, receiptId);
    }

    private void giveBack(Sent sent, boolean withdrawn) {
        DecidedReceipts decided =
                new DecidedReceipts(database, decisions, sent.month().atDay(1));
        int points = database.first(
                        "SELECT points FROM receipt WHERE receipt_id = ?", row -> row.getInt(1), sent.receiptId())
                .orElseThrow();
        int last = database.first(
                        "SELECT decision_number FROM allocation WHERE receipt_id = ?",
                        row -> row.getInt(1),
                        sent.receiptId())
                .orElseThrow();
        play.change(
                withdrawn
                        ? decided.withdrawn(sent.receiptId(), last + 1, points)
                        : decided.returned(sent.receiptId(), last + 1, "S1018", points),
                LAST_MONTH);
    }

    /** A request of the insurer on the claim, answered in the month that is over. */
    private void ask(Sent sent, String reason, String result, String code, String unchanged, String returned) {
        UUID request = UUID.randomUUID();
        database.update(
                """
                INSERT INTO recheck_request (claim_month, receipt_id, request_id, insurer, reason_number, ordinal,
                        reason_date_1, reason_date_2, note, asked_decision, requested_at, requested_by)
                SELECT claim_month, receipt_id, ?, '34130021', ?, 1, ?::date, ?::date, '備考,あり', booked_decision, ?, 'test'
                  FROM allocation WHERE receipt_id = ?
                """,
                request,
                reason,
                sent.month().atDay(1),
                sent.month().atDay(2),
                LAST_MONTH,
                sent.receiptId());
        database.update(
                """
                INSERT INTO recheck_answer (claim_month, receipt_id, request_id, decision_number, result, confirmation_code,
                        unchanged_reason, return_code, answered_at)
                SELECT claim_month, receipt_id, ?, booked_decision, ?, ?, ?, ?, ? FROM allocation WHERE receipt_id = ?
                """,
                request,
                result,
                code,
                unchanged,
                returned,
                LAST_MONTH,
                sent.receiptId());
    }

    private static String answersName(ReceiptKind kind) {
        return switch (kind) {
            case DPC -> "22_ANSWERS_DPC.CSV";
            case DENTAL -> "23_ANSWERS_DEN.CSV";
            case PHARMACY -> "24_ANSWERS_PHA.CSV";
            default -> "21_ANSWERS_MED.CSV";
        };
    }

    private static Receipt understood(ReceiptKind kind, InsurerFileReceipt forwarded) {
        return Receipt.of(forwarded.receipt().receipt(DataClass.CLAIM), Editions.PUBLISHED.newest(kind));
    }

    private static List<InsurerFileReceipt> bundle(String insurer, Sent sent, String name) throws IOException {
        return receipts(insurer(insurer, sent.month().toString(), "ORIGINAL").get(name));
    }

    private static List<InsurerFileReceipt> receipts(byte[] file) throws IOException {
        InsurerFileReader reader = new InsurerFileReader(new ByteArrayInputStream(file));
        List<InsurerFileReceipt> all = new ArrayList<>();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            all.add(next);
            next.raw().writeTo(again);
        }
        assertThat(reader.fileFaults()).isEmpty();
        assertThat(again.toByteArray()).isEqualTo(file);
        return all;
    }

    private static Map<String, byte[]> insurer(String insurer, String month, String edition) throws IOException {
        return unzip(given().auth()
                .oauth2(Tokens.insurer(insurer))
                .get("/v1/deliveries/" + month + "/insurers/" + insurer + "/archive?edition=" + edition)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static Map<String, byte[]> institution(Sent sent) throws IOException {
        return unzip(sent.institution()
                .http()
                .get("/v1/deliveries/" + sent.month() + "/institutions/"
                        + sent.institution().code() + "/archive")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static String text(Map<String, byte[]> files, String beginning) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(beginning))
                .map(file -> new String(file.getValue(), Institution.CP932))
                .findFirst()
                .orElseThrow();
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
}
