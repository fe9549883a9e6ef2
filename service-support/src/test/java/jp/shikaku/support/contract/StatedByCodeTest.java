package jp.shikaku.support.contract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "support"))
@DisplayName("A deprecated operation")
class StatedByCodeTest {

    @Test
    @DisplayName("says since when, until when and what to use instead, in refusals too")
    void headers() {
        for (String token : new String[] {Tokens.operator(), Tokens.auditor()}) {
            given().auth()
                    .oauth2(token)
                    .get("/echo/deprecated")
                    .then()
                    .header("Deprecation", equalTo("@1774969200"))
                    .header("Sunset", equalTo("Wed, 31 Mar 2027 15:00:00 GMT"))
                    .header("Link", equalTo("</docs/changes>; rel=\"deprecation\"; type=\"text/html\""));
        }
        assertThat(given().get("/echo/query").headers().hasHeaderWithName("Deprecation"))
                .isFalse();
    }

    @Test
    @DisplayName("may be each of a resource that is deprecated as a whole")
    void wholeResource() {
        given().get("/old-echo").then().statusCode(200).header("Deprecation", equalTo("@1774969200"));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths.'/old-echo'.get.deprecated", equalTo(true));
    }

    @Test
    @DisplayName("is marked in the contract, with who may call it and the codes of its problems")
    void contract() {
        JsonPath operation = given().accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .setRootPath("paths.'/echo/deprecated'.get");

        assertThat(operation.getBoolean("deprecated")).isTrue();
        assertThat(operation.getMap("responses.'200'.headers")).containsKeys("Deprecation", "Link", "Sunset");
        assertThat(operation.getList("x-roles")).isEqualTo(java.util.List.of("operator"));
        assertThat(operation.getString("responses.'403'.'$ref'")).isEqualTo("#/components/responses/SK-REQ-006");
        assertThat(operation.setRootPath("").getInt("components.examples.'SK-REQ-006'.value.status"))
                .isEqualTo(403);
    }
}
