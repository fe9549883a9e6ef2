package jp.shikaku.eligibility.quality.following;

import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisplayName("The lag of the followers of the feed")
class FollowerLagTest {

    @Inject
    FollowerLag lag;

    @Test
    @DisplayName("returns to zero when they have seen all, and is a metric per follower")
    void metric() {
        Api.insurer(Api.KENPO);
        Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()));

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            lag.measure();
            return lag.secondsOf(Follower.SUSPICION) == 0 && lag.secondsOf(Follower.TROUBLE) == 0;
        });

        assertThat(RestAssured.get("/q/metrics").asString())
                .contains(
                        "shikaku_follower_lag_seconds{follower=\"SUSPICION\"",
                        "shikaku_follower_lag_seconds{follower=\"TROUBLE\"");
    }
}
