package jp.shikaku.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("A run")
class RunTest {

    private static final String NAME = "髙﨑　𠮷野邉";
    private static final String INSURER = Tokens.insurer(Notices.INSURER);

    @Inject
    IssuanceRun issuing;

    @Inject
    EntityManager database;

    @Test
    @DisplayName("sets a document aside that cannot be made, says what to do, makes the others and ends")
    void unforeseen() {
        int stoppedBefore = run().getInt("stopped");
        Notices.Member broken = impossible();
        List<Notices.Member> others =
                IntStream.range(0, 3).mapToObj(i -> Notices.member(NAME, false)).toList();

        JsonPath ended = run();

        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("issued")).isEqualTo(others.size());
        assertThat(ended.getInt("stopped")).isEqualTo(stoppedBefore + 1);
        assertThat(others).allSatisfy(member -> assertThat(member.documents().getList("items"))
                .hasSize(1));
        JsonPath setAside = broken.entitlements();
        assertThat(setAside.getString("items[0].state")).isEqualTo("STOPPED");
        Map<String, Object> finding = setAside.getMap("items[0].findings[0]");
        assertThat(finding)
                .containsOnlyKeys("field", "kind", "codePoints", "ja", "en")
                .containsEntry("field", "document")
                .containsEntry("kind", "UNEXPECTED")
                .containsEntry("codePoints", List.of());
        assertThat(finding.get("en").toString()).contains("start a run again");
        assertThat(finding.get("ja").toString()).contains("再実行");
    }

    @Test
    @DisplayName("of the insurer tries again what was set aside, and makes it once the cause is gone")
    void again() {
        Notices.Member broken = impossible();
        run();
        assertThat(run().getString("state")).isEqualTo("COMPLETED");
        assertThat(broken.entitlements().getString("items[0].state"))
                .as("tried again in vain")
                .isEqualTo("STOPPED");

        removeTheCause();
        run();

        assertThat(broken.documents().getList("items.state")).containsExactly("ISSUED");
        assertThat(broken.entitlements().<Object>get("items[0].findings")).isNull();
    }

    @Test
    @DisplayName("sets nothing aside for a registry that is away, and goes on when it is back")
    void registryAway() {
        Notices.issue();
        Notices.Member member = Notices.member(NAME, false);
        Notices.daysPass(1);
        String id = begin();
        RegistryDouble.down(true);
        assertThatThrownBy(issuing::work).as("the insurer's name of today").isNotNull();
        assertThat(member.entitlements().getString("items[0].state")).isEqualTo("PENDING");
        RegistryDouble.down(false);

        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            issuing.work();
            return "COMPLETED".equals(read(id).getString("state"));
        });

        assertThat(member.documents().getList("items.state")).containsExactly("ISSUED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no kind,, SK-REQ-002", "a kind that is null, null, SK-REQ-002", "an unknown kind, POSTER, SK-NOT-001"})
    @DisplayName("of no paper is a mistake, and does not begin")
    void kinds(String what, String kind, String code) {
        Map<String, Object> request = new HashMap<>(Map.of("insurerNumber", Notices.INSURER));
        request.put("kinds", kind == null ? List.of() : Arrays.asList("null".equals(kind) ? null : kind));
        long before = runs();

        Response refused = Notices.post(INSURER, "/v1/issuances", request);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo(code);
        if ("SK-REQ-002".equals(code)) {
            assertThat(refused.jsonPath().getString("errors[0].pointer")).startsWith("/kinds");
            assertThat(refused.jsonPath().getString("errors[0].message")).isNotBlank();
        }
        assertThat(runs()).isEqualTo(before);
    }

    /** Somebody registered with a sex that no page can show. */
    private static Notices.Member impossible() {
        return Notices.member(NAME, false, Map.of("sex", "9"));
    }

    /** Afterwards nothing is left that another test's run would stop. */
    @AfterEach
    void removeTheCause() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE entitlement SET sex = '1' WHERE sex = '9'")
                        .executeUpdate());
    }

    private long runs() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("SELECT count(*) FROM issuance")
                                .getSingleResult())
                        .longValue());
    }

    private JsonPath run() {
        String id = begin();
        issuing.work();
        return read(id);
    }

    private static String begin() {
        return Notices.post(
                        INSURER,
                        "/v1/issuances",
                        Map.of("insurerNumber", Notices.INSURER, "kinds", List.of("CONFIRMATION_CERTIFICATE")))
                .then()
                .statusCode(202)
                .extract()
                .path("issuanceId");
    }

    private static JsonPath read(String id) {
        return given().auth().oauth2(INSURER).get("/v1/issuances/" + id).jsonPath();
    }
}
