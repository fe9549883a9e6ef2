package jp.shikaku.claims.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * The key of a receipt in every table: the partition and the shard.
 *
 * @param claimMonth first day of the claim month
 * @param receiptId the receipt
 */
public record ReceiptKey(LocalDate claimMonth, UUID receiptId) {

    /** The months of some keys, for {@code unnest}. */
    public static LocalDate[] months(Collection<ReceiptKey> keys) {
        return keys.stream().map(ReceiptKey::claimMonth).toArray(LocalDate[]::new);
    }

    /** The ids of some keys, in the same order. */
    public static UUID[] ids(Collection<ReceiptKey> keys) {
        return keys.stream().map(ReceiptKey::receiptId).toArray(UUID[]::new);
    }
}
