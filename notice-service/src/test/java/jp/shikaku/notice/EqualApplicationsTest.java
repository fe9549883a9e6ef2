package jp.shikaku.notice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Equal applications at the same time")
class EqualApplicationsTest {

    private static final int AT_ONCE = 6;

    @ParameterizedTest(name = "by the {0}")
    @ValueSource(strings = {"person", "insurer"})
    @DisplayName("are one application; the others are told that the same was applied for")
    void one(String who) {
        for (int round = 0; round < 3; round++) {
            Notices.Member member = Notices.member("髙﨑　𠮷野邉", true);
            String token = "person".equals(who) ? Tokens.person(member.personId()) : Tokens.insurer(Notices.INSURER);
            Map<String, Object> request = Map.of(
                    "personId", member.personId(),
                    "qualificationId", member.qualificationId(),
                    "reason", "CARD_LOST",
                    "evidence", List.of("LOSS_REPORT"));

            List<Response> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> Notices.post(token, "/v1/applications", request)))
                    .toList()
                    .stream()
                    .map(answer -> answer.orTimeout(1, TimeUnit.MINUTES).join())
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .hasSize(AT_ONCE - 1)
                    .allSatisfy(answer -> assertThat(code(answer)).isEqualTo("SK-NOT-025"));
            assertThat(given().auth()
                            .oauth2(Tokens.person(member.personId()))
                            .get("/v1/applications")
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
        }
    }
}
