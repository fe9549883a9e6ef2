package jp.shikaku.notice.entitlement;

import java.time.LocalDate;

/**
 * A document that is due or out.
 *
 * @param kind which document
 * @param facts what it shows
 * @param endsOn first day on which the qualification no longer counts, null while open
 * @param endsByDeath whether it ends by the death of the person; false while open
 * @param mail where it is sent
 * @param grounds why
 */
public record Due(
        DocumentKind kind, NoticeFacts facts, LocalDate endsOn, boolean endsByDeath, Mail mail, Grounds grounds) {

    /** Why it ends on the day on which it was registered to end. */
    public EndReason endReason() {
        return endsByDeath ? EndReason.DEATH : EndReason.LOST;
    }

    /** Whether a document of the one says what the other asks for. */
    boolean saysTheSame(Due other) {
        return kind == other.kind && facts.equals(other.facts);
    }
}
