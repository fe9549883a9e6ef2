package jp.shikaku.support;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.Tokens;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("A token that comes again")
class VerifiedTokensTest {

    private static final String OWN = "1311234567";

    @Test
    @DisplayName("is the same caller with the same roles and claims, and no other")
    void sameCaller() {
        String token = Tokens.institution(OWN);
        String other = Tokens.institution("2711234567");
        for (int i = 0; i < 3; i++) {
            institution(token, OWN);
            institution(other, "2711234567");
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/echo/insurers")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @DisplayName("keeps the scopes that were made roles")
    void scopes() {
        String token = Tokens.service("changes");
        for (int i = 0; i < 2; i++) {
            RestAssured.given().auth().oauth2(token).get("/echo/changes").then().statusCode(200);
        }
    }

    @Test
    @DisplayName("is refused if a character of it is another one, also right after the true one")
    void altered() {
        String token = Tokens.institution(OWN);
        institution(token, OWN);
        int at = token.lastIndexOf('.') + 5;
        String altered = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(altered)
                    .get("/echo/institution")
                    .then()
                    .statusCode(401);
        }
        RestAssured.given().get("/echo/institution").then().statusCode(401);
    }

    private static void institution(String token, String code) {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/echo/institution")
                .then()
                .statusCode(200)
                .body("text", equalTo(code));
    }
}
