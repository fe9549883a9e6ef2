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
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;

/** Reads the money that receipts record beside their points; one statement, and bytes only of receipts that have any. */
@ApplicationScoped
public class RecordedMoneyStore {

    private final Database database;
    private final MealBurdenTable mealBurdens = MealBurdenTable.delivered();

    @Inject
    RecordedMoneyStore(Database database) {
        this.database = database;
    }

    /** What some receipts record; those without meals and public payers are not in the answer. */
    public Map<ReceiptKey, RecordedMoney> of(Collection<ReceiptKey> keys) {
        return database
                .query(
                        """
                        SELECT r.claim_month, r.receipt_id, r.content, r.kind, r.first_line
                          FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                          JOIN receipt r ON r.claim_month = k.claim_month AND r.receipt_id = k.receipt_id
                         WHERE r.meals_yen <> 0
                            OR substr(r.receipt_type, 2, 1) <> '2' AND substr(r.receipt_type, 3, 1) <> '1'
                        """,
                        this::recorded,
                        ReceiptKey.months(keys),
                        ReceiptKey.ids(keys))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map.Entry<ReceiptKey, RecordedMoney> recorded(ResultSet row) throws SQLException {
        Receipt receipt = KeptContent.of(row).receipt();
        ReceiptKey key =
                new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class));
        List<PublicPayer> payers = receipt.hasInsurer() ? receipt.publicPayers() : List.of();
        return Map.entry(
                key,
                new RecordedMoney(
                        null,
                        mealBurden(receipt),
                        payers.isEmpty() ? 0 : payers.get(0).points(),
                        payers.isEmpty() ? 0 : yen(payers.get(payers.size() - 1).burdenAmount())));
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
