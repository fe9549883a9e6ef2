package jp.shikaku.notice.lifecycle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** Documents as far as the caller of this request may see them. */
@RequestScoped
class OwnDocuments {

    private final DocumentRepository documents;
    private final Caller caller;

    @Inject
    OwnDocuments(DocumentRepository documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * A document.
     *
     * @throws ProblemException 404 if there is none, or the caller may not see it
     */
    DocumentEntity require(String documentId) {
        Visibility visibility = Visibility.of(caller);
        return documents
                .byNumber(documentId)
                .filter(document -> visibility.includes(document.insurerNumber(), document.personId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
