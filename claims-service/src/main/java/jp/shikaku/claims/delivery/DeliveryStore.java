package jp.shikaku.claims.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.Receipt;

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
     * A result and where it stands among the institution's receipts.
     *
     * @param result what the institution is told
     * @param reception reception number of the file
     * @param line line of the file on which the receipt begins
     */
    record PlacedResult(QualificationResult result, long reception, int line) {}

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

    /** The review organisations to which an institution sent files that were accepted. */
    List<ReviewOrganisation> organisations(LocalDate claimMonth, InstitutionCode institution) {
        return database.query(
                """
                SELECT DISTINCT review_organisation FROM claim_file
                 WHERE claim_month = ? AND institution = ? AND status = 'ACCEPTED'
                 ORDER BY 1
                """,
                row -> organisation(row.getString(1)),
                claimMonth,
                institution.value());
    }

    /** The name an institution writes in its files; empty if it sent none or wrote none. */
    String institutionName(LocalDate claimMonth, InstitutionCode institution, ReviewOrganisation organisation) {
        return database.first(
                        """
                        SELECT substring(content FROM 1 FOR ?) FROM claim_file
                         WHERE claim_month = ? AND institution = ? AND review_organisation = ? AND status = 'ACCEPTED'
                         ORDER BY reception_number DESC
                         LIMIT 1
                        """,
                        row -> row.getBytes(1),
                        HEADER_BYTES,
                        claimMonth,
                        institution.value(),
                        organisation.code())
                .flatMap(DeliveryStore::header)
                .map(ClaimHeader::name)
                .orElse("");
    }

    /**
     * What the original review found out about an institution's receipts: the last decision before any that was taken
     * after the billing (11, 12, 14), if it is one of those the institution is told.
     *
     * @param organisation the review organisation, null for both
     */
    List<PlacedResult> results(
            LocalDate claimMonth,
            InstitutionCode institution,
            ReviewOrganisation organisation,
            long afterReception,
            int afterLine,
            int limit) {
        return database.query(
                """
                SELECT r.receipt_id, r.volume, r.first_line, r.content, r.kind, r.claim_month, f.review_organisation, f.reception_number,
                       d.outcome, d.code, d.held_reason, d.parts, d.reasons
                  FROM claim_file f
                  JOIN receipt r USING (claim_month, file_id)
                  JOIN LATERAL (
                       SELECT o.outcome, o.code, o.held_reason, o.parts, o.reasons
                         FROM decision o
                        WHERE o.claim_month = r.claim_month AND o.receipt_id = r.receipt_id
                          AND NOT EXISTS (SELECT 1 FROM decision later
                                           WHERE later.claim_month = o.claim_month
                                             AND later.receipt_id = o.receipt_id
                                             AND later.decision_number <= o.decision_number
                                             AND later.code IN ('11', '12', '14'))
                        ORDER BY o.decision_number DESC
                        LIMIT 1) AS d
                    ON d.outcome IN ('MOVED', 'SPLIT', 'BILLED_AS_CLAIMED', 'BRANCH_FOUND')
                 WHERE f.claim_month = ? AND f.institution = ? AND f.status = 'ACCEPTED'
                   AND f.review_organisation = coalesce(?::text, f.review_organisation)
                   AND r.state = 'ACCEPTED'
                   AND (f.reception_number, r.first_line) > (?, ?)
                 ORDER BY f.reception_number, r.first_line
                 LIMIT ?
                """,
                this::result,
                claimMonth,
                institution.value(),
                organisation == null ? null : organisation.code(),
                afterReception,
                afterLine,
                limit);
    }

    /** What an insurer is billed for now. */
    List<BilledReceipt> receipts(LocalDate claimMonth, InsurerNumber insurer, UUID after, int limit) {
        return database.query(
                """
                SELECT r.receipt_id, r.institution, r.volume, r.treatment_month, r.claimed_insurer, r.content,
                       r.kind, r.claim_month, r.first_line,
                       a.outcome, a.code, d.parts
                  FROM allocation a
                  JOIN decision d USING (claim_month, receipt_id, decision_number)
                  JOIN receipt r USING (claim_month, receipt_id)
                 WHERE a.claim_month = ? AND a.part_insurers @> ARRAY[?::text] AND r.state = 'ACCEPTED'
                   AND r.receipt_id > ?
                 ORDER BY r.receipt_id
                 LIMIT ?
                """,
                row -> billed(row, insurer),
                claimMonth,
                insurer.value(),
                after,
                limit);
    }

    private PlacedResult result(ResultSet row) throws SQLException {
        String held = row.getString("held_reason");
        ResultFacts facts = new ResultFacts(
                row.getObject("receipt_id", UUID.class),
                row.getString("volume"),
                organisation(row.getString("review_organisation")),
                KeptContent.of(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                held == null ? null : HeldReason.valueOf(held),
                json.readParts(row.getString("parts")),
                json.readReasons(row.getString("reasons")));
        return new PlacedResult(ResultWriting.of(facts), row.getLong("reception_number"), row.getInt("first_line"));
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

    private static Optional<ClaimHeader> header(byte[] beginning) {
        try {
            return ClaimFileReader.open(new ByteArrayInputStream(beginning)).header();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReviewOrganisation organisation(String code) {
        return ReviewOrganisation.KOKUHOREN.code().equals(code)
                ? ReviewOrganisation.KOKUHOREN
                : ReviewOrganisation.SHIHARAI_KIKIN;
    }
}
