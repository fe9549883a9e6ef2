package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.directory.RegistryDirectory;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * What an institution changes in its receipts before the cut-off: correction (訂正), withdrawal (取下げ) and its reversal. A
 * receipt is never edited: a successor with an id of its own takes its place and is checked and decided afresh. So an id
 * always means the same records, and two who change the same receipt at once cannot both win.
 */
@ApplicationScoped
public class ReceiptChanges {

    private static final Set<String> CORRECTABLE = Set.of("ACCEPTED", "AWAITING", "UNCLAIMED", "REFUSED");
    private static final Set<String> WITHDRAWABLE = Set.of("ACCEPTED", "AWAITING", "UNCLAIMED");

    private static final String WITHDRAWN_WHEN_BILLED =
            "Receipts of the month are not changed any more. When it is billed (monthState CLOSED), take the receipt back:"
                    + " POST /v1/receipts/{receiptId}/withdrawal; it can be claimed again in the next claim month.";

    private final Database database;
    private final ClaimFileStore files;
    private final CheckResults results;
    private final CheckStore rows;
    private final Settlement settlement;
    private final ReviewWork reviewWork;
    private final Calendars calendars;
    private final RegistryDirectory directory;
    private final ForwardClock clock;

    @Inject
    ReceiptChanges(
            Database database,
            ClaimFileStore files,
            CheckResults results,
            CheckStore rows,
            Settlement settlement,
            ReviewWork reviewWork,
            Calendars calendars,
            RegistryDirectory directory,
            ForwardClock clock) {
        this.database = database;
        this.files = files;
        this.results = results;
        this.rows = rows;
        this.settlement = settlement;
        this.reviewWork = reviewWork;
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Who changes, and why.
     *
     * @param by the token's subject
     * @param reason in their own words
     */
    record Change(String by, String reason) {}

    private record Kept(UUID receiptId, String state, int number, int firstLine, byte[] content) {}

    /**
     * Puts corrected records into a receipt's place; the same records change nothing.
     *
     * @return the receipt that counts now
     * @throws ProblemException 404, 409 if it cannot be changed (any more), 422 if the records cannot be accepted
     */
    FileReceipt correct(ClaimFile file, UUID receiptId, String records, Change change) {
        byte[] bytes = CorrectedReceipt.bytes(records);
        return database.inTransaction(() -> {
            Kept kept = hold(file, receiptId, CORRECTABLE);
            UUID counts =
                    Arrays.equals(bytes, kept.content()) ? receiptId : succeed(file, kept, bytes, "CORRECTED", change);
            return results.receipt(file, counts).orElseThrow();
        });
    }

    /** Takes a receipt back; nobody is billed for it. */
    FileReceipt withdraw(ClaimFile file, UUID receiptId, Change change) {
        return database.inTransaction(() -> {
            Kept kept = hold(file, receiptId, WITHDRAWABLE);
            setState(file, receiptId, "WITHDRAWN");
            reviewWork.forgetReceipt(new ReceiptKey(file.monthKey(), receiptId));
            record(file, kept, "WITHDRAWN", null, change);
            settlement.count(file.monthKey(), file.fileId());
            return results.receipt(file, receiptId).orElseThrow();
        });
    }

    /** Brings a withdrawn receipt back, with an id of its own. */
    FileReceipt reinstate(ClaimFile file, UUID receiptId, Change change) {
        return database.inTransaction(() -> {
            Kept kept = hold(file, receiptId, Set.of("WITHDRAWN"));
            UUID successor = succeed(file, kept, kept.content(), "REINSTATED", change);
            return results.receipt(file, successor).orElseThrow();
        });
    }

    /** The receipt, which nobody else changes until the transaction ends, if it may be changed. */
    private Kept hold(ClaimFile file, UUID receiptId, Set<String> states) {
        LocalDate month = file.monthKey();
        if (!files.holdOpen(month, file.reviewOrganisation())) {
            throw new ProblemException(ClaimsError.MONTH_CLOSED, WITHDRAWN_WHEN_BILLED);
        }
        calendars.require(Kind.CORRECTION, month, ReviewOrganisation.ofCode(file.reviewOrganisation()));
        boolean counts = database.first(
                        "SELECT status = 'ACCEPTED' FROM claim_file WHERE claim_month = ? AND file_id = ? FOR UPDATE",
                        row -> row.getBoolean(1),
                        month,
                        file.fileId())
                .orElse(false);
        Kept kept = database.first(
                        """
                        SELECT state, receipt_number, first_line, content FROM receipt
                         WHERE claim_month = ? AND receipt_id = ? AND file_id = ?
                        """,
                        row -> new Kept(receiptId, row.getString(1), row.getInt(2), row.getInt(3), row.getBytes(4)),
                        month,
                        receiptId,
                        file.fileId())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!counts || !states.contains(kept.state())) {
            throw new ProblemException(ClaimsError.RECEIPT_NOT_CHANGEABLE);
        }
        return kept;
    }

