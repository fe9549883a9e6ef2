package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.UUID;

/** One step that follows from what the registry states now. */
public sealed interface EntitlementChange {

    /** Somebody is newly entitled to a paper. */
    record Entitle(String qualificationId, DocumentKind kind, NoticeFacts facts, LocalDate endsOn)
            implements EntitlementChange {}

    /** A paper that is not out yet will show something else, or be another paper. */
    record Refresh(UUID entitlement, DocumentKind kind, NoticeFacts facts, LocalDate endsOn)
            implements EntitlementChange {}

    /** A paper that is out no longer says what is true: it is superseded, and another one is due. */
    record Replace(UUID entitlement, DocumentKind kind, NoticeFacts facts, LocalDate endsOn)
            implements EntitlementChange {}

    /** Only the day of the end is new; what is printed stays true until then. */
    record SetEnd(UUID entitlement, LocalDate endsOn) implements EntitlementChange {}

    /** The entitlement is over; a paper that is out is revoked. */
    record End(UUID entitlement, EndReason reason) implements EntitlementChange {}
}
