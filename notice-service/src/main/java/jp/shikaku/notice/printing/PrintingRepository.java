package jp.shikaku.notice.printing;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.notice.lifecycle.Digests;

/** Rows of printings, the order of a run's documents in print, and what each printing holds. */
@ApplicationScoped
class PrintingRepository implements PanacheRepositoryBase<PrintingEntity, UUID> {

    /** By post number, so that the post gets sorted mail, then by household, so that envelopes stay together. */
    private static final String ORDER =
            """
            INSERT INTO print_place (issuance_id, insurer_number, kind, place, document_id, envelope)
            SELECT d.issuance_id, d.insurer_number, d.kind,
                   row_number() OVER (PARTITION BY d.insurer_number, d.kind
                                      ORDER BY coalesce(d.post_number, ''), d.household, d.run_place),
                   d.document_id,
                   dense_rank() OVER (PARTITION BY d.insurer_number, d.kind
                                      ORDER BY coalesce(d.post_number, ''), d.household)
              FROM document d WHERE d.shard = 0 AND d.issuance_id = :issuance
            """;

    /** Envelopes are not torn apart: a bundle ends with the last document of its last envelope. */
    private static final String BUNDLES =
            """
            WITH envelopes AS (
                SELECT insurer_number, kind, envelope, min(place) AS first, max(place) AS last
                  FROM print_place WHERE shard = 0 AND issuance_id = :issuance
                 GROUP BY insurer_number, kind, envelope)
            INSERT INTO printing (printing_id, issuance_id, insurer_number, kind, first_place, last_place, arrangement,
                                  state, requested_by, requested_at)
            SELECT gen_random_uuid(), :issuance, insurer_number, kind, min(first), max(last), :arrangement, 'QUEUED',
                   :by, :at
              FROM envelopes GROUP BY insurer_number, kind, (first - 1) / :size
            """;

    private static final String ITEMS =
            """
            SELECT p.place, p.document_id, p.envelope, c.pdf
              FROM print_place p
              JOIN document d ON d.shard = p.shard AND d.document_id = p.document_id AND d.state = 'ISSUED'
              JOIN document_content c ON c.shard = p.shard AND c.document_id = p.document_id
             WHERE p.shard = 0 AND p.issuance_id = :issuance AND p.insurer_number = :insurer AND p.kind = :kind
               AND p.place BETWEEN :first AND :last
             ORDER BY p.place
            """;

    /** Every row of a manifest at once. */
    private static final String MANIFEST =
            """
            INSERT INTO printing_document (printing_id, place, document_id, envelope, first_page, pages,
                                           position, pdf_digest)
            SELECT ?::uuid, * FROM unnest(?::integer[], ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::integer[],
                                          ?::bytea[])""";

