package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;

import jp.shikaku.notice.entitlement.Due;

/**
 * A document that was handed out, as a page beside it shows it.
 *
 * @param number its number
 * @param issuedOn 交付年月日
 * @param validFrom first day on which it counts
 * @param validUntil last day on which it counts, null for none
 * @param due what it shows
 */
public record IssuedDocument(String number, LocalDate issuedOn, LocalDate validFrom, LocalDate validUntil, Due due) {}
