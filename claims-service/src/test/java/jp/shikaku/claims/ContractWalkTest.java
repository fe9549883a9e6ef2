package jp.shikaku.claims;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.AuthorisationWalk;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.FuzzWalk;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Every operation of the contract")
class ContractWalkTest {

    private static final String PAYER = "00138057";
    /** A month that no other test lives in. */
    private static final String FAR_MONTH = "2097-05";

    @Inject
    MonthPlay play;

    @TestFactory
    @DisplayName("refuses whoever has no token, another role or another's object")
    Stream<DynamicTest> authorisation() {
        Institution institution = Institution.fresh();
        String file = institution.accepted(TestFile.of(institution.code(), play.laterMonth(), 100), "");
        String receiptOfFile = institution.http().get(file + "/receipts").path("items[0].receiptId");
        YearMonth month = play.laterMonth();
        ReceiptKey billed = play.send(month, Example.CITY, 5, 12);
        play.wake(billed);
        play.decide();
        play.close(month);
        Map<String, String> owner = new HashMap<>(Map.of(
                "claimMonth", month.toString(),
                "bookingMonth", month.toString(),
                "institutionCode", play.institution(),
                "insurerNumber", PAYER,
                "path", "x.csv"));
        return AuthorisationWalk.of(Contract.committed(), RestAssured.port)
                .object(
                        "/v1/claim-files/",
                        Map.of("fileId", file.substring(file.lastIndexOf('/') + 1), "receiptId", receiptOfFile))
                .object("/v1/receipts/", Map.of("receiptId", billed.receiptId().toString()))
                .object("/v1/claim-months/{claimMonth}/institutions/", owner)
                .object("/v1/deliveries/", owner)
                .object("/v1/statements/", owner)
                .object("/v1/recheck-requests/", Map.of("requestId", recheckRequest(billed)))
                .object("/v1/webhook-subscriptions/", Map.of("subscriptionId", subscription()))
                .object("/v1/webhook-messages/", Map.of("messageId", "00000000-0000-4000-8000-000000000001"))
                .nobodysOwn(
                        "/v1/claim-months/", "a month is everybody's; what is listed in it is narrowed by the token")
                .tests();
    }

    @TestFactory
    @DisplayName("answers as the contract promises, whatever is sent")
    Stream<DynamicTest> fuzz() {
        return FuzzWalk.of(Contract.committed(), RestAssured.port)
                .fixed("claimMonth", FAR_MONTH)
                .fixed("bookingMonth", FAR_MONTH)
                .tests();
    }

    private static String recheckRequest(ReceiptKey billed) {
        return given().auth()
                .oauth2(Tokens.insurer(PAYER))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "insurerNumber", PAYER, "receiptId", billed.receiptId().toString(), "reasonNumber", "100001"))
                .post("/v1/recheck-requests")
                .path("requestId");
    }

    private static String subscription() {
        return given().auth()
                .oauth2(Tokens.insurer(PAYER))
                .contentType(ContentType.JSON)
                .body(Map.of("party", "INSURER", "code", PAYER, "url", "http://localhost:1/hook"))
                .post("/v1/webhook-subscriptions")
                .path("subscriptionId");
    }
}
