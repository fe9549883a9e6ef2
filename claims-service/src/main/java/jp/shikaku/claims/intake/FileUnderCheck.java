package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * A file that a worker has claimed.
 *
 * @param claimMonth first day of the claim month
 * @param fileId its id
 * @param organisation 1 or 2: the review organisation that it was sent to
 * @param institution 医療機関コード, 10 digits
 * @param volume マルチボリューム識別情報
 * @param kind what kind of receipts it holds
 * @param leasedUntil until when the worker has it; also the proof that it still has it
 */
record FileUnderCheck(
        LocalDate claimMonth,
        UUID fileId,
        String organisation,
        String institution,
        String volume,
        ReceiptKind kind,
        OffsetDateTime leasedUntil) {}
