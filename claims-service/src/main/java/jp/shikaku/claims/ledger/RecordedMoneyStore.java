package jp.shikaku.claims.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;

/** Reads what the ledger takes from receipts; one statement, and bytes only of those that record money. */
@ApplicationScoped
public class RecordedMoneyStore {

    private final Database database;
    private final MealBurdenTable mealBurdens = MealBurdenTable.delivered();

    @Inject
    RecordedMoneyStore(Database database) {
        this.database = database;
    }

    /** What the ledger takes from some receipts. */
    public Map<ReceiptKey, ClaimedMoney> of(Collection<ReceiptKey> keys) {
        return database
                .query(
                        """
                        SELECT r.claim_month, r.receipt_id, r.institution, r.kind, r.first_line,
                               CASE WHEN r.meals_yen <> 0
                                      OR substr(r.receipt_type, 2, 1) <> '2' AND substr(r.receipt_type, 3, 1) <> '1'
                                    THEN r.content END AS content
                          FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                          JOIN receipt r ON r.claim_month = k.claim_month AND r.receipt_id = k.receipt_id
                        """,
                        this::claimed,
                        ReceiptKey.months(keys),
                        ReceiptKey.ids(keys))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map.Entry<ReceiptKey, ClaimedMoney> claimed(ResultSet row) throws SQLException {
        ReceiptKey key =
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class));
        boolean records = row.getObject("content") != null;
        return Map.entry(
                key,
                new ClaimedMoney(
                        new InstitutionCode(row.getString("institution")),
                        records ? recorded(KeptContent.of(row).receipt()) : RecordedMoney.NONE));
    }

    private RecordedMoney recorded(Receipt receipt) {
        List<PublicPayer> payers = receipt.hasInsurer() ? receipt.publicPayers() : List.of();
        return new RecordedMoney(
                null,
                mealBurden(receipt),
                payers.isEmpty() ? 0 : payers.get(0).points(),
                payers.isEmpty() ? 0 : yen(payers.get(payers.size() - 1).burdenAmount()));
    }

    private long mealBurden(Receipt receipt) {
        int meals = receipt.hasInsurer() && receipt.insurer().mealCount() != null
                ? receipt.insurer().mealCount()
                : 0;
        return meals * mealBurdens.yenPerMeal(receipt.burdenCategory(), receipt.treatmentMonth());
    }

    private static long yen(Long amount) {
        return Optional.ofNullable(amount).orElse(0L);
    }
}
