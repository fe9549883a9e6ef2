package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;

import jp.shikaku.notice.entitlement.Due;

/**
 * A document that is with its holder and is to be given back.
 *
 * @param document its number
 * @param due what it shows, and where its holder lives as far as this service knows
 * @param reason why it no longer counts: the name of an {@code EndReason}, or REPLACED
 * @param validFrom first day on which it counted
 * @param validUntil last day printed on it, null for none
 */
public record ReturnAsked(String document, Due due, String reason, LocalDate validFrom, LocalDate validUntil) {}
