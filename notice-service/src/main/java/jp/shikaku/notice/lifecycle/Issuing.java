package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.entitlement.EntitlementRules;

/** What a run takes from the rows and puts back: documents that are due, made or stopped. In the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Issuing {

    private static final int CHUNK = 200;

    private final EntitlementRepository entitlements;
    private final DocumentRepository documents;

    @Inject
    Issuing(EntitlementRepository entitlements, DocumentRepository documents) {
        this.entitlements = entitlements;
        this.documents = documents;
    }

    /** Documents that are due, locked for this transaction, at most so many; those another run works on are skipped. */
    public List<DueDocument> lockDue(DueFilter filter, int limit, LocalDate today) {
        List<EntitlementEntity> rows = entitlements.lockDue(filter, limit);
        Map<String, DocumentEntity> old = documents
                .byNumbers(rows.stream()
                        .filter(row -> row.cause() == EntitlementCause.RENEWED)
                        .map(EntitlementEntity::replaces)
                        .toList())
                .stream()
                .collect(Collectors.toMap(DocumentEntity::number, Function.identity()));
        return rows.stream()
                .map(row -> new DueDocument(row.id(), row.due(), firstDay(row.due(), old.get(row.replaces()), today)))
                .toList();
    }

    /** How many documents are due, also those that another run works on. */
    public long countDue(DueFilter filter) {
        return entitlements.countDue(filter);
    }

    /** Makes documents that were stopped due again, because what stopped them may have been put right. */
    public int retryStopped(DueFilter filter, Instant now) {
        int retried = 0;
        for (List<EntitlementEntity> stopped = entitlements.lockStopped(filter, CHUNK);
                !stopped.isEmpty();
                stopped = entitlements.lockStopped(filter, CHUNK)) {
            stopped.forEach(row -> row.retried(now));
            entitlements.flush();
            retried += stopped.size();
        }
        return retried;
    }

    /**
     * Records documents that are finished; they are out from this transaction's commit on.
     *
     * @param made what was made, by entitlement
     * @param batch the run they belong to, and the place of the first among its documents
     */
    public void issued(Map<UUID, SignedDocument> made, BatchPlace batch) {
        int place = batch.firstPlace();
        for (Map.Entry<UUID, SignedDocument> one : made.entrySet()) {
            SignedDocument signed = one.getValue();
            EntitlementEntity row = row(one.getKey());
            documents.persist(new DocumentEntity(row, signed).in(batch.issuance(), place++));
            documents.getEntityManager().persist(new DocumentContentEntity(signed));
            row.issued(
                    signed.documentNumber(),
                    EntitlementRules.renewalFrom(row.due(), signed.validUntil()).orElse(null),
                    signed.issuedAt());
            Optional.ofNullable(row.replaces())
                    .flatMap(documents::byNumber)
                    .ifPresent(old -> old.replacedBy(signed.documentNumber()));
        }
    }

    /** Records why documents could not be printed. */
    public void stopped(Map<UUID, List<PrintFinding>> findings, Instant now) {
        findings.forEach((entitlement, reasons) -> row(entitlement).stopped(reasons, now));
    }

    /** What documents rest on, by number. */
    public Map<String, Due> restingOn(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : entitlements.ofDocuments(numbers).stream()
                        .collect(Collectors.toMap(EntitlementEntity::documentId, EntitlementEntity::due));
    }

    /** Documents of these that are to be given back, by number. */
    public Map<String, ReturnAsked> returnsAsked(Collection<String> numbers) {
        Map<String, Due> due = restingOn(numbers);
        return documents.byNumbers(numbers).stream()
                .map(document -> new ReturnAsked(
                        document.number(),
                        document.personId(),
                        due.get(document.number()),
                        document.endReason() == null
                                ? "REPLACED"
                                : document.endReason().name(),
                        document.validFrom(),
                        document.validUntil()))
                .collect(Collectors.toMap(ReturnAsked::document, Function.identity()));
    }

    /** From the acquisition where that is still to come; a renewal, from the day after the old document's last. */
    private static LocalDate firstDay(Due due, DocumentEntity old, LocalDate today) {
        boolean stands = old != null
                && old.state() == DocumentState.ISSUED
                && old.validUntil() != null
                && !old.validUntil().isBefore(today);
        LocalDate next = stands ? old.validUntil().plusDays(1) : today;
        LocalDate acquired = due.facts().acquiredOn();
        return acquired.isAfter(next) ? acquired : next;
    }

    private EntitlementEntity row(UUID id) {
        return entitlements.lock(id).orElseThrow(() -> new IllegalStateException("no such entitlement"));
    }
}
