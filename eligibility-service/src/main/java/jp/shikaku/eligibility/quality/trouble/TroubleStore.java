package jp.shikaku.eligibility.quality.trouble;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.following.Place;
import jp.shikaku.eligibility.quality.trouble.rule.Category;
import jp.shikaku.eligibility.quality.trouble.rule.Cause;
import jp.shikaku.eligibility.quality.trouble.rule.Causes;
import jp.shikaku.eligibility.quality.trouble.rule.Learned;

/** The SQL of trouble reports; each method is one statement. */
final class TroubleStore {

    private static final String INSERT =
            """
            INSERT INTO trouble_report (shard, report_id, institution_token, report_ref, prefecture, category, item,
                outcomes, occurred_on, reported_at, minutes_lost, resolved, insurer_kind, insurer_prefecture,
                identity_token, person_id, known_position, cause, cause_found_at)
            SELECT 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM trouble_report k
                              WHERE k.shard = 0 AND k.institution_token = ANY (?) AND k.report_ref = ?)
            ON CONFLICT (institution_token, report_ref, shard) DO NOTHING""";
    private static final String READ =
            """
            SELECT report_id, category, occurred_on, reported_at, cause, cause_found_at FROM trouble_report
            WHERE shard = 0 AND institution_token = ANY (?) AND (report_id = ? OR report_ref = ?)""";
    private static final String NUMBER =
            """
            SELECT count(*) > 0 AS known, coalesce(bool_or(l.version > 1), false) AS corrected
            FROM qualification_fact f
            JOIN link_fact l ON l.shard = 0 AND l.qualification_id = f.qualification_id
            WHERE f.shard = 0 AND f.search_key = ?""";
    private static final String LEARNED =
            """
            WITH followed AS (
                SELECT * FROM change_event
                WHERE shard = 0 AND (position, seq) > (?, ?) AND (position, seq) <= (?, ?)
            ), met AS (
                SELECT r.report_id, e.position, e.seq
                FROM followed e CROSS JOIN LATERAL unnest(e.tokens) AS t(token)
                JOIN trouble_report r ON r.shard = 0 AND r.identity_token = t.token
                UNION
                SELECT r.report_id, e.position, e.seq
                FROM followed e JOIN trouble_report r ON r.shard = 0 AND r.person_id = e.person_id
            )
            SELECT r.report_id, r.category, r.cause, e.kinds,
                   EXISTS (SELECT 1 FROM qualification_fact f
                           WHERE f.shard = 0 AND f.qualification_id = ANY (e.qualification_ids)
                             AND f.position = e.position AND NOT f.withdrawn AND f.acquired_on <= r.occurred_on
                             AND (f.lost_on IS NULL OR f.lost_on > r.occurred_on)) AS covers
            FROM met
            JOIN followed e ON e.position = met.position AND e.seq = met.seq
            JOIN trouble_report r ON r.shard = 0 AND r.report_id = met.report_id AND e.position > r.known_position
            ORDER BY e.position, e.seq""";
    private static final String FOUND =
            """
            UPDATE trouble_report r SET cause = c.cause, cause_found_at = ?
            FROM unnest(?::uuid[], ?::text[]) AS c(report_id, cause)
            WHERE r.shard = 0 AND r.report_id = c.report_id AND r.cause <> c.cause""";

    private TroubleStore() {}

    /**
     * A report as it is kept.
     *
     * @param institutionTokens by the present key, which is kept, and by former ones
     */
    record Kept(
            UUID id,
            List<String> institutionTokens,
            String ref,
            String prefecture,
            TroubleReport report,
            java.time.LocalDate occurredOn,
            Instant reportedAt,
            String insurerKind,
            String insurerPrefecture,
            String identityToken,
            UUID personId,
            long knownPosition,
            Cause cause) {}

    /** What is known of numbers, whatever the birth date. */
    record NumberKnown(boolean known, boolean linkCorrected) {}

    /** Keeps a report, unless one with its reference is kept. */
    static boolean insert(Connection connection, Kept kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            TroubleReport report = kept.report();
            OffsetDateTime at = kept.reportedAt().atOffset(ZoneOffset.UTC);
            Object[] outcomes = report.outcomes() == null
                    ? new Object[0]
                    : report.outcomes().stream().map(Enum::name).sorted().toArray();
            statement.setObject(1, kept.id());
            statement.setString(2, kept.institutionTokens().get(0));
            statement.setString(3, kept.ref());
            statement.setString(4, kept.prefecture());
            statement.setString(5, report.category().name());
            statement.setString(6, report.item());
            statement.setArray(7, connection.createArrayOf("text", outcomes));
            statement.setObject(8, kept.occurredOn());
            statement.setObject(9, at);
            statement.setInt(10, report.minutesLost() == null ? 0 : report.minutesLost());
            statement.setBoolean(11, Boolean.TRUE.equals(report.resolved()));
            statement.setString(12, kept.insurerKind());
            statement.setString(13, kept.insurerPrefecture());
            statement.setString(14, kept.identityToken());
            statement.setObject(15, kept.personId(), Types.OTHER);
            statement.setLong(16, kept.knownPosition());
            statement.setString(17, kept.cause().name());
            statement.setObject(18, kept.cause() == Cause.UNKNOWN ? null : at, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setArray(
                    19,
                    connection.createArrayOf("text", kept.institutionTokens().toArray()));
            statement.setString(20, kept.ref());
            return statement.executeUpdate() == 1;
        }
    }

    /** A report of an institution, by id or by its own reference. */
    static Optional<TroubleReceipt> read(Connection connection, List<String> institutionTokens, UUID id, String ref)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("text", institutionTokens.toArray()));
            statement.setObject(2, id, Types.OTHER);
            statement.setString(3, ref);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new TroubleReceipt(
                                row.getString("report_id"),
                                row.getString("category"),
                                Rows.day(row, "occurred_on"),
                                Rows.instant(row, "reported_at"),
                                row.getString("cause"),
                                Rows.instant(row, "cause_found_at")))
                        : Optional.empty();
            }
        }
    }

    static NumberKnown number(Connection connection, String searchKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBER)) {
            statement.setString(1, searchKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new NumberKnown(row.getBoolean("known"), row.getBoolean("corrected"))
                        : new NumberKnown(false, false);
            }
        }
    }

    /** The causes that events between two places explain: those that change only. */
    static Map<UUID, Cause> learned(Connection connection, Place from, Place to) throws SQLException {
        Map<UUID, Cause> causes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LEARNED)) {
            statement.setLong(1, from.position());
            statement.setInt(2, from.seq());
            statement.setLong(3, to.position());
            statement.setInt(4, to.seq());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = Rows.id(rows, "report_id");
                    Cause before = causes.getOrDefault(id, Cause.valueOf(rows.getString("cause")));
                    List<String> kinds =
                            List.of((String[]) rows.getArray("kinds").getArray());
                    Learned learned = new Learned(
                            kinds.contains("QUALIFICATION_REGISTERED"),
                            kinds.contains("QUALIFICATION_CORRECTED") || kinds.contains("PERSON_CHANGED"),
                            kinds.contains("LINK_CORRECTED"),
                            rows.getBoolean("covers"));
                    causes.put(id, Causes.later(Category.valueOf(rows.getString("category")), before, learned));
                }
            }
        }
        return causes;
    }

    /** Keeps causes that were found. */
    static void found(Connection connection, Map<UUID, Cause> causes, Instant now) throws SQLException {
        if (causes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
            List<UUID> ids = new ArrayList<>(causes.keySet());
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            ids.stream().map(causes::get).map(Enum::name).toArray()));
            statement.executeUpdate();
        }
    }
}
