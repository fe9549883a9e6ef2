package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

import jp.shikaku.notice.credential.StatusReference;

/**
 * A finished document.
 *
 * @param documentNumber 文書番号, 16 characters
 * @param keyId key that signed it
 * @param issuedAt when it was signed
 * @param validFrom first day on which it counts
 * @param validUntil last day on its own account, null for none
 * @param status where its state is published
 * @param signedContent compact JWS
 * @param pdf the page
 */
public record SignedDocument(
        String documentNumber,
        String keyId,
        Instant issuedAt,
        LocalDate validFrom,
        LocalDate validUntil,
        StatusReference status,
        String signedContent,
        byte[] pdf) {}
