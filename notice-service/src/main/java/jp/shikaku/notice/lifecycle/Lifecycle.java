package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.EntitlementChange;
import jp.shikaku.notice.entitlement.OpenEntitlement;

/** Carries decisions out on the rows, and nothing else moves a state. Always inside the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Lifecycle {

    private static final int CHUNK = 200;

    private final EntitlementRepository entitlements;
    private final DocumentRepository documents;

    @Inject
    Lifecycle(EntitlementRepository entitlements, DocumentRepository documents) {
        this.entitlements = entitlements;
        this.documents = documents;
    }

    /** Which of these persons have an entitlement that counts. */
    @Transactional(TxType.REQUIRED)
    public Set<String> personsWithOpen(Collection<String> personIds) {
        return personIds.isEmpty() ? Set.of() : Set.copyOf(entitlements.personsWithOpen(personIds));
    }

    /** The open entitlements of these persons, locked until the end of the transaction. */
    public Map<String, List<OpenEntitlement>> lockOpenOf(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : entitlements.lockOpenOf(personIds).stream()
                        .collect(Collectors.groupingBy(
                                EntitlementEntity::personId,
                                Collectors.mapping(EntitlementEntity::toOpen, Collectors.toList())));
    }

    /** Carries out what was decided for one person, whose open entitlements are locked. */
    public void carryOut(String personId, List<EntitlementChange> changes, Instant now) {
        for (EntitlementChange change : changes) {
            if (change instanceof EntitlementChange.Entitle step) {
                entitlements.persist(new EntitlementEntity(
                                personId, step.qualificationId(), step.kind(), EntitlementCause.NEW_QUALIFICATION, now)
                        .showing(step.facts(), step.endsOn()));
            } else if (change instanceof EntitlementChange.Refresh step) {
                EntitlementEntity row = row(step.entitlement());
                row.refreshed(step.kind(), now);
                row.showing(step.facts(), step.endsOn());
            } else if (change instanceof EntitlementChange.Replace step) {
                replace(step, now);
            } else if (change instanceof EntitlementChange.SetEnd step) {
                EntitlementEntity row = row(step.entitlement());
                row.endSet(step.endsOn(), now);
                document(row).ifPresent(document -> document.endSet(step.endsOn()));
            } else if (change instanceof EntitlementChange.End step) {
                end(row(step.entitlement()), step.reason(), now);
            }
        }
    }

    /** Ends what was registered to end by today. Returns how many there were. */
    public int endDue(LocalDate today, Instant now) {
        List<EntitlementEntity> ending = entitlements.lockEnding(today, CHUNK);
        ending.forEach(row -> end(row, EndReason.LOST, now));
        return ending.size();
    }

    /** Notices that are due, locked for this transaction, at most so many. */
    public List<DueNotice> lockDue(Optional<String> insurer, int limit) {
        return entitlements.lockDue(insurer, limit).stream()
                .map(row -> new DueNotice(row.id(), row.facts()))
                .toList();
    }

    /** How many notices are due, also those that another run works on. */
    public long countDue(Optional<String> insurer) {
        return entitlements.countDue(insurer);
    }

    /** Makes notices that were stopped due again, because what stopped them may have been put right. */
    public int retryStopped(Optional<String> insurer, Instant now) {
        int retried = 0;
        for (List<EntitlementEntity> stopped = entitlements.lockStopped(insurer, CHUNK);
                !stopped.isEmpty();
                stopped = entitlements.lockStopped(insurer, CHUNK)) {
            stopped.forEach(row -> row.retried(now));
            entitlements.flush();
            retried += stopped.size();
        }
        return retried;
    }

    /** Records a document that is finished; it is out from this transaction's commit on. */
    public void issued(UUID entitlement, SignedDocument signed) {
        EntitlementEntity row = row(entitlement);
        documents.persist(new DocumentEntity(row, signed));
        documents.flush();
        documents.getEntityManager().persist(new DocumentContentEntity(signed));
        row.issued(signed.documentNumber(), signed.issuedAt());
        if (row.replaces() != null) {
            documents.byNumber(row.replaces()).ifPresent(old -> old.replacedBy(signed.documentNumber()));
        }
    }

    /** Records why a document could not be printed. */
    public void stopped(UUID entitlement, List<PrintFinding> findings, Instant now) {
        row(entitlement).stopped(findings, now);
    }

    private void replace(EntitlementChange.Replace step, Instant now) {
        EntitlementEntity row = row(step.entitlement());
        EntitlementEntity next = row.replacedBy(step.kind(), now).showing(step.facts(), step.endsOn());
        document(row).ifPresent(document -> document.superseded(now));
        entitlements.flush();
        entitlements.persist(next);
    }

    private void end(EntitlementEntity row, EndReason reason, Instant now) {
        row.ended(reason, now);
        document(row).ifPresent(document -> document.revoked(reason, now));
    }

    private Optional<DocumentEntity> document(EntitlementEntity row) {
        return Optional.ofNullable(row.documentId()).flatMap(documents::byNumber);
    }

    private EntitlementEntity row(UUID id) {
        return entitlements.lock(id).orElseThrow(() -> new IllegalStateException("no such entitlement"));
    }
}
