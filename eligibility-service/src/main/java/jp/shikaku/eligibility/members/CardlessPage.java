package jp.shikaku.eligibility.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Those without a usable card on the last day of a month, as known when it ended.
 *
 * @param knownAt the end of the month: the list of it does not change afterwards
 */
@Schema(
        name = "CardlessMemberPage",
        requiredProperties = {"asOf", "knownAt", "items"})
public record CardlessPage(LocalDate asOf, Instant knownAt, List<CardlessMember> items, String nextCursor) {}
