package jp.shikaku.claims.intake;

import java.nio.charset.Charset;
import java.time.YearMonth;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim made again")
class ReclaimIntakeTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String INSTITUTION = "1316700018";
    private static final YearMonth MONTH = YearMonth.of(2031, 10);
    private static final String SEARCH_NUMBER = "13151309000000001";

    @Test
    @DisplayName("is taken in with its history, which is kept as it came and counts for nothing")
    void history() {
        String history = "1,1,0,MN,000000001,,13151309000000001,,,\r\n1,2,0,RE,1,1112,203109,\r\n"
                + "1,3,0,HO,06132013,１２３,４５６７,1,900,\r\n8,4,0,HR,203110,4,,S1018,,,,,13151309000000001\r\n";
        String claim = new String(TestFile.of(INSTITUTION, MONTH, 100), CP932);
        byte[] file = claim.replaceFirst("(RE,1,([^,]*,){16}),", "$1" + SEARCH_NUMBER + ",")
                .replace("GO,", history + "GO,")
                .getBytes(CP932);

        String path = given().auth()
                .oauth2(Tokens.institution(INSTITUTION))
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/claim-files")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^.*(/v1/)", "$1");

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.institution(INSTITUTION))
                .get(path)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("receipts.accepted", equalTo(1))
                .body("points", equalTo(100))
                .body("faultCount", equalTo(0)));
    }
}
