package jp.shikaku.claims.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawLine;

/** Reads what is delivered, one statement per page. */
@ApplicationScoped
public class DeliveryStore {

    /** Room for the first record of a file. */
    private static final int HEADER_BYTES = 8192;

    private final Database database;
    private final DecisionJson json;

    @Inject
    DeliveryStore(Database database, DecisionJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Receipts and parts of an insurer.
     *
     * @param receiptId the receipt
     * @param parts the parts it is billed for
     */
    record BilledReceipt(UUID receiptId, List<InsurerReceipt> parts) {}

    /** Whether a month is closed; empty if there is no such month. */
    Optional<Boolean> closed(LocalDate claimMonth) {
        return database.first(
                "SELECT state = 'CLOSED' FROM claim_month WHERE claim_month = ?", row -> row.getBoolean(1), claimMonth);
    }

    /** Whether something that was booked in a processing month is of a claim month that is forgotten. */
    boolean isPartlyForgotten(LocalDate processingMonth) {
        return database.first(
                        "SELECT EXISTS (SELECT 1 FROM forgotten_movement WHERE booked_month = ?)",
                        row -> row.getBoolean(1),
                        processingMonth)
                .orElseThrow();
    }

    /** The review organisations to which an institution sent files that were accepted. */
    List<ReviewOrganisation> organisations(LocalDate claimMonth, InstitutionCode institution) {
        return database.query(
                """
                SELECT DISTINCT review_organisation FROM claim_file
                 WHERE claim_month = ? AND institution = ? AND status = 'ACCEPTED'
                 ORDER BY 1
                """,
                row -> ReviewOrganisation.ofCode(row.getString(1)),
                claimMonth,
                institution.value());
    }

    /**
     * The name an institution writes in its files: in the last one that was received before an instant; empty if it sent
     * none or wrote none.
     */
    String institutionName(InstitutionCode institution, LocalDate notAfterClaimMonth, Instant before) {
        return database.first(
                        """
                        SELECT substring(content FROM 1 FOR ?) FROM claim_file
                         WHERE institution = ? AND claim_month <= ? AND received_at < ? AND status = 'ACCEPTED'
                         ORDER BY claim_month DESC, reception_number DESC
                         LIMIT 1
                        """,
                        row -> row.getBytes(1),
                        HEADER_BYTES,
                        institution.value(),
                        notAfterClaimMonth,
                        before)
                .flatMap(DeliveryStore::header)
                .map(ClaimHeader::name)
                .orElse("");
    }

    /** The first record of the file that a receipt came in. */
    RawLine firstRecordOf(ResultFacts facts) {
        return database.first(
                        """
                        SELECT substring(content FROM 1 FOR ?) FROM claim_file
                         WHERE claim_month = ? AND institution = ? AND reception_number = ?
                        """,
                        row -> firstLine(row.getBytes(1)),
                        HEADER_BYTES,
                        facts.claimMonth(),
                        facts.institution().value(),
                        facts.reception())
                .orElseThrow();
    }

    /** Whether every receipt of a closed month is booked, so that its deliveries are what they will stay. */
    boolean booked(LocalDate claimMonth) {
        return database.first(
                        """
                        SELECT m.booked_at IS NOT NULL
                               OR NOT EXISTS (SELECT 1 FROM allocation a
                                               WHERE a.claim_month = m.claim_month AND a.booked_decision IS NULL)
                          FROM claim_month m WHERE m.claim_month = ?
                        """,
                        row -> row.getBoolean(1),
                        claimMonth)
                .orElseThrow();
    }

    /** What an insurer is billed for now. */
    List<BilledReceipt> receipts(LocalDate claimMonth, InsurerNumber insurer, UUID after, int limit) {
        return database.query(
                """
                SELECT r.receipt_id, r.institution, r.volume, r.treatment_month, r.claimed_insurer, r.content,
                       r.kind, r.claim_month, r.first_line,
                       a.outcome, a.code, d.parts
                  FROM (SELECT claim_month, receipt_id, decision_number, outcome, code
                          FROM (SELECT * FROM (SELECT * FROM allocation
                                                WHERE claim_month = ? AND cardinality(part_insurers) > 0
                                                  AND part_insurers[1] = ? AND receipt_id > ?
                                                ORDER BY receipt_id LIMIT ?) AS whole
                                 UNION ALL
                                SELECT * FROM (SELECT * FROM allocation
                                                WHERE claim_month = ? AND cardinality(part_insurers) > 1
                                                  AND part_insurers @> ARRAY[?::text] AND part_insurers[1] <> ?
                                                  AND receipt_id > ?
                                                ORDER BY receipt_id LIMIT ?) AS split) AS billed
                         ORDER BY receipt_id LIMIT ?) AS a
                  CROSS JOIN LATERAL (SELECT parts FROM decision
                                       WHERE claim_month = ? AND receipt_id = a.receipt_id
                                         AND decision_number = a.decision_number
                                      OFFSET 0) AS d
                  CROSS JOIN LATERAL (SELECT * FROM receipt
                                       WHERE claim_month = ? AND receipt_id = a.receipt_id
                                      OFFSET 0) AS r
                 ORDER BY a.receipt_id
                """,
                row -> billed(row, insurer),
                claimMonth,
                insurer.value(),
                after,
                limit,
                claimMonth,
                insurer.value(),
                insurer.value(),
                after,
                limit,
                limit,
                claimMonth,
                claimMonth);
    }

    private BilledReceipt billed(ResultSet row, InsurerNumber insurer) throws SQLException {
        Receipt receipt = KeptContent.of(row).receipt();
        UUID receiptId = row.getObject("receipt_id", UUID.class);
        String institution = row.getString("institution");
        String volume = row.getString("volume");
        String claimed = row.getString("claimed_insurer");
        String outcome = row.getString("outcome");
        String code = row.getString("code");
        List<InsurerReceipt> parts = json.readParts(row.getString("parts")).stream()
                .filter(part -> part.payer().insurer().equals(insurer))
                .map(part -> billed(receipt, part, receiptId, institution, volume, claimed, outcome, code))
                .toList();
        return new BilledReceipt(receiptId, parts);
    }

    private static InsurerReceipt billed(
            Receipt receipt,
            Part part,
            UUID receiptId,
            String institution,
            String volume,
            String claimed,
            String outcome,
            String code) {
        Patient patient = receipt.patient();
        return new InsurerReceipt(
                receiptId,
                institution,
                volume,
                receipt.number(),
                receipt.treatmentMonth(),
                claimed,
                outcome,
                code,
                part.number(),
                part.payer().insurer().value(),
                part.payer().symbol(),
                part.payer().number(),
                part.payer().branch(),
                part.type().value(),
                part.days().days(),
                part.visitCount(),
                part.points(),
                part.mealsYen(),
                part.points() * 10L + part.mealsYen(),
                part.burdenTenths(),
                part.basis() == null ? null : part.basis().acquiredOn(),
                part.basis() == null ? null : part.basis().lostOn(),
                new InsurerReceipt.BilledPatient(
                        patient.name(), patient.kana(), patient.sex().code(), patient.birthDate()));
    }

    /** The first line of the beginning of a file. */
    static RawLine firstLine(byte[] beginning) {
        int end = 0;
        while (end < beginning.length && beginning[end] != '\n') {
            end++;
        }
        return RawLine.of(Arrays.copyOf(beginning, Math.min(beginning.length, end + 1)), 1);
    }

    private static Optional<ClaimHeader> header(byte[] beginning) {
        try {
            return ClaimFileReader.open(new ByteArrayInputStream(beginning)).header();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
