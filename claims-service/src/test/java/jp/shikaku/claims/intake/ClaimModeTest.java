package jp.shikaku.claims.intake;

import java.time.YearMonth;
import java.util.EnumSet;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("How a file is claimed")
class ClaimModeTest {

    private static final YearMonth MONTH = YearMonth.of(2041, 10);

    @Inject
    Confirmation confirmation;

    /** Clean; L48 (kana); L4 (check digit); L3 (no name); 受付不能 (negative total); L2 (treatment month). */
    private static byte[] file(Institution institution) {
        byte[] file = TestFile.of(institution.code(), MONTH, 100, 200, 300, 400, -50, 600);
        String[] receipts = new String(file, Institution.CP932).split("(?=RE,)");
        receipts[2] = receipts[2].replace("シケンタロウ", "シケン太ロウ");
        receipts[3] = receipts[3].replace("06132013", "06132014");
        receipts[4] = receipts[4].replace("試験　太郎", "");
        receipts[6] = receipts[6].replace(",204109,", ",204110,");
        return String.join("", receipts).getBytes(Institution.CP932);
    }

    @ParameterizedTest(name = "{0}: {1} claimed, {2} refused, {3} left out, {4} wait; {5} points")
    @CsvSource({
        "WITH_ERRORS,    4, 2, 0, 0, 1000",
        "WITHOUT_ERRORS, 2, 1, 3, 0, 300",
        "UNCHECKED,      5, 1, 0, 0, 950",
        "CONFIRM_LATER,  2, 1, 0, 3, 300",
    })
    void modes(String mode, int accepted, int refused, int unclaimed, int awaiting, int points) {
        Institution institution = Institution.fresh();

        String path = institution.accepted(file(institution), "?mode=" + mode);

        institution
                .checked(path)
                .body("receipts.total", equalTo(6), "receipts.accepted", equalTo(accepted))
                .body("receipts.refused", equalTo(refused), "receipts.unclaimed", equalTo(unclaimed))
                .body("receipts.awaiting", equalTo(awaiting), "points", equalTo(points))
                .body("mode", "CONFIRM_LATER".equals(mode) ? nullValue() : equalTo(mode));
        institution
                .http()
                .get(path + "/receipts")
                .then()
                .body("items.checkLevel", contains(null, "L48", "L4", "L3", "L3_UNACCEPTABLE", "L2"));
    }

    @Test
    @DisplayName("is confirmed once: the same again changes nothing, another mode is refused")
    void confirmedOnce() {
        Institution institution = Institution.fresh();
        String path = institution.accepted(file(institution), "?mode=CONFIRM_LATER");

        confirm(institution, path, "WITH_ERRORS").statusCode(200).body("receipts.accepted", equalTo(4));
        confirm(institution, path, "WITH_ERRORS").statusCode(200).body("receipts.accepted", equalTo(4));
        confirm(institution, path, "UNCHECKED").statusCode(409).body("code", equalTo("SK-CLM-107"));
        confirm(Institution.fresh(), path, "WITH_ERRORS").statusCode(404);
        given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/json")
                .body("{\"mode\":\"WITH_ERRORS\"}")
                .post(path + "/confirmation")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("is settled without errors where nobody confirmed it")
    void automatic() {
        Institution institution = Institution.fresh();
        String path = institution.accepted(file(institution), "?mode=CONFIRM_LATER");

        confirmation.confirmAll(MONTH.atDay(1), EnumSet.allOf(ReviewOrganisation.class));

        institution
                .checked(path)
                .body("mode", equalTo("WITHOUT_ERRORS"), "receipts.accepted", equalTo(2))
                .body("receipts.unclaimed", equalTo(3), "receipts.awaiting", equalTo(0));
    }

    private static io.restassured.response.ValidatableResponse confirm(
            Institution institution, String path, String mode) {
        return institution
                .http()
                .contentType("application/json")
                .body("{\"mode\":\"" + mode + "\"}")
                .post(path + "/confirmation")
                .then();
    }
}