    private UUID succeed(ClaimFile file, Kept kept, byte[] bytes, String kind, Change change) {
        LocalDate month = file.monthKey();
        CorrectedReceipt corrected =
                CorrectedReceipt.check(files.head(file), bytes, kept.number(), kept.firstLine(), directory);
        UUID successor = ReceiptId.ofSuccessor(file.fileId(), successors(file) + 1);
        setState(file, kept.receiptId(), "REPLACED");
        reviewWork.forgetReceipt(new ReceiptKey(month, kept.receiptId()));
        FileUnderCheck place = new FileUnderCheck(
                month,
                file.fileId(),
                file.reviewOrganisation(),
                file.institutionCode(),
                file.volume(),
                ReceiptKind.valueOf(file.kind()),
                null);
        CheckChunk chunk = new CheckChunk(place);
        chunk.addSuccessor(corrected, successor, kept.number(), kept.firstLine(), clearFaults(file, kept.number()));
        rows.insertReceipts(place, chunk.receipts());
        rows.insertFaults(place, chunk.faults());
        record(file, kept, kind, successor, change);
        countFaults(file);
        settlement.settle(month, file.fileId());
        reviewWork.enqueueReceipt(new ReceiptKey(month, successor));
        return successor;
    }

    /** How many there are; nobody else makes one meanwhile, since the file is held. */
    private long successors(ClaimFile file) {
        return database.first(
                        """
                        SELECT count(*) FROM receipt_change
                         WHERE claim_month = ? AND file_id = ? AND successor IS NOT NULL
                        """,
                        row -> row.getLong(1),
                        file.monthKey(),
                        file.fileId())
                .orElseThrow();
    }

    /** Removes the faults of the records that no longer count; answers the last number that is in use. */
    private int clearFaults(ClaimFile file, int receiptNumber) {
        int last = database.first(
                        "SELECT coalesce(max(fault_number), 0) FROM fault WHERE claim_month = ? AND file_id = ?",
                        row -> row.getInt(1),
                        file.monthKey(),
                        file.fileId())
                .orElse(0);
        database.update(
                "DELETE FROM fault WHERE claim_month = ? AND file_id = ? AND receipt_number = ?",
                file.monthKey(),
                file.fileId(),
                receiptNumber);
        return last;
    }

    private void countFaults(ClaimFile file) {
        database.update(
                """
                UPDATE claim_file f
                   SET fault_count = (SELECT count(*) FROM fault x
                                       WHERE x.claim_month = f.claim_month AND x.file_id = f.file_id)
                 WHERE f.claim_month = ? AND f.file_id = ?
                """,
                file.monthKey(),
                file.fileId());
    }

    private void setState(ClaimFile file, UUID receiptId, String state) {
        database.update(
                "UPDATE receipt SET state = ? WHERE claim_month = ? AND receipt_id = ?",
                state,
                file.monthKey(),
                receiptId);
    }

    private void record(ClaimFile file, Kept kept, String kind, UUID successor, Change change) {
        database.update(
                """
                INSERT INTO receipt_change (claim_month, receipt_id, kind, file_id, receipt_number, successor,
                                            changed_by, changed_at, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                file.monthKey(),
                kept.receiptId(),
                kind,
                file.fileId(),
                kept.number(),
                successor,
                change.by(),
                clock.now(),
                change.reason());
    }
}
