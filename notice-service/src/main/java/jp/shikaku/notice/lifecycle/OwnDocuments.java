package jp.shikaku.notice.lifecycle;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** Documents as far as the caller of this request may see them. */
@RequestScoped
public class OwnDocuments {

    private final DocumentRepository documents;
    private final EntitlementRepository entitlements;
    private final Caller caller;

    @Inject
    OwnDocuments(DocumentRepository documents, EntitlementRepository entitlements, Caller caller) {
        this.documents = documents;
        this.entitlements = entitlements;
        this.caller = caller;
    }

    /**
     * A document.
     *
     * @throws ProblemException 404 if there is none, or the caller may not see it; 410 if it is forgotten
     */
    DocumentEntity require(String documentId) {
        Visibility visibility = Visibility.of(caller);
        DocumentEntity document = documents
                .byNumber(documentId)
                .filter(found -> visibility.includes(found.insurerNumber(), found.personId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (document.forgottenAt() != null) {
            throw new ProblemException(NoticeError.DOCUMENT_FORGOTTEN);
        }
        return document;
    }

    /**
     * A document with what it shows.
     *
     * @throws ProblemException as {@link #require}
     */
    @Transactional
    public IssuedDocument requireWhole(String documentId) {
        DocumentEntity document = require(documentId);
        return new IssuedDocument(
                document.number(),
                Tokyo.dayOf(document.issuedAt()),
                document.validFrom(),
                document.validUntil(),
                entitlements.ofDocuments(List.of(document.number())).get(0).due());
    }
}
