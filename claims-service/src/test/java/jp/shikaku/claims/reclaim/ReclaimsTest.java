package jp.shikaku.claims.reclaim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.KindFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim made again")
class ReclaimsTest {

    private static final AtomicInteger NEXT_MONTH = new AtomicInteger();
    private static final InsuredNumber CLAIMED = Example.number("06132013", "１２３", "４５６７", "00");

    @Inject
    Database database;

    @Inject
    MonthPlay play;

    private final Institution clinic = Institution.fresh();
    private YearMonth month;
    private ReceiptKey first;

    @BeforeEach
    void aBilledReceipt() {
        month = YearMonth.of(2081, 1).plusMonths(4L * NEXT_MONTH.getAndIncrement());
        first = send(KindFile.of(clinic.code(), month, ReceiptKind.MEDICAL), month);
        decide(first);
        play.close(month);
    }

    @Test
    @DisplayName("after its withdrawal is linked to it, in both receipts, in words and in the ledger")
    void afterWithdrawal() {
        withdraw();
        explanation(first).body("sentences.ja", hasItem("まだ再請求されていません。"));

        ReceiptKey again = claimAgain(first, month.plusMonths(1));
        decide(again);
        play.close(month.plusMonths(1));

        receipt(again)
                .body("outcome", equalTo("NO_CHANGE"))
                .body("relatedClaims", hasSize(1))
                .body("relatedClaims[0].receiptId", equalTo(first.receiptId().toString()))
                .body("relatedClaims[0].relation", equalTo("EARLIER"))
                .body("relatedClaims[0].outcome", equalTo("WITHDRAWN"))
                .body("relatedClaims[0].foundBy", equalTo("SEARCH_NUMBER"));
        receipt(first)
                .body("relatedClaims[0].receiptId", equalTo(again.receiptId().toString()))
                .body("relatedClaims[0].relation", equalTo("LATER"));
        explanation(first).body("sentences.en", hasItem(org.hamcrest.Matchers.startsWith("Claimed again in ")));
        ledger(month.plusMonths(1))
                .body(
                        "items.reason.reclaimOf",
                        everyItem(equalTo(first.receiptId().toString())));
        ledger(month)
                .body(
                        "items.reason.reclaimedBy",
                        everyItem(equalTo(again.receiptId().toString())))
                .body("items.reason.outcome", hasItem("WITHDRAWN"));
        assertThat(insurersPoints()).isEqualTo(300);
    }

    @Test
    @DisplayName(
            "whose earlier claim still stands is returned by rule, is not billed, and can be looked at by a person")
    void stillStanding() {
        ReceiptKey again = claimAgain(first, month.plusMonths(1));
        decide(again);
        play.close(month.plusMonths(1));

        receipt(again).body("outcome", equalTo("RETURNED"));
        explanation(again)
                .body("ruling.reasonCode", equalTo("RECLAIM_OF_STANDING_CLAIM"))
                .body("history[-1].returnCode", equalTo("S1019"))
                .body("history[-1].actor", equalTo("RULES"))
                .body("sentences.en", hasItem("A rule decided on this receipt, no person."))
                .body("sentences.en", not(hasItem(containsString("person at the review organisation"))));
        assertThat(items(again)).containsExactly("RECLAIM SETTLED");
        assertThat(insurersPoints()).isEqualTo(300);

        ReceiptKey third = claimAgain(again, month.plusMonths(2));
        decide(third);
        receipt(third).body("outcome", equalTo("RETURNED"));
    }

    @Test
    @DisplayName("twice after the withdrawal counts once: the second one is returned")
    void twice() {
        withdraw();
        explanation(first)
                .body("history[-1].actor", equalTo("INSTITUTION"))
                .body("sentences.en", hasItem("The institution took this receipt back."))
                .body("sentences.en", not(hasItem(containsString("person at the review organisation"))));
        ReceiptKey second = claimAgain(first, month.plusMonths(1));
        decide(second);
        ReceiptKey third = claimAgain(first, month.plusMonths(2));
        decide(third);
        play.close(month.plusMonths(1));
        play.close(month.plusMonths(2));

        receipt(second).body("outcome", equalTo("NO_CHANGE"));
        receipt(third).body("outcome", equalTo("RETURNED"));
        assertThat(insurersPoints()).isEqualTo(300);
    }

    @Test
    @DisplayName(
            "without the search number is found by institution, person and month of treatment, and nothing follows")
    void samePerson() {
        withdraw();
        YearMonth later = month.plusMonths(1);
        ReceiptKey again = send(again(KindFile.of(clinic.code(), month, ReceiptKind.MEDICAL), later), later);
        decide(first, again);

        receipt(again)
                .body("outcome", equalTo("NO_CHANGE"))
                .body("relatedClaims[0].foundBy", equalTo("SAME_PERSON"))
                .body("relatedClaims[0].relation", equalTo("EARLIER"));
        receipt(first)
                .body("relatedClaims[0].receiptId", equalTo(again.receiptId().toString()));
    }

