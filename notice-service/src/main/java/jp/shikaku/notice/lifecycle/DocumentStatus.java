package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.notice.credential.CredentialStatus;

/** Answers whether a document stands, for whoever holds its signed content. */
@ApplicationScoped
public class DocumentStatus {

    /** What is on record about a document. */
    public enum Standing {
        VALID,
        SUPERSEDED,
        REVOKED,
        /** Another content was handed out under this number. */
        OTHER_CONTENT
    }

    private final DocumentRepository documents;

    @Inject
    DocumentStatus(DocumentRepository documents) {
        this.documents = documents;
    }

    /**
     * The standing of a document today; empty if it is not on record.
     *
     * @param number 文書番号
     * @param signedContent the very text that was read from the paper
     * @param today day in Japan
     */
    @Transactional
    public Optional<Standing> of(String number, String signedContent, LocalDate today) {
        return documents.byNumber(number).map(document -> standing(document, signedContent, today));
    }

    /**
     * The documents of a status list that no longer count today, by their place in it.
     *
     * @param statusList id of the list
     * @param today day in Japan
     */
    @Transactional
    public Map<Integer, CredentialStatus> ended(String statusList, LocalDate today) {
        return documents.ended(statusList, today).stream()
                .collect(Collectors.toMap(
                        row -> (Integer) row[0],
                        row -> DocumentState.SUPERSEDED.name().equals(row[1])
                                ? CredentialStatus.SUPERSEDED
                                : CredentialStatus.REVOKED));
    }

    private static Standing standing(DocumentEntity document, String signedContent, LocalDate today) {
        if (!Digests.equal(document.contentDigest(), Digests.sha256(signedContent))) {
            return Standing.OTHER_CONTENT;
        }
        return standing(document, today);
    }

    static Standing standing(DocumentEntity document, LocalDate today) {
        return switch (document.state()) {
            case SUPERSEDED -> Standing.SUPERSEDED;
            case REVOKED -> Standing.REVOKED;
            case ISSUED -> ended(document.endsOn(), today) ? Standing.REVOKED : Standing.VALID;
        };
    }

    /** A loss registered for a later day takes effect on that day, whether or not the sweep has come by. */
    private static boolean ended(LocalDate endsOn, LocalDate today) {
        return endsOn != null && !endsOn.isAfter(today);
    }
}
