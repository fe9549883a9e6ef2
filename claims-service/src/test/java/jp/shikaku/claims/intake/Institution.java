package jp.shikaku.claims.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** An institution that no other test uses, as its software acts over HTTP. */
public record Institution(String code) {

    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final AtomicInteger NEXT = new AtomicInteger(5000000);

    public static Institution fresh() {
        return fresh('1');
    }

    /** @param feeTable 点数表 */
    public static Institution fresh(char feeTable) {
        return new Institution("13" + feeTable + NEXT.incrementAndGet());
    }

    public RequestSpecification http() {
        return given().auth().oauth2(Tokens.institution(code));
    }

    /** Sends bytes with a query, for example {@code ?mode=CONFIRM_LATER}. */
    public ValidatableResponse send(byte[] file, String query) {
        return http().contentType("application/octet-stream")
                .body(file)
                .post("/v1/claim-files" + query)
                .then();
    }

    /** Sends a file that is accepted; answers its path. */
    public String accepted(byte[] file, String query) {
        String path = "/v1/claim-files/" + send(file, query).extract().path("fileId");
        checked(path).body("status", equalTo("ACCEPTED"));
        return path;
    }

    /** The file once its check is over. */
    public ValidatableResponse checked(String path) {
        await().until(() -> !List.of("RECEIVED", "CHECKING")
                .contains(http().get(path).then().extract().<String>path("status")));
        return http().get(path).then().statusCode(200);
    }

    public static byte[] edit(byte[] file, String before, String after) {
        return new String(file, CP932).replace(before, after).getBytes(CP932);
    }
}
