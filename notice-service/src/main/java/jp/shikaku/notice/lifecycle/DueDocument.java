package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.UUID;

import jp.shikaku.notice.entitlement.Due;

/**
 * A document that is due.
 *
 * @param entitlement for which entitlement
 * @param due what it shows, where it goes and why
 * @param validFrom first day on which it counts
 */
public record DueDocument(UUID entitlement, Due due, LocalDate validFrom) {}
