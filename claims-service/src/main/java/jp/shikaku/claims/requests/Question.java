package jp.shikaku.claims.requests;

import java.time.LocalDate;
import java.util.UUID;

import jp.shikaku.model.InsurerNumber;

/**
 * A question that is complete in itself; whether its receipt is billed to the insurer is not known yet.
 *
 * @param insurer who asks
 * @param receiptId about which receipt
 * @param reasonNumber 理由番号
 * @param date1 理由年月日1, may be null
 * @param date2 理由年月日2, may be null
 * @param newInsurer the new insurer, may be null
 * @param note 理由番号補足, may be null
 */
record Question(
        InsurerNumber insurer,
        UUID receiptId,
        String reasonNumber,
        LocalDate date1,
        LocalDate date2,
        InsurerNumber newInsurer,
        String note) {}
