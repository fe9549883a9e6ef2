package jp.shikaku.local.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.Town;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Picks receipts whose outcome is worth telling, and has the service explain them. */
public final class Examples {

    private static final String MOVED_LATE = "11";
    private static final String SPLIT_LATE = "12";

    private static final String BUNDLE = "BUNDLE";
    private static final String UNKNOWN = InsurerNumber.UNKNOWN_QUALIFICATION.value();

    private Examples() {}

    /**
     * A receipt with the service's own explanation.
     *
     * @param title what it is an example of
     * @param key institution, volume and number
     * @param receiptId its id
     * @param facts what was claimed and what is billed, in Japanese
     * @param sentences the service's explanation in Japanese
     */
    public record Example(String title, String key, String receiptId, List<String> facts, List<String> sentences) {}

    static List<Example> choose(ClaimsApi claims, Town town) {
        ReceiptFacts facts = new ReceiptFacts(town);
        List<Allocation> allocations = claims.allocations().stream()
                .sorted(Comparator.comparing(Allocation::key))
                .toList();
        List<Example> examples = new ArrayList<>();
        add(examples, claims, facts, allocations, "振替 / moved before the close", a -> is(a, "MOVED") && !late(a));
        add(examples, claims, facts, allocations, "分割 / split before the close", a -> is(a, "SPLIT") && !late(a));
        add(examples, claims, facts, allocations, "締切後の届出 / late, after the close", Examples::late);
        add(examples, claims, facts, allocations, "歯科の分割 / a dental receipt split", a -> split(a, ReceiptKind.DENTAL));
        add(
                examples,
                claims,
                facts,
                allocations,
                "調剤の分割 / a pharmacy's receipt split",
                a -> split(a, ReceiptKind.PHARMACY));
        add(examples, claims, facts, allocations, "ＤＰＣは分割しない / a DPC bundle is not divided", Examples::undivided);
        add(examples, claims, facts, allocations, "資格不明の検索 / unknown at the desk, found by search", Examples::found);
        return examples;
    }

    private static void add(
            List<Example> examples,
            ClaimsApi claims,
            ReceiptFacts facts,
            List<Allocation> allocations,
            String title,
            Predicate<Allocation> fits) {
        Optional<Allocation> found = allocations.stream()
                .filter(fits)
                .max(Comparator.comparingInt(
                        allocation -> allocation.visitDays().size()));
        found.ifPresent(allocation -> {
            List<String> sentences = new ArrayList<>();
            JsonNode explanation = claims.explanation(allocation.receiptId());
            explanation.path("sentences").path("ja").forEach(sentence -> sentences.add(sentence.asText()));
            examples.add(new Example(title, allocation.key(), allocation.receiptId(), facts.of(allocation), sentences));
        });
    }

    private static boolean is(Allocation allocation, String outcome) {
        return outcome.equals(allocation.outcome());
    }

    private static boolean split(Allocation allocation, ReceiptKind kind) {
        return allocation.kind() == kind && is(allocation, "SPLIT");
    }

    private static boolean undivided(Allocation allocation) {
        return BUNDLE.equals(allocation.held());
    }

    private static boolean found(Allocation allocation) {
        return UNKNOWN.equals(allocation.claimedInsurer()) && is(allocation, "MOVED");
    }

    private static boolean late(Allocation allocation) {
        return MOVED_LATE.equals(allocation.code()) || SPLIT_LATE.equals(allocation.code());
    }
}
