package jp.shikaku.eligibility.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** People of tests about forgetting: nobody shares a name and a birth date with another unless a test wants it. */
final class Registry {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String[] KANA = {"ア", "カ", "サ", "タ", "ナ", "ハ", "マ", "ヤ", "ラ", "ワ"};

    private Registry() {}

    /** A statement about somebody new. */
    static Line somebody() {
        int next = NEXT.incrementAndGet();
        StringBuilder kana = new StringBuilder("タロウ　");
        Integer.toString(next).chars().forEach(digit -> kana.append(KANA[digit - '0']));
        return Line.of(Api.KENPO, Api.freshNumber())
                .person("kana", kana.toString())
                .person("name", "山田　" + kana.substring(4))
                .person(
                        "birthDate",
                        LocalDate.of(1950, 1, 1).plusDays(next % 20_000).toString());
    }

    /** Registers and tells the verdict. */
    static JsonNode register(Line line) {
        JsonNode verdict = Api.load("", List.of(line.json())).get(0);
        assertThat(verdict.get("verdict").asText()).as(verdict.toString()).isNotEqualTo("REJECTED");
        return verdict;
    }

    /** Sends a line that may be refused. */
    static void attempt(Line line) {
        Api.load("", List.of(line.json()));
    }

    /** Registers and tells the person. */
    static UUID person(Line line) {
        return UUID.fromString(register(line).get("personId").asText());
    }

    /** Proposes as the operator, agrees as the auditor; the followers of the feed have seen everything. */
    static String agreed(LocalDate completeFrom) throws SQLException {
        execute("UPDATE quality_checkpoint SET position = (SELECT position FROM knowledge_head), seq = 1000000");
        String id = propose(completeFrom, false);
        Api.as(Tokens.auditor())
                .post("/v1/retention/forgettings/" + id + "/agreement")
                .then()
                .statusCode(200);
        return id;
    }

    static String propose(LocalDate completeFrom, boolean dryRun) {
        return Api.json(Tokens.operator(), "{\"completeFrom\":\"%s\",\"dryRun\":%s}".formatted(completeFrom, dryRun))
                .post("/v1/retention/forgettings")
                .then()
                .statusCode(202)
                .extract()
                .path("forgettingId");
    }

    static JsonNode read(String id) {
        return Api.tree(Api.as(Tokens.operator())
                .get("/v1/retention/forgettings/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Whether a person is kept. */
    static boolean isKept(UUID person) throws SQLException {
        return count("SELECT count(*) FROM person_current WHERE person_id = ?", person) == 1;
    }

    static long count(String sql, Object... values) throws SQLException {
        try (Connection owner = LongLivedRegistry.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    static UUID id(String sql, Object... values) throws SQLException {
        return UUID.fromString(texts("SELECT (" + sql + ")::text", values).get(0));
    }

    static List<String> texts(String sql, Object... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection owner = LongLivedRegistry.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    /** What only another writer, or much work, would bring about. */
    static void execute(String sql, Object... values) throws SQLException {
        try (Connection owner = LongLivedRegistry.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
