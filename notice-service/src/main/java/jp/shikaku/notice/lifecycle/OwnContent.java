package jp.shikaku.notice.lifecycle;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** The signed content of documents, for the person whom they are about and nobody else. */
@RequestScoped
public class OwnContent {

    private final DocumentRepository documents;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    OwnContent(DocumentRepository documents, Caller caller, ForwardClock clock) {
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The signed content of a document of the caller's that counts or will.
     *
     * @throws ProblemException 404 if it is not the caller's; 409 if it no longer counts
     */
    @Transactional
    public String require(String documentId) {
        Visibility own = new Visibility(false, Set.of(), caller.person());
        DocumentEntity document = documents
                .byNumber(documentId)
                .filter(found -> own.includes(found.insurerNumber(), found.personId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        boolean over = Optional.ofNullable(document.validUntil())
                .filter(clock.today()::isAfter)
                .isPresent();
        if (over || DocumentStatus.standing(document, clock.today()) != DocumentStatus.Standing.VALID) {
            throw new ProblemException(NoticeError.NO_LONGER_COUNTS);
        }
        return documents.content(documentId).signedContent();
    }
}
