package jp.shikaku.notice.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.support.ProblemException;

/** Does something with documents and records it; the only place where their states move. Inside the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DocumentActs {

    private final DocumentRepository documents;

    @Inject
    DocumentActs(DocumentRepository documents) {
        this.documents = documents;
    }

    /**
     * Does it.
     *
     * @throws ProblemException 409 if the document's life does not allow it
     */
    void perform(DocumentEntity document, DocumentAct act, Deed deed) {
        Transition transition = act.on(document.life());
        if (transition instanceof Transition.Refused refused) {
            throw new ProblemException(refused.code());
        }
        move(document, act, ((Transition.Allowed) transition).next(), deed);
    }

    private void move(DocumentEntity document, DocumentAct act, DocumentLife next, Deed deed) {
        document.moved(next, deed.at());
        int place = documents.countEvents(document.number()) + 1;
        documents.getEntityManager().persist(new DocumentEventEntity(document, place, act, deed));
    }
}
