package jp.shikaku.local.play;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.NoticeApi;
import jp.shikaku.local.suite.Suite.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A run of documents whose service is killed twice in the middle of it")
class NoticeRunIT {

    private static final int DUE = 500;
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    @DisplayName("ends as one run does: everybody has one document, the places have no gap, and it is bundled once")
    void killed() throws Exception {
        try (StartedSuite started = StartedSuite.start("notice-run", false)) {
            DueMembers.of(started, DUE);
            NoticeApi notices = new NoticeApi(started.api, started.suite.notice());

            String run = notices.issue();
            for (int kill = 0; kill < 2; kill++) {
                int before = notices.issuance(run).path("issued").asInt();
                await().atMost(LONG)
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> notices.issuance(run).path("issued").asInt() > before);
                started.suite.kill(Set.of(Member.NOTICE));
                started.suite.restart(Set.of(Member.NOTICE));
            }
            int atTheLastKill = notices.issuance(run).path("issued").asInt();
            await().atMost(LONG).until(() -> "COMPLETED"
                    .equals(notices.issuance(run).path("state").asText()));

            assertThat(atTheLastKill).as("killed before its end").isLessThan(DUE);
            JsonNode ended = notices.issuance(run);
            assertThat(ended.path("total").asInt()).isEqualTo(DUE);
            assertThat(ended.path("issued").asInt()).isEqualTo(DUE);
            List<String> persons = new ArrayList<>();
            notices.documents(document -> persons.add(document.path("state").asText()
                    + ' '
                    + document.path("personId").asText()));
            assertThat(persons)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DUE)
                            .mapToObj(n -> "ISSUED p" + n)
                            .toList());
            assertThat(places(started))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, DUE).boxed().toList());
            assertThat(bundledPlaces(started, run)).isEqualTo(DUE);
            assertThat(bundledPlaces(started, run)).as("asked again").isEqualTo(DUE);
        }
    }

    private static int bundledPlaces(StartedSuite started, String run) {
        String request = "{\"issuanceId\":\"%s\",\"documentsPerBundle\":100}".formatted(run);
        JsonNode bundles = started.api
                .post(
                        Caller.OPERATOR,
                        started.suite.notice() + "/v1/printings",
                        "application/json",
                        request.getBytes(StandardCharsets.UTF_8))
                .json();
        int places = 0;
        for (JsonNode bundle : bundles.path("items")) {
            places +=
                    bundle.path("lastPlace").asInt() - bundle.path("firstPlace").asInt() + 1;
        }
        return places;
    }

    /** The places of the run's documents, in their order. */
    private static List<Integer> places(StartedSuite started) throws SQLException {
        List<Integer> places = new ArrayList<>();
        try (Connection database = DueMembers.connection(started);
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT run_place FROM document ORDER BY run_place")) {
            while (rows.next()) {
                places.add(rows.getInt(1));
            }
        }
        return places;
    }
}
