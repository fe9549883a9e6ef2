package jp.shikaku.local.play;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.api.NoticeApi;
import jp.shikaku.local.suite.Suite.Member;
import jp.shikaku.population.DirectoryEntries.InsurerEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A run of documents whose service is killed twice in the middle of it")
class NoticeRunIT {

    private static final String INSURER = "06132013";
    private static final int DUE = 500;
    private static final Duration LONG = Duration.ofMinutes(3);

    /** What following the registry leaves behind for a newly registered member; here without the members. */
    private static final String MEMBERS =
            """
            INSERT INTO entitlement (entitlement_id, person_id, qualification_id, kind, state, cause, rule,
                                     insurer_number, symbol, number, name, kana, birth_date, family, acquired_on,
                                     post_number, address, decided_at, changed_at)
            SELECT gen_random_uuid(), 'p' || n, 'q' || n, 'NOTICE', 'PENDING', 'NEW_QUALIFICATION', 'USABLE_CARD', ?,
                   '１２３４', (100000 + n)::text, '髙﨑　美咲', 'タカサキ　ミサキ', DATE '1960-01-01' + n, false,
                   DATE '2026-10-01', '1050014', '東京都港区芝' || 1 + n % 50 || '丁目', now(), now()
              FROM generate_series(1, ?) AS n
            """;

    @Test
    @DisplayName("ends as one run does: everybody has one document, the places have no gap, and it is bundled once")
    void killed() throws Exception {
        try (StartedSuite started = StartedSuite.start("notice-run", false)) {
            new EligibilityApi(started.api, started.suite.eligibility())
                    .putInsurer(new InsurerEntry(
                            INSURER, "みどり健康保険組合", "EMPLOYEES", "SHIHARAI_KIKIN", "13", LocalDate.of(2008, 4, 1)));
            membersAreDue(started);
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

    private static void membersAreDue(StartedSuite started) throws SQLException {
        try (Connection database = database(started);
                PreparedStatement statement = database.prepareStatement(MEMBERS)) {
            statement.setString(1, INSURER);
            statement.setInt(2, DUE);
            statement.executeUpdate();
        }
    }

    /** The places of the run's documents, in their order. */
    private static List<Integer> places(StartedSuite started) throws SQLException {
        List<Integer> places = new ArrayList<>();
        try (Connection database = database(started);
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT run_place FROM document ORDER BY run_place")) {
            while (rows.next()) {
                places.add(rows.getInt(1));
            }
        }
        return places;
    }

    private static Connection database(StartedSuite started) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + started.suite.ports().postgres() + "/notice", "postgres", "");
    }
}
