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
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.notification.AnnouncedMessages;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.AuthorisationWalk;
import jp.shikaku.testing.contract.AuthorisationWalk.Owner;
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

    @Inject
    AnnouncedMessages messages;

    private String subscription;

    @AfterEach
    void nobodyListens() {
        if (subscription != null) {
            as(Owner.insurer(PAYER)).delete("/v1/webhook-subscriptions/" + subscription);
        }
    }

    @TestFactory
    @DisplayName("refuses whoever has no token, another role or another's object")
    Stream<DynamicTest> authorisation() {
        YearMonth month = play.laterMonth();
        Institution sender = Institution.fresh();
        String file = sender.accepted(TestFile.of(sender.code(), month, 100), "");
        String receiptOfFile = sender.http().get(file + "/receipts").path("items[0].receiptId");
        subscription = subscribed();
        ReceiptKey billed = billed(month);
        ReceiptKey withdrawn = billed(play.laterMonth());
        messages.announce();
        Owner institution = Owner.institution(play.institution());
        Owner owner = Owner.institution(sender.code());
        Owner insurer = Owner.insurer(PAYER);
        created(institution, "/v1/receipts/" + withdrawn.receiptId() + "/withdrawal", Map.of(), "receiptId");
        Map<String, String> ids = new HashMap<>(Map.of(
                "claimMonth", month.toString(),
                "bookingMonth", month.toString(),
                "institutionCode", sender.code(),
                "insurerNumber", PAYER));
        return AuthorisationWalk.of(Contract.committed(), RestAssured.port)
                .object(
                        "/v1/claim-files/",
                        owner,
                        Map.of("fileId", file.substring(file.lastIndexOf('/') + 1), "receiptId", receiptOfFile))
                .object("/v1/receipts/", institution, id("receiptId", billed))
                .object("/v1/receipts/{receiptId}/withdrawal", institution, id("receiptId", withdrawn))
                .object("/v1/claim-months/{claimMonth}/institutions/", owner, ids)
                .object("/v1/deliveries/{claimMonth}/institutions/", owner, withFile(owner, ids, "institutions"))
                .object("/v1/deliveries/{claimMonth}/insurers/", insurer, withFile(insurer, ids, "insurers"))
                .object("/v1/statements/{bookingMonth}/institutions/", owner, ids)
                .object("/v1/statements/{bookingMonth}/insurers/", insurer, ids)
                .object("/v1/recheck-requests/", insurer, Map.of("requestId", recheckRequest(billed)))
                .object("/v1/webhook-subscriptions/", insurer, Map.of("subscriptionId", subscription))
                .object("/v1/webhook-messages/", insurer, Map.of("messageId", message()))
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

    /** Closes a month; of files in it that claim another insurer their institutions are told. */
    private ReceiptKey billed(YearMonth month) {
        ReceiptKey billed = play.send(month, Example.CITY, 5, 12);
        given().auth().oauth2(Tokens.reviewer()).post("/v1/claim-months/" + month + "/review");
        play.wake(billed);
        play.decide(play.from(Example.CITY, month, 1));
        play.close(month);
        return billed;
    }

    private static Map<String, String> id(String name, ReceiptKey receipt) {
        return Map.of(name, receipt.receiptId().toString());
    }

    /** The same with the path of a file that the delivery really holds. */
    private static Map<String, String> withFile(Owner owner, Map<String, String> ids, String parties) {
        String party = ids.get("insurers".equals(parties) ? "insurerNumber" : "institutionCode");
        String path = as(owner)
                .get("/v1/deliveries/" + ids.get("claimMonth") + '/' + parties + '/' + party + "/manifest")
                .path("files[0].path");
        Map<String, String> all = new HashMap<>(ids);
        all.put("path", path);
        return all;
    }

    private static String recheckRequest(ReceiptKey billed) {
        return created(
                Owner.insurer(PAYER),
                "/v1/recheck-requests",
                Map.of("insurerNumber", PAYER, "receiptId", billed.receiptId().toString(), "reasonNumber", "100001"),
                "requestId");
    }

    private static String subscribed() {
        return created(
                Owner.insurer(PAYER),
                "/v1/webhook-subscriptions",
                Map.of("party", "INSURER", "code", PAYER, "url", "http://localhost:1/hook"),
                "subscriptionId");
    }

    private static String message() {
        return as(Owner.insurer(PAYER))
                .get("/v1/webhook-messages?state=PENDING&limit=1")
                .path("items[0].messageId");
    }

    private static String created(Owner owner, String path, Map<String, String> body, String id) {
        return as(owner).contentType(ContentType.JSON).body(body).post(path).path(id);
    }

    private static RequestSpecification as(Owner owner) {
        return given().auth().oauth2(owner.token());
    }
}
