package jp.shikaku.claims.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.model.ReviewOrganisation;

/** Reads items and changes who holds them and where they stand. Every method joins the running transaction. */
@ApplicationScoped
class ItemStore {

    private static final int YEN_PER_POINT = 10;

    private static final String ITEMS =
            """
            SELECT i.*, r.institution, r.volume, r.receipt_number, r.treatment_month, r.receipt_type, r.claimed_insurer,
                   r.points, r.meals_yen, a.outcome, a.code
              FROM worklist_item i
              JOIN receipt r USING (claim_month, receipt_id)
              LEFT JOIN allocation a USING (claim_month, receipt_id)
            """;

    private final Database database;

    @Inject
    ItemStore(Database database) {
        this.database = database;
    }

    Optional<Item> find(UUID id, Collection<ReviewOrganisation> organisations) {
        return database.first(
                ITEMS + " WHERE i.item_id = ? AND i.review_organisation = ANY (?::text[])",
                ItemStore::item,
                id,
                codes(organisations));
    }

    /** An item as it stands, locked until the transaction ends. */
    Item lock(Item item) {
        return database.first(
                        ITEMS + " WHERE i.claim_month = ? AND i.receipt_id = ? AND i.kind = ? FOR UPDATE OF i",
                        ItemStore::item,
                        item.key().claimMonth(),
                        item.key().receiptId(),
                        item.kind().name())
                .orElseThrow();
    }

    List<Item> page(ItemFilter filter, int limit) {
        return database.query(
                ITEMS
                        + """
                 WHERE i.state = ANY (?::text[]) AND i.review_organisation = ANY (?::text[])
                   AND (?::text IS NULL OR i.kind = ?) AND (?::text IS NULL OR i.reason = ?)
                   AND (?::date IS NULL OR i.claim_month = ?) AND (?::text IS NULL OR i.assignee = ?)
                   AND (?::timestamptz IS NULL OR i.assignee IS NULL OR i.leased_until <= ?)
                   AND (i.raised_at, i.item_id) > (?, ?)
                 ORDER BY i.raised_at, i.item_id
                 LIMIT ?
                """,
                ItemStore::item,
                filter.states().stream().map(ItemState::name).toArray(String[]::new),
                filter.organisations().toArray(String[]::new),
                filter.kind() == null ? null : filter.kind().name(),
                filter.kind() == null ? null : filter.kind().name(),
                filter.reason(),
                filter.reason(),
                filter.claimMonth(),
                filter.claimMonth(),
                filter.assignee(),
                filter.assignee(),
                filter.freeOnly(),
                filter.freeOnly(),
                filter.afterRaised(),
                filter.afterId(),
                limit);
    }

    /** How many items wait, by kind, reason and state, and how old they are at an instant. */
    List<CountsView.Count> counts(Collection<ReviewOrganisation> organisations, LocalDate claimMonth, Instant now) {
        return database.query(
                """
                SELECT kind, reason, state, count(*),
                       count(*) FILTER (WHERE raised_at > ?::timestamptz - interval '7 days'),
                       count(*) FILTER (WHERE raised_at <= ?::timestamptz - interval '7 days'
                                          AND raised_at > ?::timestamptz - interval '30 days'),
                       count(*) FILTER (WHERE raised_at <= ?::timestamptz - interval '30 days'
                                          AND raised_at > ?::timestamptz - interval '90 days'),
                       count(*) FILTER (WHERE raised_at <= ?::timestamptz - interval '90 days'), min(raised_at)
                  FROM worklist_item
                 WHERE state IN ('OPEN', 'PROPOSED') AND review_organisation = ANY (?::text[])
                   AND (?::date IS NULL OR claim_month = ?)
                 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """,
                row -> new CountsView.Count(
                        ItemKind.valueOf(row.getString(1)),
                        row.getString(2),
                        ItemState.valueOf(row.getString(3)),
                        row.getLong(4),
                        new CountsView.Ages(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                        instant(row, "min")),
                now,
                now,
                now,
                now,
                now,
                now,
                codes(organisations),
                claimMonth,
                claimMonth);
    }

    /** Gives an open item that is free, or the holder's already, to a person; answers whether it could be had. */
    boolean lease(Item item, String holder, String to, Instant now, Instant until) {
        return database.update(
                        """
                        UPDATE worklist_item SET assignee = ?, leased_until = ?
                         WHERE claim_month = ? AND receipt_id = ? AND kind = ? AND state = 'OPEN'
                           AND (assignee IS NULL OR leased_until <= ? OR assignee = ?)
                        """,
                        to,
                        until,
                        item.key().claimMonth(),
                        item.key().receiptId(),
                        item.kind().name(),
                        now,
                        holder)
                == 1;
    }

    /** Gives an item back, if the person holds it. */
    void release(Item item, String holder) {
        database.update(
                """
                UPDATE worklist_item SET assignee = NULL, leased_until = NULL
                 WHERE claim_month = ? AND receipt_id = ? AND kind = ? AND assignee = ?
                """,
                item.key().claimMonth(),
                item.key().receiptId(),
                item.kind().name(),
                holder);
    }

    /** Moves a locked item on; the next decision about it is one on a new version. */
    void advance(Item item, ItemState state, String assignee, Instant leasedUntil) {
        database.update(
                """
                UPDATE worklist_item SET state = ?, version = version + 1, assignee = ?, leased_until = ?
                 WHERE claim_month = ? AND receipt_id = ? AND kind = ?
                """,
                state.name(),
                assignee,
                leasedUntil,
                item.key().claimMonth(),
                item.key().receiptId(),
                item.kind().name());
    }

    private static String[] codes(Collection<ReviewOrganisation> organisations) {
        return organisations.stream().map(ReviewOrganisation::code).toArray(String[]::new);
    }

    private static Item item(ResultSet row) throws SQLException {
        int points = row.getInt("points");
        return new Item(
                row.getObject("item_id", UUID.class),
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("review_organisation"),
                row.getObject("difference_yen", Long.class),
                ItemState.valueOf(row.getString("state")),
                row.getInt("version"),
                instant(row, "raised_at"),
                row.getString("assignee"),
                instant(row, "leased_until"),
                new Item.ReceiptLine(
                        row.getString("institution"),
                        row.getString("volume"),
                        row.getInt("receipt_number"),
                        row.getObject("treatment_month", LocalDate.class),
                        row.getString("receipt_type"),
                        row.getString("claimed_insurer"),
                        points,
                        (long) points * YEN_PER_POINT + row.getInt("meals_yen"),
                        row.getString("outcome"),
                        row.getString("code")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
