package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.EntitlementChange;
import jp.shikaku.notice.entitlement.GrantedApplication;
import jp.shikaku.notice.entitlement.OpenEntitlement;

/** Carries decisions out on the rows, and nothing else moves a state. Always inside the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Lifecycle {

    private static final int CHUNK = 200;

    private final EntitlementRepository entitlements;
    private final ApplicationRepository applications;
    private final DocumentRepository documents;
    private final DocumentActs acts;

    @Inject
    Lifecycle(
            EntitlementRepository entitlements,
            ApplicationRepository applications,
            DocumentRepository documents,
            DocumentActs acts) {
        this.entitlements = entitlements;
        this.applications = applications;
        this.documents = documents;
        this.acts = acts;
    }

    /** Which of these persons have an entitlement that counts. */
    @Transactional(TxType.REQUIRED)
    public Set<String> personsWithOpen(Collection<String> personIds) {
        return personIds.isEmpty() ? Set.of() : Set.copyOf(entitlements.personsWithOpen(personIds));
    }

    /** Persons about whom the same facts may give another answer from today on, or whose document ends soon. */
    @Transactional(TxType.REQUIRED)
    public List<String> personsToReview(LocalDate today, int limit) {
        return entitlements.personsToReview(today, limit);
    }

    /** Marks these persons as reviewed on a day. */
    public void reviewed(Collection<String> personIds, LocalDate today) {
        entitlements.flush();
        entitlements.clearReviews(personIds, today);
    }

    /** The open entitlements of these persons, locked until the end of the transaction. */
    public Map<String, List<OpenEntitlement>> lockOpenOf(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        List<EntitlementEntity> rows = entitlements.lockOpenOf(personIds);
        Map<String, OpenEntitlement.Out> out = documents.days(rows.stream()
                .map(EntitlementEntity::documentId)
                .filter(number -> number != null)
                .toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        EntitlementEntity::personId,
                        Collectors.mapping(row -> row.toOpen(out.get(row.documentId())), Collectors.toList())));
    }

    /** The applications of these persons that were granted. */
    public Map<String, List<GrantedApplication>> grantedTo(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : applications.grantedTo(personIds).stream()
                        .collect(Collectors.groupingBy(
                                ApplicationEntity::personId,
                                Collectors.mapping(ApplicationEntity::toGranted, Collectors.toList())));
    }

    /** Carries out what was decided for one person, whose open entitlements are locked. */
    public void carryOut(String personId, List<EntitlementChange> changes, Instant now) {
        for (EntitlementChange change : changes) {
            if (change instanceof EntitlementChange.Entitle step) {
                entitlements.persist(new EntitlementEntity(
                        personId, step.qualificationId(), step.due(), EntitlementCause.NEW_QUALIFICATION, now));
            } else if (change instanceof EntitlementChange.Refresh step) {
                EntitlementEntity row = row(step.entitlement());
                row.refreshed(step.due(), now);
                supersede(row, now);
            } else if (change instanceof EntitlementChange.Replace step) {
                replace(step, now);
            } else if (change instanceof EntitlementChange.Renew step) {
                renew(step, now);
            } else if (change instanceof EntitlementChange.Amend step) {
                EntitlementEntity row = row(step.entitlement());
                row.amended(step.due(), now);
                standing(row, now)
                        .forEach(document -> document.endSet(step.due().endsOn()));
            } else if (change instanceof EntitlementChange.End step) {
                end(row(step.entitlement()), step.reason(), now);
            }
        }
    }

    /** Ends what was registered to end by today. Returns how many there were. */
    public int endDue(LocalDate today, Instant now) {
        List<EntitlementEntity> ending = entitlements.lockEnding(today, CHUNK);
        ending.forEach(row -> end(row, row.due().endReason(), now));
        return ending.size();
    }

    private void replace(EntitlementChange.Replace step, Instant now) {
        EntitlementEntity row = row(step.entitlement());
        EntitlementEntity next = row.replacedBy(step.due(), EntitlementCause.CONTENT_CHANGED, now)
                .triggeredBy(step.triggers());
        supersede(row, now);
        entitlements.flush();
        entitlements.persist(next);
    }

    /** The old document counts to its end; one without an end of its own gives way at once. */
    private void renew(EntitlementChange.Renew step, Instant now) {
        EntitlementEntity row = row(step.entitlement());
        EntitlementEntity next = row.replacedBy(step.due(), EntitlementCause.RENEWED, now);
        standing(row, now).stream()
                .filter(document -> document.validUntil() == null)
                .forEach(document -> acts.perform(
                        document, DocumentAct.SUPERSEDE, Deed.ofService(now, EntitlementCause.RENEWED.name())));
        entitlements.flush();
        entitlements.persist(next);
    }

    private void supersede(EntitlementEntity row, Instant now) {
        Deed deed = Deed.ofService(now, EntitlementCause.CONTENT_CHANGED.name());
        standing(row, now).forEach(document -> acts.perform(document, DocumentAct.SUPERSEDE, deed));
    }

    private void end(EntitlementEntity row, EndReason reason, Instant now) {
        row.ended(reason, now);
        for (DocumentEntity document : standing(row, now)) {
            acts.perform(document, DocumentAct.REVOKE, Deed.ofService(now, reason.name()));
            document.endedFor(reason);
        }
    }

    private List<DocumentEntity> standing(EntitlementEntity row, Instant now) {
        return documents.lockStanding(row.personId(), row.qualificationId(), Tokyo.dayOf(now));
    }

    private EntitlementEntity row(UUID id) {
        return entitlements.lock(id).orElseThrow(() -> new IllegalStateException("no such entitlement"));
    }
}
