package jp.shikaku.claims.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.delivery.Edition;
import jp.shikaku.claims.delivery.Readiness;
import jp.shikaku.support.ForwardClock;

/**
 * Announces deliveries that became ready: originals when their month is closed and booked throughout, re-examinations when
 * their processing month is over, to those whose receipts changed and to insurers whose questions were answered. Set-based:
 * four statements per delivery month, however many parties it has.
 */
@ApplicationScoped
class Announcer {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('delivery_event'))";

    private static final String ORIGINAL_PARTIES =
            """
            SELECT 'INSTITUTION', f.institution FROM claim_file f
             WHERE f.claim_month = asked.month AND f.status = 'ACCEPTED'
             UNION
            SELECT 'INSURER', e.insurer FROM ledger_entry e
             WHERE e.claim_month = asked.month AND e.account = 'INSURER_SHARE' AND e.kind = 'BOOKING'
            """;

    private static final String REEXAMINATION_PARTIES =
            """
            SELECT 'INSTITUTION', r.institution FROM ledger_entry r
             WHERE r.booked_month = asked.month AND r.kind = 'REVERSAL'
             UNION
            SELECT 'INSTITUTION', e.institution FROM late_receipt l JOIN ledger_entry e USING (claim_month, receipt_id)
             WHERE e.booked_month = asked.month AND e.decision_number = 1
             UNION
            SELECT 'INSURER', e.insurer FROM late_receipt l JOIN ledger_entry e USING (claim_month, receipt_id)
             WHERE e.booked_month = asked.month AND e.decision_number = 1 AND e.account = 'INSURER_SHARE'
             UNION
            SELECT 'INSURER', e.insurer
              FROM (SELECT DISTINCT claim_month, receipt_id, decision_number FROM ledger_entry
                     WHERE booked_month = asked.month AND kind = 'REVERSAL') AS changed
              JOIN ledger_entry e USING (claim_month, receipt_id, decision_number)
             WHERE e.account = 'INSURER_SHARE'
             UNION
            SELECT 'INSURER', q.insurer FROM recheck_answer w JOIN recheck_request q USING (claim_month, receipt_id, request_id)
             WHERE w.answered_at >= asked.month::timestamp AT TIME ZONE 'Asia/Tokyo'
               AND w.answered_at < (asked.month + interval '1 month') AT TIME ZONE 'Asia/Tokyo'
            """;

    private final Database database;
    private final Readiness readiness;
    private final ForwardClock clock;

    @Inject
    Announcer(Database database, Readiness readiness, ForwardClock clock) {
        this.database = database;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** Announces what became ready; answers how many parties were told. */
    int announce() {
        int told = 0;
        for (LocalDate month : billed()) {
            told += announce(month, Edition.ORIGINAL);
        }
        for (LocalDate month : processed(readiness.lastOver())) {
            told += announce(month, Edition.REEXAMINATION);
        }
        return told;
    }

    /** Announces one edition of a month, unless somebody did. */
    private int announce(LocalDate month, Edition edition) {
        Instant now = clock.now();
        return database.inTransaction(() -> {
            database.query(LOCK, row -> "");
            int first = database.update(
                    """
                    INSERT INTO delivery_announcement (delivery_month, edition, announced_at) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    month,
                    edition.name(),
                    now);
            return first == 0 ? 0 : tell(month, edition, now);
        });
    }

    private int tell(LocalDate month, Edition edition, Instant now) {
        int events = database.update(
                """
                INSERT INTO delivery_event (delivery_month, party_kind, party, edition, occurred_at)
                SELECT asked.month, parties.kind, parties.code, asked.edition, asked.at
                  FROM (SELECT ?::date AS month, ?::text AS edition, ?::timestamptz AS at) AS asked
                  CROSS JOIN LATERAL (%s) AS parties (kind, code)
                 ORDER BY 2, 3
                """
                        .formatted(edition == Edition.ORIGINAL ? ORIGINAL_PARTIES : REEXAMINATION_PARTIES),
                month,
                edition.name(),
                now);
        database.update(
                """
                INSERT INTO webhook_message (delivery_month, party_kind, party, edition, subscription_id)
                SELECT e.delivery_month, e.party_kind, e.party, e.edition, s.subscription_id
                  FROM delivery_event e JOIN webhook_subscription s USING (party_kind, party)
                 WHERE e.delivery_month = ? AND e.edition = ? AND s.ended_at IS NULL
                """,
                month,
                edition.name());
        return events;
    }

    private List<LocalDate> billed() {
        return database.query(
                """
                SELECT claim_month FROM claim_month m
                 WHERE state = 'CLOSED'
                   AND NOT EXISTS (SELECT 1 FROM delivery_announcement a
                                    WHERE a.delivery_month = m.claim_month AND a.edition = 'ORIGINAL')
                   AND (booked_at IS NOT NULL
                        OR NOT EXISTS (SELECT 1 FROM allocation a
                                        WHERE a.claim_month = m.claim_month AND a.booked_decision IS NULL))
                 ORDER BY claim_month
                """,
                row -> row.getObject(1, LocalDate.class));
    }

    /** Months since the first close up to the last one that is over, with something changed or answered in them and not announced. */
    private List<LocalDate> processed(LocalDate last) {
        return database.query(
                """
                SELECT month::date
                  FROM generate_series((SELECT date_trunc('month', min(closed_at)) - interval '1 month' FROM claim_month),
                                       ?::date, interval '1 month') AS month
                 WHERE NOT EXISTS (SELECT 1 FROM delivery_announcement a
                                    WHERE a.delivery_month = month::date AND a.edition = 'REEXAMINATION')
                   AND (EXISTS (SELECT 1 FROM ledger_entry e
                                 WHERE e.booked_month = month::date AND e.kind = 'REVERSAL')
                        OR EXISTS (SELECT 1 FROM late_receipt l JOIN ledger_entry e USING (claim_month, receipt_id)
                                    WHERE e.booked_month = month::date AND e.decision_number = 1)
                        OR EXISTS (SELECT 1 FROM recheck_answer w
                                    WHERE w.answered_at >= month::date::timestamp AT TIME ZONE 'Asia/Tokyo'
                                      AND w.answered_at
                                          < (month::date + interval '1 month') AT TIME ZONE 'Asia/Tokyo'))
                 ORDER BY 1
                """,
                row -> row.getObject(1, LocalDate.class),
                last);
    }
}
