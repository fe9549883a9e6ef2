package jp.shikaku.notice.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

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

    @Inject
    Follower follower;

    @Inject
    DataSource database;

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

    @Test
    @DisplayName(
            "changes that the registry no longer keeps are asked for once and told, until somebody moves the place on")
    void lost() throws SQLException {
        Watched lost = Watched.by("ShikakuFeedLost", "shikaku_notice_feed_lost");
        RegistryDouble.event("nobody-of-the-loss", "PERSON_CHANGED", false);
        tick.follow();
        FollowingView before = follower.state();
        RegistryDouble.forgetChanges(true);
        try {
            tick.follow();
            assertThat(lost.in(metrics())).isOne();

            RegistryDouble.forgetChanges(false);
            RegistryDouble.event("nobody-of-the-loss", "PERSON_CHANGED", false);
            tick.follow();
            assertThat(follower.state().cursorPosition())
                    .as("it is not asked again from there")
                    .isEqualTo(before.cursorPosition());

            beginAnew();
            tick.follow();
            assertThat(lost.in(metrics())).isZero();
            assertThat(follower.state().lag()).isZero();
        } finally {
            RegistryDouble.forgetChanges(false);
        }
    }

    /** As the operations say. */
    private void beginAnew() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE following SET feed_cursor = NULL WHERE shard = 0");
        }
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }
}
