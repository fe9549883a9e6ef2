package jp.shikaku.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.following.Follower;
import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Following and issuing")
class FollowingTest {

    @Inject
    Follower follower;

    @Inject
    IssuanceRun run;

    @Test
    @DisplayName("while the registry is down nothing moves, and nothing is skipped afterwards")
    void registryDown() {
        Notices.follow();
        long before = following().getLong("cursorPosition");
        RegistryDouble.state("down-1", "山田", true, RegistryDouble.qualification("down-q-1", "1"));
        RegistryDouble.event("down-1", "QUALIFICATION_REGISTERED", false, "down-q-1");
        RegistryDouble.down(true);
        assertThatThrownBy(() -> follower.followOnePage(0)).isInstanceOf(RuntimeException.class);
        assertThat(following().getLong("cursorPosition")).isEqualTo(before);
        RegistryDouble.down(false);

        Notices.follow();
        assertThat(following().getLong("cursorPosition")).isEqualTo(before + 1);
        assertThat(new Notices.Member("down-1", "down-q-1").entitlements().getList("items.state"))
                .containsExactly("PENDING");
    }

    @Test
    @DisplayName("when everything is followed there is no lag")
    void noLag() {
        Notices.member("山田　花子", true);
        Notices.follow();
        assertThat(following().getLong("lag")).isZero();
        assertThat(following().getString("followedAt")).isNotNull();
    }

    @Test
    @DisplayName("followers and runs at once leave one document per person")
    void together() throws Exception {
        List<Notices.Member> members = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            Notices.Member member = new Notices.Member("together-" + i, "together-q-" + i);
            RegistryDouble.state(
                    member.personId(), "山田　花子", true, RegistryDouble.qualification(member.qualificationId(), "1"));
            RegistryDouble.event(member.personId(), "QUALIFICATION_REGISTERED", false, member.qualificationId());
            members.add(member);
        }
        inParallel(4, () -> Notices.follow());
        String id = given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/issuances")
                .path("issuanceId");
        inParallel(4, () -> run.work());
        run.work();

        JsonPath done = given().auth()
                .oauth2(Tokens.operator())
                .get("/v1/issuances/" + id)
                .jsonPath();
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getInt("issued")).isGreaterThanOrEqualTo(45);
        for (Notices.Member member : members) {
            assertThat(member.documents().getList("items")).hasSize(1);
        }
    }

    private static void inParallel(int threads, Runnable work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static JsonPath following() {
        return given().auth().oauth2(Tokens.operator()).get("/v1/following").jsonPath();
    }
}
