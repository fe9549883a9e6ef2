package jp.shikaku.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.notice.printing.PrintingRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.contract.AuthorisationWalk;
import jp.shikaku.testing.contract.AuthorisationWalk.Owner;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.FuzzWalk;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Every operation of the contract")
class ContractWalkTest {

    @Inject
    IssuanceRun issuing;

    @Inject
    PrintingRun producing;

    /** Runs that the walk began are not left to other tests. */
    @AfterEach
    void nothingLeftToIssue() {
        issuing.work();
    }

    @TestFactory
    @DisplayName("refuses whoever has no token, another role or another's object")
    Stream<DynamicTest> authorisation() {
        Notices.Member member = Notices.member("山田　花子", true);
        String issuance = created(
                "/v1/issuances", Map.of("insurerNumber", Notices.INSURER, "kinds", List.of("NOTICE")), "issuanceId");
        issuing.work();
        String printing = created("/v1/printings", Map.of("issuanceId", issuance), "items[0].printingId");
        producing.work();
        Map<String, Object> application = Map.of(
                "qualificationId",
                member.qualificationId(),
                "reason",
                "ASSISTANCE_NEEDED",
                "evidence",
                List.of("CARE_CERTIFICATE"));
        Owner self = Owner.person(member.personId());
        Owner insurer = Owner.insurer(Notices.INSURER);
        return AuthorisationWalk.of(Contract.committed(), RestAssured.port)
                .object("/v1/documents/", self, Map.of("documentId", member.onlyDocument()))
                .object("/v1/issuances/", insurer, Map.of("issuanceId", issuance))
                .object("/v1/printings/", insurer, Map.of("printingId", printing))
                .object(
                        "/v1/applications/",
                        self,
                        Map.of(
                                "applicationId",
                                created(
                                        Tokens.person(member.personId()),
                                        "/v1/applications",
                                        application,
                                        "applicationId")))
                .object("/v1/ex-officio-lists/", insurer, Map.of("listId", list()))
                .object("/v1/insurer-styles/", insurer, Map.of("insurerNumber", Notices.INSURER))
                .tests();
    }

    @TestFactory
    @DisplayName("answers as the contract promises, whatever is sent")
    Stream<DynamicTest> fuzz() {
        return FuzzWalk.of(Contract.committed(), RestAssured.port).tests();
    }

    private static String list() {
        String month = java.time.YearMonth.from(Notices.today()).minusMonths(1).toString();
        return created("/v1/ex-officio-lists", Map.of("insurerNumber", Notices.INSURER, "month", month), "listId");
    }

    private static String created(String path, Map<String, Object> body, String id) {
        return created(Tokens.insurer(Notices.INSURER), path, body, id);
    }

    private static String created(String token, String path, Map<String, Object> body, String id) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .path(id);
    }
}
