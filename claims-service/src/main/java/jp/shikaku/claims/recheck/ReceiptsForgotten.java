package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Told in the transaction in which the receipts of a file leave the review, because another file replaced it.
 *
 * @param claimMonth first day of the claim month
 * @param fileId the file that was replaced
 */
public record ReceiptsForgotten(LocalDate claimMonth, UUID fileId) {}
