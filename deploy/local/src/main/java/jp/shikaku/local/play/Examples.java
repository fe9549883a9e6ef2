package jp.shikaku.local.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** What is worth an example, by its title. */
    private record Shape(String title, Predicate<Allocation> fits) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("振替 / moved before the close", a -> is(a, "MOVED") && !late(a)),
            new Shape("分割 / split before the close", a -> is(a, "SPLIT") && !late(a)),
            new Shape("締切後の届出 / late, after the close", Examples::late),
            new Shape("歯科の分割 / a dental receipt split", a -> split(a, ReceiptKind.DENTAL)),
            new Shape("調剤の分割 / a pharmacy's receipt split", a -> split(a, ReceiptKind.PHARMACY)),
            new Shape("ＤＰＣは分割しない / a DPC bundle is not divided", a -> "BUNDLE".equals(a.held())),
            new Shape("資格不明の検索 / unknown at the desk, found by search", Examples::found),
            new Shape("資格不明：候補は人が決める / unknown: a person chooses", a -> waits(a, "CANDIDATES_UNCERTAIN")),
            new Shape("資格不明：該当者なし / unknown, and nobody found", a -> waits(a, "UNIDENTIFIED")));

    static List<Example> choose(ClaimsApi claims, Town town) {
        ReceiptFacts facts = new ReceiptFacts(town);
        List<Allocation> allocations = claims.allocations().stream()
                .sorted(Comparator.comparing(Allocation::key))
                .toList();
        List<Example> examples = new ArrayList<>();
        for (Shape shape : SHAPES) {
            allocations.stream()
                    .filter(shape.fits())
                    .max(Comparator.comparingInt(
                            allocation -> allocation.visitDays().size()))
                    .ifPresent(found -> examples.add(explain(shape.title(), claims, facts, found)));
        }
        return examples;
    }

    private static Example explain(String title, ClaimsApi claims, ReceiptFacts facts, Allocation allocation) {
        List<String> sentences = new ArrayList<>();
        JsonNode explanation = claims.explanation(allocation.receiptId());
        explanation.path("sentences").path("ja").forEach(sentence -> sentences.add(sentence.asText()));
        return new Example(title, allocation.key(), allocation.receiptId(), facts.of(allocation), sentences);
    }

    private static boolean is(Allocation allocation, String outcome) {
        return outcome.equals(allocation.outcome());
    }

    private static boolean split(Allocation allocation, ReceiptKind kind) {
        return allocation.kind() == kind && is(allocation, "SPLIT");
    }

    private static boolean found(Allocation allocation) {
        return UNKNOWN.equals(allocation.claimedInsurer()) && is(allocation, "MOVED");
    }

    private static boolean waits(Allocation allocation, String reason) {
        return is(allocation, "HELD") && reason.equals(allocation.held());
    }

    private static boolean late(Allocation allocation) {
        return MOVED_LATE.equals(allocation.code()) || SPLIT_LATE.equals(allocation.code());
    }
}
