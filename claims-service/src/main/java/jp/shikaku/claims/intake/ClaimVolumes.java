package jp.shikaku.claims.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.receipt.check.VolumeTotals;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * The volumes of claims as they are kept. Files from before volumes were known of, and those without a sound GO, are left
 * out: nothing can be said of them.
 */
@ApplicationScoped
public class ClaimVolumes {

    private static final String VOLUMES =
            """
            SELECT institution, review_organisation, kind, volume, file_id, reception_number, last_volume,
                   first_receipt_number, last_receipt_number, trailer_line, stated_count, stated_points, found_count,
                   found_points
              FROM claim_file f
             WHERE claim_month = ? AND status = 'ACCEPTED' AND last_volume IS NOT NULL
            """;

    private static final String ORDER = " ORDER BY institution, review_organisation, kind, volume";

    private final Database database;

    @Inject
    ClaimVolumes(Database database) {
        this.database = database;
    }

    private record Key(String institution, String reviewOrganisation, ReceiptKind kind) {}

    private record Row(Key key, ClaimInVolumes.Volume volume) {}

    /** Keeps what a file's GO says; joins the running transaction. */
    void keep(FileUnderCheck file, VolumeTotals totals) {
        database.update(
                """
                UPDATE claim_file
                   SET last_volume = ?, first_receipt_number = ?, last_receipt_number = ?, trailer_line = ?,
                       stated_count = ?, stated_points = ?, found_count = ?, found_points = ?
                 WHERE claim_month = ? AND file_id = ?
                """,
                totals.last(),
                totals.firstNumber(),
                totals.lastNumber(),
                totals.trailerLine(),
                totals.statedCount(),
                totals.statedPoints(),
                totals.count(),
                totals.points(),
                file.claimMonth(),
                file.fileId());
    }

    /** The claims of an institution in a month. */
    public List<ClaimInVolumes> of(LocalDate claimMonth, String institution) {
        return claims(
                database.query(VOLUMES + "AND institution = ?" + ORDER, ClaimVolumes::row, claimMonth, institution));
    }

    /** The claims of a month that are not whole; one statement, which reads only what is in several volumes. */
    public List<ClaimInVolumes> notWhole(LocalDate claimMonth) {
        return claims(database.query(
                        VOLUMES
                                + """
                               AND (institution, review_organisation, kind) IN (
                                   SELECT institution, review_organisation, kind FROM claim_file
                                    WHERE claim_month = ? AND status = 'ACCEPTED' AND last_volume IS NOT NULL
                                    GROUP BY institution, review_organisation, kind
                                   HAVING count(*) > 1 OR NOT bool_and(last_volume) OR min(volume) <> '00')
                               """
                                + ORDER,
                        ClaimVolumes::row,
                        claimMonth,
                        claimMonth))
                .stream()
                .filter(claim -> !claim.faults().isEmpty())
                .toList();
    }

    private static List<ClaimInVolumes> claims(List<Row> rows) {
        Map<Key, List<ClaimInVolumes.Volume>> volumes = new LinkedHashMap<>();
        rows.forEach(row ->
                volumes.computeIfAbsent(row.key(), none -> new ArrayList<>()).add(row.volume()));
        return volumes.entrySet().stream()
                .map(claim -> new ClaimInVolumes(
                        claim.getKey().institution(),
                        claim.getKey().reviewOrganisation(),
                        claim.getKey().kind(),
                        claim.getValue()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Key(
                        row.getString("institution"),
                        row.getString("review_organisation"),
                        ReceiptKind.valueOf(row.getString("kind"))),
                new ClaimInVolumes.Volume(
                        row.getObject("file_id", UUID.class),
                        row.getLong("reception_number"),
                        new VolumeTotals(
                                row.getString("volume"),
                                row.getBoolean("last_volume"),
                                row.getLong("first_receipt_number"),
                                row.getLong("last_receipt_number"),
                                row.getObject("found_count", Long.class),
                                row.getObject("found_points", Long.class),
                                row.getLong("stated_count"),
                                row.getLong("stated_points"),
                                row.getLong("trailer_line"))));
    }
}
