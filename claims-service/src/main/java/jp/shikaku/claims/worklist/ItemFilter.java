package jp.shikaku.claims.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which items are listed; null means any.
 *
 * @param states at least one
 * @param organisations review organisations, at least one
 * @param kind what is asked
 * @param reason why
 * @param claimMonth first day of the claim month
 * @param assignee whose
 * @param freeOnly only what belongs to nobody at that instant; null for all
 * @param afterRaised keyset: instant of the last item of the page before
 * @param afterId keyset: its id
 */
record ItemFilter(
        List<ItemState> states,
        List<String> organisations,
        ItemKind kind,
        String reason,
        LocalDate claimMonth,
        String assignee,
        Instant freeOnly,
        Instant afterRaised,
        UUID afterId) {}
