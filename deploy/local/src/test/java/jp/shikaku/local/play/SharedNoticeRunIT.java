package jp.shikaku.local.play;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.NoticeApi;
import jp.shikaku.local.suite.Suite.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A run of documents that two processes share, of which one is killed in the middle of it")
class SharedNoticeRunIT {

    private static final int DUE = 2_000;
    private static final int BUNDLE = 400;
    private static final long FIRST_SHEET = 700_001;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern ISSUED =
            Pattern.compile("(?m)^shikaku_notice_documents_issued_total(?:\\{[^}]*})? ([0-9.E]+)$");

    @Test
    @DisplayName(
            "leaves everybody with one document, no gap, and each document on a numbered sheet that leads back to it")
    void shared() throws Exception {
        try (StartedSuite started = StartedSuite.start("shared-notice-run", false)) {
            DueMembers.of(started, DUE);
            String first = started.suite.notice();
            String survivor = started.addNext(Member.NOTICE);
            NoticeApi notices = new NoticeApi(started.api, survivor);

            String run = notices.issue();
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> issuedBy(started, first) > 0 && issuedBy(started, survivor) > 0);
            started.suite.kill(Set.of(Member.NOTICE));
            int atTheKill = notices.issuance(run).path("issued").asInt();
            await().atMost(LONG).until(() -> "COMPLETED"
                    .equals(notices.issuance(run).path("state").asText()));

            assertThat(atTheKill).as("killed before its end").isLessThan(DUE);
            JsonNode ended = notices.issuance(run);
            assertThat(List.of(
                            ended.path("total").asInt(),
                            ended.path("issued").asInt(),
                            ended.path("stopped").asInt()))
                    .containsExactly(DUE, DUE, 0);
            Map<String, String> persons = new HashMap<>();
            notices.documents(document -> persons.put(
                    document.path("documentId").asText(),
                    document.path("personId").asText()));
            assertThat(persons.values())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, DUE).mapToObj(n -> "p" + n).toList());
            assertThat(counted(started, "count(DISTINCT run_place)")).isEqualTo(DUE);
            assertThat(counted(started, "max(run_place)")).isEqualTo(DUE);
            assertThat(counted(started, "count(DISTINCT (status_list, status_index))"))
                    .as("places in status lists, by which a document is revoked")
                    .isEqualTo(DUE);
            assertThat(onSheets(started, survivor, run)).isEqualTo(persons.keySet());
        }
    }

    /** Prints the run on numbered sheets, and answers which documents the sheets lead back to, one each. */
    private static Set<String> onSheets(StartedSuite started, String base, String run) {
        post(
                started,
                base + "/v1/stock/receipts",
                "{\"insurerNumber\":\"%s\",\"paper\":\"A4_SHEET\",\"firstNumber\":%d,\"lastNumber\":%d}"
                        .formatted(DueMembers.INSURER, FIRST_SHEET, FIRST_SHEET + DUE - 1));
        JsonNode bundles = started.api
                .post(
                        Caller.OPERATOR,
                        base + "/v1/printings",
                        "application/json",
                        "{\"issuanceId\":\"%s\",\"documentsPerBundle\":%d}"
                                .formatted(run, BUNDLE)
                                .getBytes(StandardCharsets.UTF_8))
                .json();
        long next = FIRST_SHEET;
        for (JsonNode bundle : bundles.path("items")) {
            String printing =
                    base + "/v1/printings/" + bundle.path("printingId").asText();
            await().atMost(LONG).until(() -> "PRODUCED"
                    .equals(started.api
                            .get(Caller.OPERATOR, printing)
                            .path("state")
                            .asText()));
            post(started, printing + "/confirmation", "{\"paper\":\"A4_SHEET\",\"firstNumber\":%d}".formatted(next));
            next += started.api.get(Caller.OPERATOR, printing).path("documents").asInt();
        }
        assertThat(next).as("a sheet for each document").isEqualTo(FIRST_SHEET + DUE);
        List<String> found = new ArrayList<>();
        for (long number = FIRST_SHEET; number < next; number += DUE / 100) {
            found.add(documentOn(started, base, number));
        }
        assertThat(found).doesNotHaveDuplicates();
        return new HashSet<>(everySheet(started));
    }

    private static String documentOn(StartedSuite started, String base, long number) {
        JsonNode sheets = started.api
                .get(
                        Caller.OPERATOR,
                        base + "/v1/stock/sheets?insurer=" + DueMembers.INSURER + "&paper=A4_SHEET&number=" + number)
                .path("items");
        assertThat(sheets).hasSize(1);
        return sheets.get(0).path("documentId").asText();
    }

    private static List<String> everySheet(StartedSuite started) {
        List<String> documents = new ArrayList<>();
        try (Connection database = DueMembers.connection(started);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT document_id FROM stock_sheet WHERE became = 'USED'")) {
            while (rows.next()) {
                documents.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(documents).hasSize(DUE);
        return documents;
    }

    private static double issuedBy(StartedSuite started, String base) {
        Matcher issued = ISSUED.matcher(new String(
                started.api.download(Caller.OPERATOR, base + "/q/metrics", "text/plain"), StandardCharsets.UTF_8));
        return issued.find() ? Double.parseDouble(issued.group(1)) : 0;
    }

    private static int counted(StartedSuite started, String what) throws SQLException {
        try (Connection database = DueMembers.connection(started);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + what + " FROM document")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void post(StartedSuite started, String url, String json) {
        started.api.post(Caller.OPERATOR, url, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
