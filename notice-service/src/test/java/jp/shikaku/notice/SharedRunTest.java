package jp.shikaku.notice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("A run that instances share")
class SharedRunTest {

    /** More than the chunks that all workers lock at first. */
    private static final int PEOPLE = 230;

    private static final int INSTANCES = 3;

    @Inject
    IssuanceRun issuing;

    @Inject
    EntityManager database;

    @Test
    @DisplayName("issues each document once, at places without a gap, and ends once")
    void shared() {
        Notices.issue();
        List<Notices.Member> members = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Notices.member("髙﨑　𠮷野邉", true))
                .toList();
        String run = begin("NOTICE");

        CompletableFuture.allOf(IntStream.range(0, INSTANCES)
                        .mapToObj(instance -> CompletableFuture.runAsync(issuing::work))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(2, TimeUnit.MINUTES)
                .join();

        JsonPath ended = given().auth()
                .oauth2(Tokens.operator())
                .get("/v1/issuances/" + run)
                .jsonPath();
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("issued")).isEqualTo(PEOPLE);
        assertThat(places(run))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        assertThat(members).allSatisfy(member -> assertThat(member.documents().getList("items"))
                .hasSize(1));
    }

    @Test
    @DisplayName("that cannot go on does not hold up those behind it")
    void others() {
        Notices.issue();
        Notices.Member broken = Notices.member("髙﨑　𠮷野邉", true);
        Notices.Member behind = Notices.member("髙﨑　𠮷野邉", false);
        String first = begin("NOTICE");
        String second = begin("CONFIRMATION_CERTIFICATE");
        diseases(broken, "no day");

        assertThatThrownBy(issuing::work).isInstanceOf(RuntimeException.class);

        assertThat(state(second)).isEqualTo("COMPLETED");
        assertThat(behind.documents().getList("items")).hasSize(1);
        diseases(broken, null);
        issuing.work();
        assertThat(state(first)).isEqualTo("COMPLETED");
    }

    private static String begin(String kind) {
        return Notices.post(
                        Tokens.operator(),
                        "/v1/issuances",
                        Map.of("insurerNumber", Notices.INSURER, "kinds", List.of(kind)))
                .path("issuanceId");
    }

    private static String state(String run) {
        return given().auth()
                .oauth2(Tokens.operator())
                .get("/v1/issuances/" + run)
                .jsonPath()
                .getString("state");
    }

    private void diseases(Notices.Member member, String written) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "UPDATE entitlement SET specific_diseases = cast(:written AS text) "
                                + "WHERE shard = 0 AND person_id = :person")
                .setParameter("written", written)
                .setParameter("person", member.personId())
                .executeUpdate());
    }

    @Test
    @DisplayName("is bundled once, however many ask for it at the same time")
    void bundledOnce() {
        Notices.issue();
        Notices.member("髙﨑　𠮷野邉", true);
        String token = Tokens.insurer(Notices.INSURER);
        String run = begin("NOTICE");
        issuing.work();

        List<CompletableFuture<Response>> asked = IntStream.range(0, 2 * INSTANCES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Notices.post(token, "/v1/printings", Map.of("issuanceId", run))))
                .toList();

        assertThat(asked)
                .allSatisfy(answer ->
                        assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(202));
        assertThat(asked.stream()
                        .map(answer -> answer.join().jsonPath().getList("items.printingId"))
                        .distinct())
                .hasSize(1);
    }

    private List<Integer> places(String run) {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery(
                        "SELECT run_place FROM document WHERE issuance_id = cast(:run AS uuid) ORDER BY run_place",
                        Integer.class)
                .setParameter("run", run)
                .getResultList()
                .stream()
                .map(Integer.class::cast)
                .toList());
    }
}
