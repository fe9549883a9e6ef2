package jp.shikaku.notice.lifecycle;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.support.ProblemException;

/** What a holder asks for: another paper in the place of one that is lost, damaged or never came. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Reissuing {

    private final EntitlementRepository entitlements;
    private final DocumentRepository documents;
    private final DocumentActs acts;

    @Inject
    Reissuing(EntitlementRepository entitlements, DocumentRepository documents, DocumentActs acts) {
        this.entitlements = entitlements;
        this.documents = documents;
        this.acts = acts;
    }

    /**
     * Revokes a lost document at once; another one is due, so that nobody entitled is left without.
     *
     * @throws ProblemException 409 if the document's life does not allow it
     */
    void reportLost(DocumentEntity document, Deed deed) {
        Optional<EntitlementEntity> open = lock(document);
        acts.perform(document, DocumentAct.REPORT_LOST, deed);
        document.endedFor(EndReason.REPORTED_LOST);
        open.filter(row -> isOut(row, document, deed))
                .ifPresent(row -> replace(row, EntitlementCause.REPORTED_LOST, deed));
    }

    /**
     * Supersedes a document, and makes another one due.
     *
     * @throws ProblemException 409 if the document no longer counts
     */
    void reissue(DocumentEntity document, Deed deed) {
        Optional<EntitlementEntity> open = lock(document);
        acts.perform(document, DocumentAct.SUPERSEDE, deed);
        open.filter(row -> isOut(row, document, deed))
                .ifPresent(row -> replace(row, EntitlementCause.REISSUE_ASKED, deed));
    }

    /** Entitlements are locked before documents, as everywhere. */
    private Optional<EntitlementEntity> lock(DocumentEntity document) {
        Optional<EntitlementEntity> open = entitlements.lockOpen(document.personId(), document.qualificationId());
        documents.lock(document);
        return open;
    }

    /** Whether the open entitlement's document is this one, or one that does not count yet today. */
    private boolean isOut(EntitlementEntity open, DocumentEntity document, Deed deed) {
        return open.documentId() != null
                && (open.documentId().equals(document.number())
                        || documents.days(List.of(open.documentId())).values().stream()
                                .anyMatch(next -> next.validFrom().isAfter(Tokyo.dayOf(deed.at()))));
    }

    private void replace(EntitlementEntity open, EntitlementCause cause, Deed deed) {
        EntitlementEntity next = open.replacedBy(open.due(), cause, deed.at());
        documents.lockStanding(open.personId(), open.qualificationId(), Tokyo.dayOf(deed.at())).stream()
                .filter(standing -> standing.number().equals(open.documentId()))
                .forEach(standing -> acts.perform(standing, DocumentAct.SUPERSEDE, deed));
        entitlements.flush();
        entitlements.persist(next);
    }
}
