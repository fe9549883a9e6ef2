package jp.shikaku.claims.worklist;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.ledger.Entry;
import jp.shikaku.claims.recheck.ReceiptForgotten;
import jp.shikaku.claims.recheck.ReceiptsBooked;
import jp.shikaku.claims.recheck.ReceiptsForgotten;
import jp.shikaku.claims.recheck.ReceiptsSettled;
import jp.shikaku.claims.recheck.ReceiptsSettled.Settled;
import jp.shikaku.claims.review.HeldReason;

/**
 * Raises items, and lets go of those that knowledge settled, in the transactions that decide, book and replace receipts:
 * at most two statements per chunk, none where nobody is asked anything. A trial run asks nobody.
 */
@ApplicationScoped
class ItemRaising {

    /**
     * What only the registry, or nobody, can settle. Any other reason, also one that is added later, is for a person. (An
     * unknown qualification is for a person once there are candidates; the review then says so by another reason.)
     */
    private static final Set<HeldReason> NOT_FOR_A_PERSON = EnumSet.of(
            HeldReason.NO_PERSON,
            HeldReason.NOT_COVERED,
            HeldReason.LOST_BY_DEATH,
            HeldReason.AFTER_CARD_RETURN,
            HeldReason.UNIDENTIFIED,
            HeldReason.SUSPENDED,
            HeldReason.ALREADY_CHECKED,
            HeldReason.TREATMENT_TOO_EARLY);

    private final ItemRaisingStore items;

    @Inject
    ItemRaising(ItemRaisingStore items) {
        this.items = items;
    }

    void settled(@Observes ReceiptsSettled settled) {
        Map<ReceiptKey, String> asked = new LinkedHashMap<>();
        Map<Boolean, List<Settled>> forPerson = settled.receipts().stream()
                .filter(one -> !MonthKey.isTrial(one.key().claimMonth()) && !one.stands())
                .collect(Collectors.partitioningBy(ItemRaising::isForPerson));
        forPerson.get(true).forEach(one -> asked.put(one.key(), one.heldFor().name()));
        items.raiseHeld(asked);
        // A first decision cannot have an item: the bulk of a month costs nothing here.
        items.letGo(
                ItemKind.HELD,
                forPerson.get(false).stream()
                        .filter(one -> one.decisionNumber() > 1)
                        .map(Settled::key)
                        .toList());
        items.raiseStatedChanges(forPerson.get(false).stream()
                .filter(one -> one.stated().insuranceChange())
                .map(Settled::key)
                .toList());
    }

    void booked(@Observes ReceiptsBooked booked) {
        Map<ReceiptKey, Long> differences = new LinkedHashMap<>();
        booked.entries().forEach((key, entries) -> difference(entries).ifPresent(yen -> differences.put(key, yen)));
        items.raiseDifferences(differences);
        items.letGo(
                ItemKind.BURDEN_DIFFERENCE,
                booked.entries().entrySet().stream()
                        .filter(one -> one.getValue().stream().anyMatch(ItemRaising::isReversal))
                        .map(Map.Entry::getKey)
                        .filter(key -> !differences.containsKey(key))
                        .toList());
    }

    void forgotten(@Observes ReceiptsForgotten forgotten) {
        items.letGoOfFile(forgotten.claimMonth(), forgotten.fileId());
    }

    void forgotten(@Observes ReceiptForgotten forgotten) {
        items.letGo(ItemKind.HELD, List.of(forgotten.key()));
        items.letGo(ItemKind.STATED_CHANGE, List.of(forgotten.key()));
    }

    private static boolean isForPerson(Settled settled) {
        return settled.heldFor() != null && !NOT_FOR_A_PERSON.contains(settled.heldFor());
    }

    private static Optional<Long> difference(List<Entry> entries) {
        List<Entry> differences = entries.stream()
                .filter(entry -> entry.account() == Account.BURDEN_DIFFERENCE && !isReversal(entry))
                .toList();
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(differences.stream().mapToLong(Entry::yen).sum());
    }

    private static boolean isReversal(Entry entry) {
        return entry.kind() == Entry.Kind.REVERSAL;
    }
}
