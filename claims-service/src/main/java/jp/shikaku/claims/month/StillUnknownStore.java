package jp.shikaku.claims.month;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.model.CsvTable;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;

/** Reads the receipts without a qualification; one statement per page. */
@ApplicationScoped
class StillUnknownStore {

    private static final int PREFECTURE = 2;
    private static final String MUNICIPAL = "00";
    private static final String[] REASONS = CsvTable.read(
                    StillUnknownStore.class.getResourceAsStream("/month/still-unknown.csv"))
            .map(cells -> cells.get(0))
            .toArray(String[]::new);

    private final Database database;

    @Inject
    StillUnknownStore(Database database) {
        this.database = database;
    }

    List<StillUnknownView.Item> receipts(LocalDate month, ReviewOrganisation organisation, UUID after, int limit) {
        return database.query(
                """
                SELECT r.receipt_id, r.institution, r.volume, r.receipt_number, r.treatment_month, r.claimed_insurer,
                       r.points, a.held_reason,
                       (SELECT min(d.decided_at) FROM decision d
                         WHERE d.claim_month = r.claim_month AND d.receipt_id = r.receipt_id
                           AND NOT EXISTS (SELECT 1 FROM decision o
                                            WHERE o.claim_month = d.claim_month AND o.receipt_id = d.receipt_id
                                              AND o.decision_number >= d.decision_number
                                              AND (o.held_reason IS NULL OR o.held_reason <> ALL (?::text[])))) AS since
                  FROM claim_file f
                  JOIN receipt r USING (claim_month, file_id)
                  JOIN allocation a USING (claim_month, receipt_id)
                 WHERE f.claim_month = ? AND f.status = 'ACCEPTED' AND f.review_organisation = ?
                   AND r.state = 'ACCEPTED' AND a.held_reason = ANY (?::text[]) AND r.receipt_id > ?
                 ORDER BY r.receipt_id
                 LIMIT ?
                """,
                StillUnknownStore::item,
                REASONS,
                month,
                organisation.code(),
                REASONS,
                after,
                limit);
    }

    private static StillUnknownView.Item item(ResultSet row) throws SQLException {
        String claimed = row.getString("claimed_insurer");
        String named = InsurerNumber.UNKNOWN_QUALIFICATION.value().equals(claimed) ? null : claimed;
        String institution = row.getString("institution");
        return new StillUnknownView.Item(
                row.getObject("receipt_id", UUID.class),
                institution,
                row.getString("volume"),
                row.getInt("receipt_number"),
                MonthPath.format(row.getObject("treatment_month", LocalDate.class)),
                named,
                row.getInt("points"),
                row.getString("held_reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                institution.substring(0, PREFECTURE),
                named == null ? null : named.substring(PREFECTURE, 2 * PREFECTURE),
                named != null && named.startsWith(MUNICIPAL) ? named : null);
    }
}
