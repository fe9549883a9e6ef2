package jp.shikaku.notice.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.shikaku.model.CsvTable;
import jp.shikaku.notice.document.DocumentContent.OptionalItems;
import jp.shikaku.notice.document.JapaneseDates;
import jp.shikaku.notice.entitlement.OptionalFacts;

/** Optional items in words, by the table {@code /documents/optional-items.csv}. */
final class OptionalWords {

    private static final Map<String, String> WORDS = CsvTable.read(
                    OptionalWords.class.getResourceAsStream("/documents/optional-items.csv"))
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0) + row.get(1), row -> row.get(2)));

    private OptionalWords() {}

    /** What a certificate says. A code without words stands as itself: it is shown rather than left out. */
    static OptionalItems of(OptionalFacts facts) {
        if (facts.equals(OptionalFacts.NONE)) {
            return OptionalItems.NONE;
        }
        List<OptionalFacts.Disease> diseases = facts.diseases();
        LocalDate common =
                diseases.stream().map(OptionalFacts.Disease::from).distinct().count() == 1
                        ? diseases.get(0).from()
                        : null;
        return new OptionalItems(
                limit(facts),
                facts.limitFrom(),
                facts.longStayFrom(),
                diseases.isEmpty()
                        ? null
                        : diseases.stream()
                                .map(disease -> word("OQSCD013", disease.category()) + since(disease, common))
                                .collect(Collectors.joining("、")),
                common,
                facts.specialCare());
    }

    /** The class, and whether meals cost less: オ・食事減額. */
    private static String limit(OptionalFacts facts) {
        if (facts.limitFrom() == null) {
            return null;
        }
        return Stream.of(word("OQSCD012", facts.limitClass()), word("OQSCD011", facts.limitKind()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("・"));
    }

    /** Of several diseases each has its day where they differ. */
    private static String since(OptionalFacts.Disease disease, LocalDate common) {
        return common == null ? "（" + JapaneseDates.era(disease.from()) + "から）" : "";
    }

    private static String word(String table, String code) {
        return code == null ? "" : WORDS.getOrDefault(table + code, code);
    }
}