    /** Of two requests to bundle a run at the same time the second sees the bundles of the first. */
    void alone(UUID issuance) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('bundles'), hashtext(:issuance))")
                .setParameter("issuance", issuance.toString())
                .getSingleResult();
    }

    boolean isBundled(UUID issuance) {
        return count("issuance = ?1 and reprintReason is null", issuance) > 0;
    }

    /** Orders a run's documents and makes its bundles, in two statements. */
    void bundle(UUID issuance, int size, Arrangement arrangement, Deed deed) {
        getEntityManager()
                .createNativeQuery(ORDER)
                .setParameter("issuance", issuance)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(BUNDLES)
                .setParameter("issuance", issuance)
                .setParameter("size", size)
                .setParameter("arrangement", arrangement.name())
                .setParameter("by", deed.by())
                .setParameter("at", deed.at())
                .executeUpdate();
    }

    /** How many documents an insurer has of a kind in a run. */
    int places(PrintRange range) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "SELECT count(*) FROM print_place WHERE shard = 0 AND issuance_id = :issuance "
                                        + "AND insurer_number = :insurer AND kind = :kind")
                        .setParameter("issuance", range.issuance())
                        .setParameter("insurer", range.insurerNumber())
                        .setParameter("kind", range.kind().name())
                        .getSingleResult())
                .intValue();
    }

    /** The documents of a range that still count. */
    List<PrintItem> items(PrintRange range) {
        List<PrintItem> items = new ArrayList<>();
        for (Object row : getEntityManager()
                .createNativeQuery(ITEMS, Tuple.class)
                .setParameter("issuance", range.issuance())
                .setParameter("insurer", range.insurerNumber())
                .setParameter("kind", range.kind().name())
                .setParameter("first", range.firstPlace())
                .setParameter("last", range.lastPlace())
                .getResultList()) {
            Tuple cells = (Tuple) row;
            items.add(new PrintItem(
                    cells.get("place", Integer.class),
                    cells.get("document_id", String.class),
                    cells.get("envelope", Integer.class),
                    cells.get("pdf", byte[].class)));
        }
        return items;
    }

    /** Keeps what was produced: the pages to be fetched, and what stands where. */
    void keep(UUID printing, Bundle bundle) {
        getEntityManager()
                .createNativeQuery("INSERT INTO printing_content (printing_id, pdf) VALUES (:printing, :pdf)")
                .setParameter("printing", printing)
                .setParameter("pdf", bundle.pdf())
                .executeUpdate();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MANIFEST)) {
                statement.setObject(1, printing);
                statement.setArray(2, column(connection, "integer", bundle, placed -> placed.item()
                        .place()));
                statement.setArray(3, column(connection, "text", bundle, placed -> placed.item()
                        .document()));
                statement.setArray(4, column(connection, "integer", bundle, placed -> placed.item()
                        .envelope()));
                statement.setArray(5, column(connection, "integer", bundle, Bundle.Placed::firstPage));
                statement.setArray(6, column(connection, "integer", bundle, Bundle.Placed::pages));
                statement.setArray(7, column(connection, "integer", bundle, Bundle.Placed::position));
                statement.setArray(8, connection.createArrayOf("bytea", digests(bundle)));
                statement.executeUpdate();
            }
        });
    }

    private static byte[][] digests(Bundle bundle) {
        return bundle.documents().stream()
                .map(placed -> Digests.sha256(placed.item().pdf()))
                .toArray(byte[][]::new);
    }

    private static Array column(
            Connection connection, String type, Bundle bundle, Function<Bundle.Placed, Object> value)
            throws SQLException {
        return connection.createArrayOf(
                type, bundle.documents().stream().map(value).toArray());
    }

    /** The pages of a printing; empty once it is printed. */
    Optional<byte[]> content(UUID printing) {
        return getEntityManager()
                .createNativeQuery("SELECT pdf FROM printing_content WHERE shard = 0 AND printing_id = :printing")
                .setParameter("printing", printing)
                .getResultStream()
                .findFirst()
                .map(byte[].class::cast);
    }

    void dropContent(UUID printing) {
        getEntityManager()
                .createNativeQuery("DELETE FROM printing_content WHERE shard = 0 AND printing_id = :printing")
                .setParameter("printing", printing)
                .executeUpdate();
    }

    List<ManifestView.Item> manifest(UUID printing) {
        List<ManifestView.Item> items = new ArrayList<>();
        for (Object row : getEntityManager()
                .createNativeQuery(
                        "SELECT place, document_id, envelope, first_page, pages, position, encode(pdf_digest, 'hex') AS sha256 "
                                + "FROM printing_document WHERE shard = 0 AND printing_id = :printing ORDER BY place",
                        Tuple.class)
                .setParameter("printing", printing)
                .getResultList()) {
            Tuple cells = (Tuple) row;
            items.add(new ManifestView.Item(
                    cells.get("place", Integer.class),
                    cells.get("document_id", String.class),
                    cells.get("envelope", Integer.class),
                    cells.get("first_page", Integer.class),
                    cells.get("pages", Integer.class),
                    cells.get("position", Integer.class),
                    cells.get("sha256", String.class)));
        }
        return items;
    }

    /** The next printing that is due to be produced, locked; one that another instance produces is skipped. */
    Optional<PrintingEntity> lockDue(Instant now) {
        return find(
                        "state = ?1 and attempts.failedAt is null and (attempts.next is null or attempts.next <= ?2) "
                                + "order by requestedAt, firstPlace",
                        PrintingEntity.State.QUEUED.name(),
                        now)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2)
                .firstResultOptional();
    }

    PrintingEntity lock(UUID id) {
        PrintingEntity row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(row);
        return row;
    }

    List<PrintingEntity> of(UUID issuance) {
        return list("issuance = ?1 order by insurerNumber, kind, firstPlace, requestedAt", issuance);
    }

    /**
     * Those whose last attempt met a fault and that are not produced yet, by id.
     *
     * @param insurers only of these; empty for all
     * @param after ids behind this one; empty from the beginning
     */
    List<PrintingEntity> faulty(Optional<Set<String>> insurers, Optional<UUID> after, int limit) {
        StringBuilder where = new StringBuilder("state = :queued and attempts.fault is not null");
        Map<String, Object> values = new HashMap<>(Map.of("queued", PrintingEntity.State.QUEUED.name()));
        insurers.ifPresent(own -> {
            where.append(" and insurerNumber in :insurers");
            values.put("insurers", own);
        });
        after.ifPresent(id -> {
            where.append(" and id > :after");
            values.put("after", id);
        });
        return find(where + " order by id", values).page(0, limit).list();
    }
}
