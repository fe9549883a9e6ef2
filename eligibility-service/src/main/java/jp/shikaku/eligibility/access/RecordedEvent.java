package jp.shikaku.eligibility.access;

import java.time.Instant;
import java.util.UUID;

/** An event on its way into the trail. */
record RecordedEvent(UUID id, Instant at, AuditEvent event) {

    /** How many rows it takes. */
    int rows() {
        return 1 + event.persons().size();
    }
}
