package jp.shikaku.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.database.DatabaseException;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;

import static java.util.Map.entry;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("What the database itself holds")
class DatabaseLawsTest {

    private static final String DENIED = "42501";

    @Inject
    Database database;

    @Inject
    MonthPlay play;

    @Test
    @DisplayName(
            "each table belongs to a claim month, which is forgotten as a whole, or is named here with its own end")
    void ends() {
        Map<String, String> others = Map.ofEntries(
                entry("change_subject", "shikaku.recheck.keep-changes"),
                entry("request_key", "shikaku.requests.keep-keys"),
                entry("feed_cursor", "one row, about nobody"),
                entry("delivery_manifest", "files by their digests, about nobody"),
                entry("delivery_announcement", "months, about nobody"),
                entry("delivery_event", "months and parties, about nobody"),
                entry("webhook_subscription", "addresses of parties"),
                entry("webhook_message", "which event went to which party"));

        assertThat(database.query(
                        """
                        SELECT c.relname::text FROM pg_class c
                         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                           AND c.relname <> 'flyway_schema_history'
                           AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                            WHERE a.attrelid = c.oid AND a.attname = 'claim_month')
                        """,
                        row -> row.getString(1)))
                .containsExactlyInAnyOrderElementsOf(others.keySet());
    }

    @Test
    @DisplayName("there is no table of which docs/retention.md does not say how long it is kept")
    void documented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("shikaku.root"), "docs", "retention.md"));
        String claims = page.substring(page.indexOf("\n## claims\n"), page.indexOf("\n## eligibility\n"));

        assertThat(database.query(
                        """
                        SELECT c.relname::text FROM pg_class c
                         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                           AND c.relname <> 'flyway_schema_history'
                        """,
                        row -> row.getString(1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(table -> assertThat(claims).contains('`' + table + '`'));
    }

    @ParameterizedTest(name = "the service may not: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE decision SET outcome = 'MOVED'",
                "DELETE FROM decision",
                "UPDATE ledger_entry SET yen = 0",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry",
                "UPDATE delivery_event SET party = ''",
                "DELETE FROM delivery_event",
                "UPDATE delivery_manifest SET files = '[]'",
                "DELETE FROM delivery_manifest",
                "UPDATE webhook_subscription SET url = ''",
                "DELETE FROM webhook_message",
                "UPDATE ruling SET needs_approval = false",
                "DELETE FROM ruling",
                "UPDATE ruling_verdict SET verdict = 'APPROVED'",
                "DELETE FROM ruling_verdict",
                "DELETE FROM worklist_item",
                "UPDATE recheck_request SET insurer = '06132013'",
                "DELETE FROM recheck_answer",
                "UPDATE receipt SET content = ''",
                "DELETE FROM receipt",
                "DELETE FROM claim_file",
                "UPDATE claim_file_piece SET content = ''",
                "DELETE FROM receipt_change",
                "UPDATE claim_calendar SET reason = 'other'",
                "CREATE TABLE other (id integer)",
                "DROP TABLE ledger_entry",
            })
    void restrictedRole(String statement) {
        assertThatThrownBy(() -> database.update(statement))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching("SQL state " + DENIED);
    }

    @ParameterizedTest(name = "an allocation is refused: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a day billed twice  | {1,2} | {00138057,06132013} | {16,16}   | {1,1} | {100,100}",
                "a day forgotten     | {1}   | {00138057}          | {16}      | {2}   | {200}",
                "a point too many    | {1,2} | {00138057,06132013} | {16,2048} | {1,1} | {100,101}",
                "a visit lost        | {1,2} | {00138057,06132013} | {16,2048} | {1,0} | {100,100}",
                "a part without days | {1,2} | {00138057,06132013} | {2064}    | {1,1} | {100,100}",
                "an eleventh part    | {11}  | {00138057}          | {2064}    | {2}   | {200}",
            })
    void conservation(String what, String parts, String insurers, String days, String visits, String points) {
        ReceiptKey key = decided();

        assertThatThrownBy(() -> database.update(
                        """
                        UPDATE allocation SET outcome = 'SPLIT', part_numbers = ?::integer[], part_insurers = ?::text[],
                               part_days = ?::integer[], part_visit_counts = ?::integer[], part_points = ?::integer[],
                               part_meals_yen = array_fill(0, ARRAY[cardinality(?::integer[])])
                         WHERE receipt_id = ?
                        """,
                        parts,
                        insurers,
                        days,
                        visits,
                        points,
                        parts,
                        key.receiptId()))
                .as(what)
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @ParameterizedTest(name = "an allocation is refused: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a meal too many            | detail_totals = '{3,0}', part_detail_totals = '{4,0}'",
                "a public payer's point lost | detail_totals = '{0,0,2,200,0,0,0}', part_detail_totals = '{0,0,2,199,0,0,0}'",
                "a part without its details | detail_totals = '{3,0}', part_detail_totals = '{}'",
                "meals in yen lost          | meals_yen = 690",
                "a returned one that is paid | outcome = 'RETURNED'",
                "a withdrawn one that is paid | outcome = 'WITHDRAWN'",
            })
    void mealsPublicPayersAndOutcomes(String what, String change) {
        ReceiptKey key = decided();

        assertThatThrownBy(() ->
                        database.update("UPDATE allocation SET " + change + " WHERE receipt_id = ?", key.receiptId()))
                .as(what)
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @Test
    @DisplayName("meals and public payers that sum are kept")
    void mealsThatSum() {
        ReceiptKey key = decided();

        assertThat(database.update(
                        """
                        UPDATE allocation SET detail_totals = '{3,0,2,200,0,0,0}', part_detail_totals = '{3,0,2,200,0,0,0}'
                         WHERE receipt_id = ?
                        """,
                        key.receiptId()))
                .isOne();
    }

    @ParameterizedTest(name = "the ledger refuses a booking that {0}")
    @CsvSource({
        "has one side only, 2000, 200, 0, 0",
        "has unequal sides, 2000, 200, 1999, 200",
        "has unequal points, 2000, 200, 2000, 199",
        "is balanced but not the receipt, 1999, 200, 1999, 200"
    })
    void ledger(String what, long debitYen, int debitPoints, long creditYen, int creditPoints) {
        ReceiptKey key = decided();

        assertThatThrownBy(() -> database.update(
                        """
                        INSERT INTO ledger_entry (claim_month, receipt_id, decision_number, part, account, kind,
                                institution, insurer, points, yen, booked_month, booked_at)
                        SELECT ?, ?, 1, 1, account, 'BOOKING', ?, '00138057', points, yen, ?, now()
                          FROM (VALUES ('INSURER_SHARE', ?::integer, ?::bigint), ('INSTITUTION_CLAIM', ?, ?))
                               AS t (account, points, yen)
                         WHERE yen <> 0
                        """,
                        key.claimMonth(),
                        key.receiptId(),
                        play.institution(),
                        key.claimMonth(),
                        debitPoints,
                        debitYen,
                        creditPoints,
                        creditYen))
                .as(what)
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @ParameterizedTest(name = "nothing hangs in the air: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a receipt of no file | INSERT INTO receipt (claim_month, receipt_id, file_id, institution, volume, "
                        + "receipt_number, first_line, state, content) VALUES (?, gen_random_uuid(), gen_random_uuid(), "
                        + "'1310000001', '00', 1, 1, 'REFUSED', '')",
                "a file with receipts that gets another id | UPDATE claim_file SET file_id = gen_random_uuid() "
                        + "WHERE claim_month = ?",
                "a decision about no receipt | INSERT INTO decision (claim_month, receipt_id, decision_number, outcome, "
                        + "parts, reasons, month_state, knowledge_position, known_at, decided_at) VALUES (?, "
                        + "gen_random_uuid(), 1, 'NO_CHANGE', '[]', '[]', 'OPEN', 1, now(), now())",
                "an allocation of no decision | INSERT INTO allocation (claim_month, receipt_id, decision_number, outcome, "
                        + "held_reason, days, visit_count, points, meals_yen, claimed_burden, part_numbers, part_insurers, "
                        + "part_days, part_visit_counts, part_points, part_meals_yen) VALUES (?, gen_random_uuid(), 1, "
                        + "'HELD', 'NOBODY', 0, 0, 0, 0, 3, '{}', '{}', '{}', '{}', '{}', '{}')",
                "an allocation that turns to no decision | UPDATE allocation SET decision_number = 9 WHERE claim_month = ?",
                "waiting work in no lot | INSERT INTO review_work (claim_month, receipt_id, lot) "
                        + "VALUES (?, gen_random_uuid(), -1)",
            })
    void references(String what, String statement) {
        ReceiptKey key = decided();

        assertThatThrownBy(() -> database.update(statement, key.claimMonth()))
                .as(what)
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23503");
    }

    @Test
    @DisplayName("a lot stays while work waits in it")
    void lots() {
        ReceiptKey key = decided();
        play.wake(key);

        assertThatThrownBy(() -> database.update("DELETE FROM review_lot WHERE claim_month = ?", key.claimMonth()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23503");
        play.decide(play.from(CITY, YearMonth.from(key.claimMonth()), 1));
    }

    @Test
    @DisplayName("a file whose counts do not add up is refused")
    void countsOfAFile() {
        ReceiptKey key = decided();

        assertThatThrownBy(() -> database.update(
                        "UPDATE claim_file SET receipts_accepted = 0 WHERE claim_month = ?", key.claimMonth()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @Test
    @DisplayName("a month is not closed while a receipt is lost, or would be paid without being claimed")
    void closeWithALostReceipt() {
        ReceiptKey key = decided();
        database.update(
                "UPDATE receipt SET state = 'WITHDRAWN' WHERE claim_month = ? AND receipt_id = ?",
                key.claimMonth(),
                key.receiptId());

        assertThatThrownBy(() -> play.closeWithoutBooking(YearMonth.from(key.claimMonth())))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @Test
    @DisplayName("a month is not closed before every review organisation with files in it has closed")
    void closeForTheOther() {
        ReceiptKey key = decided();

        assertThatThrownBy(() -> database.update(
                        """
                        UPDATE claim_month SET state = 'CLOSED', closed_at = now(), closed_by = 'test'
                         WHERE claim_month = ?
                        """,
                        key.claimMonth()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23514");
    }

    @Test
    @DisplayName("an author's own verdict, a second one, and a second ruling for one cause are refused")
    void fourEyes() {
        ReceiptKey key = decided();
        rule(key, 1, "item:HELD:1");
        String verdict =
                """
                INSERT INTO ruling_verdict (claim_month, receipt_id, ruling_number, ruling_author, verdict, given_by, given_at)
                VALUES (?, ?, 1, ?, 'APPROVED', ?, now())
                """;

        assertThatThrownBy(() -> database.update(verdict, key.claimMonth(), key.receiptId(), "anna", "anna"))
                .hasMessage("SQL state 23514");
        assertThatThrownBy(() -> database.update(verdict, key.claimMonth(), key.receiptId(), "ben", "anna"))
                .as("under another author's name")
                .hasMessage("SQL state 23503");
        database.update(verdict, key.claimMonth(), key.receiptId(), "anna", "ben");
        assertThatThrownBy(() -> database.update(verdict, key.claimMonth(), key.receiptId(), "anna", "cleo"))
                .hasMessage("SQL state 23505");
        assertThatThrownBy(() -> rule(key, 2, "item:HELD:1")).hasMessage("SQL state 23505");
    }

    private void rule(ReceiptKey key, int number, String cause) {
        database.update(
                """
                INSERT INTO ruling (claim_month, receipt_id, ruling_number, cause, action, reason_code, author, authored_at,
                                    moved_yen, needs_approval)
                VALUES (?, ?, ?, ?, 'ACKNOWLEDGE', 'OTHER', 'anna', now(), 1, true)
                """,
                key.claimMonth(),
                key.receiptId(),
                number,
                cause);
    }

    @Test
    @DisplayName("every key of a table that grows with receipts contains its claim month, or its subject and month")
    void keysContainTheShard() {
        List<String> without = database.query(
                """
                SELECT c.relname || '.' || i.relname
                  FROM pg_index x
                  JOIN pg_class i ON i.oid = x.indexrelid
                  JOIN pg_class c ON c.oid = x.indrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
                 WHERE x.indisunique AND NOT c.relispartition
                   AND c.relname IN ('claim_file', 'receipt', 'fault', 'decision', 'allocation', 'ledger_entry',
                                     'review_work', 'review_lot', 'receipt_subject', 'worklist_item', 'ruling', 'ruling_verdict',
                                     'recheck_request', 'recheck_answer', 'unidentified_search', 'claim_file_piece', 'receipt_change',
                                     'claim_calendar')
                   AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                    WHERE a.attrelid = c.oid AND a.attnum = ANY (x.indkey) AND a.attname = 'claim_month')
                """,
                row -> row.getString(1));

        assertThat(without).isEmpty();
    }

    @Test
    @DisplayName("what grows with receipts is partitioned by claim month")
    void partitions() {
        List<String> tables = database.query(
                "SELECT partrelid::regclass::text FROM pg_partitioned_table ORDER BY 1", row -> row.getString(1));

        assertThat(tables)
                .contains(
                        "allocation",
                        "claim_file_piece",
                        "decision",
                        "fault",
                        "ledger_entry",
                        "receipt",
                        "receipt_subject");
    }

    /** A decided receipt with visits on the 5th and the 12th. */
    private ReceiptKey decided() {
        YearMonth month = play.freshMonth();
        ReceiptKey key = play.send(month, CITY, 5, 12);
        play.wake(key);
        play.decide(play.from(CITY, month, 1));
        return key;
    }
}
