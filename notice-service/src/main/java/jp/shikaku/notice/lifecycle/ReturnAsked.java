package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;

import jp.shikaku.notice.entitlement.Due;

/**
 * A document that is with its holder and is to be given back.
 *
 * @param document its number
 * @param person opaque id of its holder
 * @param due what it shows, and where it was sent
 * @param reason why it no longer counts: the name of an {@code EndReason}, or REPLACED
 * @param validFrom first day on which it counted
 * @param validUntil last day printed on it, null for none
 */
public record ReturnAsked(
        String document, String person, Due due, String reason, LocalDate validFrom, LocalDate validUntil) {}
