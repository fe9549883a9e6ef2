package jp.shikaku.notice.entitlement;

import java.util.Set;
import java.util.UUID;

/** One step that follows from what the registry states now. */
public sealed interface EntitlementChange {

    /** Somebody is newly entitled to a paper. */
    record Entitle(String qualificationId, Due due) implements EntitlementChange {}

    /** A paper that is not out yet will show something else, or be another paper. */
    record Refresh(UUID entitlement, Due due) implements EntitlementChange {}

    /** A paper that is out no longer says what is true: it is superseded, and another one is due. */
    record Replace(UUID entitlement, Due due, Set<ReissueTrigger> triggers) implements EntitlementChange {}

    /** A paper that is out ends soon on its own account: it counts to its end, and the next one is due. */
    record Renew(UUID entitlement, Due due) implements EntitlementChange {}

    /** Only the end, the address or the grounds are new; what is printed stays true. */
    record Amend(UUID entitlement, Due due) implements EntitlementChange {}

    /** The entitlement is over; a paper that is out is revoked. */
    record End(UUID entitlement, EndReason reason) implements EntitlementChange {}
}
