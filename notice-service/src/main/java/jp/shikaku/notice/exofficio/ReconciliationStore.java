package jp.shikaku.notice.exofficio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** What became of everybody on a monthly list, by set-based statements: three for a reconciliation, one for a page. */
@ApplicationScoped
class ReconciliationStore {

    private static final String VERDICTS =
            """
            SELECT e.qualification_id, e.person_id, e.reason, e.excluded,
                   CASE WHEN EXISTS (SELECT 1 FROM document d
                                      WHERE d.shard = e.shard AND d.qualification_id = e.qualification_id
                                        AND d.person_id = e.person_id AND d.kind = 'CONFIRMATION_CERTIFICATE'
                                        AND d.state = 'ISSUED' AND d.valid_from <= :today
                                        AND (d.valid_until IS NULL OR d.valid_until >= :today)) THEN 'HAS_CERTIFICATE'
                        WHEN o.kind = 'NOTICE' THEN 'CARD_USABLE_NOW'
                        WHEN o.state = 'PENDING' THEN 'DUE'
                        WHEN o.state = 'STOPPED' THEN 'STOPPED'
                        WHEN o.state IS NULL AND (e.excluded IS NOT NULL OR EXISTS (
                             SELECT 1 FROM entitlement past
                              WHERE past.shard = e.shard AND past.qualification_id = e.qualification_id
                                AND past.person_id = e.person_id AND past.state = 'ENDED')) THEN 'NO_LONGER_ENTITLED'
                        ELSE 'MISSING' END AS verdict
              FROM cardless_entry e
              LEFT JOIN entitlement o ON o.shard = e.shard AND o.qualification_id = e.qualification_id
                   AND o.person_id = e.person_id AND o.state IN ('PENDING', 'STOPPED', 'ISSUED')
             WHERE e.shard = 0 AND e.list_id = :list
            """;

    private static final String TWICE =
            """
            SELECT count(DISTINCT a.qualification_id)
              FROM document a JOIN document b ON b.shard = a.shard AND b.qualification_id = a.qualification_id
                   AND b.person_id = a.person_id AND b.document_id > a.document_id AND b.state = 'ISSUED'
                   AND daterange(a.valid_from, a.valid_until, '[]') && daterange(b.valid_from, b.valid_until, '[]')
             WHERE a.shard = 0 AND a.insurer_number = :insurer AND a.state = 'ISSUED'
            """;

    private static final String BESIDES =
            """
            SELECT n.rule, count(*) AS certificates
              FROM document d JOIN entitlement n ON n.shard = d.shard AND n.entitlement_id = d.entitlement_id
             WHERE d.shard = 0 AND d.insurer_number = :insurer AND d.kind = 'CONFIRMATION_CERTIFICATE'
               AND d.state = 'ISSUED' AND d.valid_from <= :today
               AND (d.valid_until IS NULL OR d.valid_until >= :today)
               AND NOT EXISTS (SELECT 1 FROM cardless_entry e WHERE e.shard = d.shard AND e.list_id = :list
                                AND e.qualification_id = d.qualification_id)
             GROUP BY n.rule ORDER BY n.rule
            """;

    private final EntityManager database;

    @Inject
    ReconciliationStore(EntityManager database) {
        this.database = database;
    }

    Reconciliation reconcile(ListEntity list, LocalDate today) {
        Map<String, Long> counts = new HashMap<>();
        for (Tuple row : rows(
                "SELECT verdict, count(*) AS entries FROM (" + VERDICTS + ") v GROUP BY verdict", list.id(), today)) {
            counts.put(
                    row.get("verdict", String.class),
                    row.get("entries", Number.class).longValue());
        }
        long missing = counts.getOrDefault("MISSING", 0L);
        long twice = ((Number) database.createNativeQuery(TWICE)
                        .setParameter("insurer", list.insurerNumber())
                        .getSingleResult())
                .longValue();
        boolean complete = list.state() == ListEntity.State.COMPLETED;
        return new Reconciliation(
                list.insurerNumber(),
                list.month().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault("HAS_CERTIFICATE", 0L),
                counts.getOrDefault("DUE", 0L),
                counts.getOrDefault("STOPPED", 0L),
                counts.getOrDefault("CARD_USABLE_NOW", 0L),
                counts.getOrDefault("NO_LONGER_ENTITLED", 0L),
                missing,
                twice,
                complete,
                complete && missing == 0,
                twice == 0,
                besides(list, today));
    }

    /** A page of the list, by qualification. */
    List<EntryPage.Item> page(UUID list, Optional<String> verdict, String after, int limit, LocalDate today) {
        String sql = "SELECT * FROM (" + VERDICTS + ") v WHERE qualification_id > :after"
                + (verdict.isPresent() ? " AND verdict = :verdict" : "")
                + " ORDER BY qualification_id LIMIT :limit";
        var query = database.createNativeQuery(sql, Tuple.class)
                .setParameter("list", list)
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("limit", limit);
        verdict.ifPresent(one -> query.setParameter("verdict", one));
        return tuples(query.getResultList()).stream()
                .map(row -> new EntryPage.Item(
                        row.get("qualification_id", String.class),
                        row.get("person_id", String.class),
                        row.get("reason", String.class),
                        row.get("verdict", String.class),
                        row.get("excluded", String.class)))
                .toList();
    }

    private List<Reconciliation.ByRule> besides(ListEntity list, LocalDate today) {
        return tuples(database.createNativeQuery(BESIDES, Tuple.class)
                        .setParameter("insurer", list.insurerNumber())
                        .setParameter("list", list.id())
                        .setParameter("today", today)
                        .getResultList())
                .stream()
                .map(row -> new Reconciliation.ByRule(
                        row.get("rule", String.class),
                        row.get("certificates", Number.class).longValue()))
                .toList();
    }

    private List<Tuple> rows(String sql, UUID list, LocalDate today) {
        return tuples(database.createNativeQuery(sql, Tuple.class)
                .setParameter("list", list)
                .setParameter("today", today)
                .getResultList());
    }

    private static List<Tuple> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
