package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entitlement that counts: waiting for its document, or with a document that is out.
 *
 * @param id which one
 * @param qualificationId for which qualification
 * @param kind which paper
 * @param issued whether the document is out
 * @param facts what it shows or would show
 * @param endsOn first day on which it no longer counts, null while open
 */
public record OpenEntitlement(
        UUID id, String qualificationId, DocumentKind kind, boolean issued, NoticeFacts facts, LocalDate endsOn) {}
