package jp.shikaku.claims.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.intake.ReceiptId;

/** Which months are forgotten, and what led to them; one statement per question. */
@ApplicationScoped
class ForgottenMonths {

    private final Database database;

    @Inject
    ForgottenMonths(Database database) {
        this.database = database;
    }

    /** A file of a forgotten month, of which only its envelope is left. */
    record ForgottenFile(LocalDate claimMonth, UUID fileId, String institution, String reviewOrganisation) {}

    boolean contains(LocalDate claimMonth) {
        return database.first(
                        "SELECT forgotten_at IS NOT NULL FROM claim_month WHERE claim_month = ?",
                        row -> row.getBoolean(1),
                        claimMonth)
                .orElse(false);
    }

    /** The file, if its month is forgotten. */
    Optional<ForgottenFile> file(UUID fileId) {
        return files(fileId, fileId).stream().findFirst();
    }

    /** The file that a receipt came in, by what the receipt's id says, if its month is forgotten. */
    Optional<ForgottenFile> fileOfReceipt(UUID receiptId) {
        return ReceiptId.isOne(receiptId)
                ? files(ReceiptId.lowestFile(receiptId), ReceiptId.highestFile(receiptId)).stream()
                        .filter(file -> ReceiptId.mayBeOf(receiptId, file.fileId()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether one of the insurers had to pay something of a forgotten month. */
    boolean concerns(LocalDate claimMonth, List<String> insurers) {
        return database.first(
                        """
                        SELECT EXISTS (SELECT 1 FROM forgotten_movement
                                        WHERE claim_month = ? AND party_kind = 'INSURER' AND party = ANY (?::text[]))
                        """,
                        row -> row.getBoolean(1),
                        claimMonth,
                        insurers.toArray(String[]::new))
                .orElseThrow();
    }

    private List<ForgottenFile> files(UUID from, UUID to) {
        return database.query(
                """
                SELECT f.claim_month, f.file_id, f.institution, f.review_organisation
                  FROM claim_file f JOIN claim_month m USING (claim_month)
                 WHERE f.file_id BETWEEN ? AND ? AND m.forgotten_at IS NOT NULL
                """,
                row -> new ForgottenFile(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)),
                from,
                to);
    }
}