    @Test
    @DisplayName("with another institution's search number is linked to nothing")
    void foreign() {
        ReceiptKey others = first;
        Institution other = Institution.fresh();
        YearMonth later = month.plusMonths(1);
        byte[] file = withSearchNumber(
                again(KindFile.of(other.code(), month, ReceiptKind.MEDICAL), later), searchNumber(others));
        ReceiptKey claim = send(other, file, later);
        decide(claim);

        given().auth()
                .oauth2(Tokens.institution(other.code()))
                .get("/v1/receipts/" + claim.receiptId())
                .then()
                .body("outcome", equalTo("NO_CHANGE"), "relatedClaims", hasSize(0));
    }

    @Test
    @DisplayName("DPC: a change of insurance that the hospital states is told and put to a person, and decides nothing")
    void statedChange() {
        Institution hospital = Institution.fresh();
        YearMonth claimed = month.plusMonths(1);
        String text = new String(KindFile.of(hospital.code(), claimed, ReceiptKind.DPC, 3, 17), Institution.CP932);
        String day = claimed.minusMonths(1).atDay(10).toString().replace("-", "");
        String stated = text.replaceFirst("(\r\nGT,(?:[^,]*,){9})[^,]*,[^\r]*", "$1" + day + ",国保へ");
        ReceiptKey dpc = send(hospital, stated.getBytes(Institution.CP932), claimed);
        decide(dpc);

        assertThat(items(dpc)).containsExactly("STATED_CHANGE OPEN");
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/receipts/" + dpc.receiptId() + "/explanation")
                .then()
                .body("outcome", equalTo("NO_CHANGE"))
                .body("statedChanges[0].record", equalTo("GT"))
                .body(
                        "statedChanges[0].changedOn",
                        equalTo(claimed.minusMonths(1).atDay(10).toString()))
                .body("statedChanges[0].note", equalTo("国保へ"))
                .body("sentences.ja", hasItem(org.hamcrest.Matchers.containsString("保険が変わったと記録しています")));
    }

    private void withdraw() {
        clinic.http()
                .contentType(ContentType.JSON)
                .body("{\"reasonText\":\"算定誤りのため\"}")
                .post("/v1/receipts/" + first.receiptId() + "/withdrawal")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        decide(first);
        receipt(first).body("outcome", equalTo("WITHDRAWN"));
    }

    private ReceiptKey claimAgain(ReceiptKey earlier, YearMonth later) {
        byte[] file = again(KindFile.of(clinic.code(), month, ReceiptKind.MEDICAL), later);
        return send(withSearchNumber(file, searchNumber(earlier)), later);
    }

    /** The same claim in a later claim month. */
    private byte[] again(byte[] file, YearMonth later) {
        return Institution.edit(
                file,
                "," + month.toString().replace("-", "") + ",00,",
                "," + later.toString().replace("-", "") + ",00,");
    }

    private static byte[] withSearchNumber(byte[] file, String number) {
        return new String(file, Institution.CP932)
                .replaceFirst("(RE,1,([^,]*,){16}),", "$1" + number + ",")
                .getBytes(Institution.CP932);
    }

    private String searchNumber(ReceiptKey key) {
        return database.first(
                        """
                        SELECT f.reception_number, r.first_line, r.institution
                          FROM receipt r JOIN claim_file f USING (claim_month, file_id) WHERE r.receipt_id = ?
                        """,
                        row -> new OwnSearchNumber(YearMonth.from(key.claimMonth()), row.getLong(1), row.getInt(2))
                                .text(new jp.shikaku.model.InstitutionCode(row.getString(3))),
                        key.receiptId())
                .orElseThrow();
    }

    private ReceiptKey send(byte[] file, YearMonth claimMonth) {
        return send(clinic, file, claimMonth);
    }

    private static ReceiptKey send(Institution sender, byte[] file, YearMonth claimMonth) {
        String path = sender.accepted(file, "");
        return new ReceiptKey(
                claimMonth.atDay(1),
                UUID.fromString(sender.http().get(path + "/receipts").path("items[0].receiptId")));
    }

    private void decide(ReceiptKey... keys) {
        play.wake(keys);
        play.decide(Example.from(CLAIMED, LocalDate.of(2020, 4, 1)));
    }

    private List<String> items(ReceiptKey key) {
        return database.query(
                "SELECT kind || ' ' || state FROM worklist_item WHERE claim_month = ? AND receipt_id = ?",
                row -> row.getString(1),
                key.claimMonth(),
                key.receiptId());
    }

    /** What insurers bear of all the claims of the clinic, whenever it was booked. */
    private long insurersPoints() {
        return database.first(
                        "SELECT sum(points) FROM ledger_entry WHERE institution = ? AND account = 'INSURER_SHARE'",
                        row -> row.getLong(1),
                        clinic.code())
                .orElseThrow();
    }

    private ValidatableResponse receipt(ReceiptKey key) {
        return clinic.http().get("/v1/receipts/" + key.receiptId()).then().statusCode(200);
    }

    private ValidatableResponse explanation(ReceiptKey key) {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/receipts/" + key.receiptId() + "/explanation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ledger(YearMonth month) {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/" + month + "/ledger")
                .then()
                .statusCode(200);
    }
}
