package jp.shikaku.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ServiceResources;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The service")
class NoticeServiceTest {

    @Test
    @DisplayName("is healthy with its database")
    void healthy() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
