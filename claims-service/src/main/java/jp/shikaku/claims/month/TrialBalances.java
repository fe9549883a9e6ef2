package jp.shikaku.claims.month;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.TrialBalanceView.AccountSum;
import jp.shikaku.claims.month.TrialBalanceView.Sum;
import jp.shikaku.claims.party.Sight;
import jp.shikaku.support.ProblemException;

/** Sums up the ledger of a month as it stands, or as it stood at an instant. */
@ApplicationScoped
class TrialBalances {

    private static final String CREDIT = "CREDIT";

    private final Database database;

    @Inject
    TrialBalances(Database database) {
        this.database = database;
    }

    /**
     * The trial balance of a claim month.
     *
     * @param sight limits it to the receipts sent to an organisation; it balances all the same, receipt by receipt
     * @param asOf only what was booked up to then; null for everything
     * @throws ProblemException 410 for an instant at which a month that is forgotten was still booked
     */
    TrialBalanceView of(LocalDate month, Sight sight, Instant asOf) {
        boolean forgotten = forgotten(month, asOf);
        List<AccountSum> accounts = forgotten ? keptAccounts(month, sight) : accounts(month, sight, asOf);
        List<AccountSum> debits = accounts.stream()
                .filter(account -> !CREDIT.equals(account.side()))
                .toList();
        List<AccountSum> credits = accounts.stream()
                .filter(account -> CREDIT.equals(account.side()))
                .toList();
        Sum booked = sum(debits);
        Sum receipts = forgotten ? keptReceipts(month, sight) : receipts(month, sight, asOf);
        return new TrialBalanceView(
                MonthPath.format(month),
                asOf,
                debits,
                credits,
                booked,
                sum(credits),
                receipts,
                booked.equals(receipts) && booked.equals(sum(credits)));
    }

    /** Whether only sums are left of the month. */
    private boolean forgotten(LocalDate month, Instant asOf) {
        boolean forgotten = database.first(
                        "SELECT forgotten_at IS NOT NULL FROM claim_month WHERE claim_month = ?",
                        row -> row.getBoolean(1),
                        month)
                .orElse(false);
        if (forgotten
                && database.first(
                                "SELECT coalesce(max(last_booked_at) > ?, false) FROM forgotten_total WHERE claim_month = ?",
                                row -> row.getBoolean(1),
                                asOf,
                                month)
                        .orElseThrow()) {
            throw new ProblemException(ClaimsError.MONTH_FORGOTTEN);
        }
        return forgotten;
    }

    private List<AccountSum> keptAccounts(LocalDate month, Sight sight) {
        return database.query(
                """
                SELECT account, side, insurer, sum(entries), sum(receipts), sum(points), sum(yen)
                  FROM forgotten_balance
                 WHERE claim_month = ? AND (?::text[] IS NULL OR review_organisation = ANY (?::text[]))
                 GROUP BY 1, 2, 3 ORDER BY 1, 3
                """,
                TrialBalances::account,
                month,
                sight.limit(),
                sight.limit());
    }

    private Sum keptReceipts(LocalDate month, Sight sight) {
        return database.first(
                        """
                        SELECT coalesce(sum(points), 0), coalesce(sum(cost_yen), 0) FROM forgotten_total
                         WHERE claim_month = ? AND (?::text[] IS NULL OR review_organisation = ANY (?::text[]))
                        """,
                        row -> new Sum(row.getLong(1), row.getLong(2)),
                        month,
                        sight.limit(),
                        sight.limit())
                .orElseThrow();
    }

    private static AccountSum account(ResultSet row) throws SQLException {
        return new AccountSum(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private List<AccountSum> accounts(LocalDate month, Sight sight, Instant asOf) {
        return database.query(
                """
                SELECT account, side, insurer, count(*), count(DISTINCT receipt_id), sum(points), sum(yen)
                  FROM ledger_entry e
                 WHERE claim_month = ? AND booked_at <= coalesce(?::timestamptz, 'infinity')
                   AND %s
                 GROUP BY 1, 2, 3 ORDER BY 1, 3
                """
                        .formatted(Sight.ofReceipt("e.claim_month", "e.receipt_id")),
                TrialBalances::account,
                month,
                asOf,
                sight.limit(),
                sight.limit());
    }

    private Sum receipts(LocalDate month, Sight sight, Instant asOf) {
        return database.first(
                        """
                        SELECT coalesce(sum(a.points), 0), coalesce(sum(a.cost_yen), 0)
                          FROM allocation a, (SELECT ?::timestamptz AS at) AS asked
                         WHERE a.claim_month = ? AND a.booked_decision IS NOT NULL
                           AND (asked.at IS NULL
                                OR EXISTS (SELECT 1 FROM ledger_entry e
                                            WHERE e.claim_month = a.claim_month AND e.receipt_id = a.receipt_id
                                              AND e.booked_at <= asked.at))
                           AND %s
                        """
                                .formatted(Sight.ofReceipt("a.claim_month", "a.receipt_id")),
                        row -> new Sum(row.getLong(1), row.getLong(2)),
                        asOf,
                        month,
                        sight.limit(),
                        sight.limit())
                .orElseThrow();
    }

    private static Sum sum(List<AccountSum> accounts) {
        return new Sum(
                accounts.stream().mapToLong(AccountSum::points).sum(),
                accounts.stream().mapToLong(AccountSum::yen).sum());
    }
}
