package jp.shikaku.support;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.Tokens;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("A reviewer or approver")
class ReviewersByOrganisationTest {

    @ParameterizedTest(name = "{0} acts for {1}")
    @CsvSource({"reviewer:anna@1, 1", "approver:anna@2, 2", "reviewer+approver:anna, 1 2"})
    @DisplayName("acts for the review organisations that the token names")
    void named(String client, String organisations) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.reviewer(client))
                .get("/echo/organisations")
                .then()
                .statusCode(200)
                .body("text", equalTo(organisations));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "reviewer:anna@",
                "reviewer:anna@3",
                "reviewer:anna@1,2",
                "approver:anna@",
                "reviewer+approver:anna@0"
            })
    @DisplayName("is none where the token names no review organisation, or something that is none")
    void unnamed(String client) {
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.reviewer(client))
                    .get("/echo/organisations")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SK-REQ-006"));
        }
    }

    @Test
    @DisplayName("keeps the other roles of the token")
    void otherRoles() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.reviewer("reviewer+institution:anna@"))
                .get("/echo/institution")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("may be asked for without a token by nobody")
    void noToken() {
        RestAssured.given().get("/echo/organisations").then().statusCode(401);
    }
}
