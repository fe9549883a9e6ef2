package jp.shikaku.claims.recheck;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.eligibilityclient.model.ChangePage;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Watched;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The feed, after the registry has forgotten what followed the place that was reached")
class LostFeedTest {

    private static final String OLD = "long-ago";

    @Inject
    Database database;

    @Inject
    FeedStore feed;

    @Inject
    RecheckConfig config;

    @Inject
    ReviewBacklog backlog;

    @Inject
    RecheckMetrics metrics;

    private final List<String> asked = new ArrayList<>();
    private Recheck recheck;
    private String cursor;

    @BeforeEach
    void aCursorFromLongAgo() {
        cursor = feed.place().cursor();
        moveTo(OLD);
        EligibilityGateway gateway =
                new EligibilityGateway(null, null, (after, limit, seconds) -> changesAfter(after), feed, config);
        recheck = new Recheck(config, null, feed, backlog, null, null, null, null, gateway, metrics);
    }

    @AfterEach
    void backAgain() {
        moveTo(cursor);
        recheck.follow();
    }

    @Test
    @DisplayName("is asked once, told to the operator, and followed again from where somebody moved it to")
    void lost() {
        Watched lost = Watched.by("ShikakuFeedLost", "shikaku_review_feed_lost");

        recheck.follow();
        recheck.follow();

        assertThat(asked).containsExactly(OLD);
        assertThat(recheck.trouble()).contains("docs/operations.md#shikakufeedlost");
        assertThat(lost.in(RestAssured.get("/q/metrics").asString())).isOne();
        assertThat(new RecheckHealth(recheck, backlog).call().getData().orElseThrow())
                .containsEntry("state", "waiting");

        moveTo(null);
        recheck.follow();

        assertThat(asked).containsExactly(OLD, null);
        assertThat(recheck.trouble()).isNull();
        assertThat(lost.in(RestAssured.get("/q/metrics").asString())).isZero();
    }

    private ChangePage changesAfter(String after) {
        asked.add(after);
        if (OLD.equals(after)) {
            throw new WebApplicationException(410);
        }
        ChangePage page = new ChangePage();
        page.setItems(List.of());
        page.setHeadPosition(0L);
        return page;
    }

    private void moveTo(String place) {
        database.inTransaction(() -> database.update("UPDATE feed_cursor SET cursor = ? WHERE shard = 0", place));
    }
}
