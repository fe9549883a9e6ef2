package jp.shikaku.notice.following;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.RegistryDouble;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("How far notice is behind the registry")
class FeedLagTest {

    /** One more than a page of the feed. */
    private static final int EVENTS = 201;

    @Inject
    FollowingTick tick;

    @Test
    @DisplayName("is told while a page cannot be taken, with the time since the last answer, and is 0 once it was")
    void lag() {
        Watched lag = Watched.by("ShikakuNoticeFeedLag", "shikaku_notice_feed_lag");
        Watched silent = Watched.by("ShikakuFeedSilent", "shikaku_notice_feed_silent_seconds");
        tick.follow();
        assertThat(lag.in(metrics())).isZero();
        for (int i = 1; i < EVENTS; i++) {
            RegistryDouble.event("nobody-of-the-lag", "PERSON_CHANGED", false);
        }
        String person = UUID.randomUUID().toString();
        RegistryDouble.stateWith(Map.of("birthDate", "no day"), person, "山田　花子", true);
        RegistryDouble.event(person, "PERSON_CHANGED", false);

        tick.follow();
        assertThat(lag.in(metrics())).isEqualTo(2);
        await().untilAsserted(() -> assertThat(silent.in(metrics())).isGreaterThanOrEqualTo(1));

        RegistryDouble.state(person, "山田　花子", true);
        await().untilAsserted(() -> {
            tick.follow();
            assertThat(lag.in(metrics())).isZero();
        });
        assertThat(silent.in(metrics())).isZero();
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }
}
