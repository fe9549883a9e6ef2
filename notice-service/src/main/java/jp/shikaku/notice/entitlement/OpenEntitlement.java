package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entitlement that counts: waiting for its document, or with a document that is out.
 *
 * @param id which one
 * @param qualificationId for which qualification
 * @param shown the document that is due or out
 * @param out the document, null while it is not issued
 */
public record OpenEntitlement(UUID id, String qualificationId, Due shown, Out out) {

    /**
     * The document that is out.
     *
     * @param validFrom first day on which it counts
     * @param validUntil last day, null without an end of its own
     */
    public record Out(LocalDate validFrom, LocalDate validUntil) {}

    boolean issued() {
        return out != null;
    }
}
