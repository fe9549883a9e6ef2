package jp.shikaku.eligibility.resolution.candidates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.matching.scoring.ScoredItem;
import jp.shikaku.eligibility.matching.scoring.Weights;
import jp.shikaku.model.ItemComparison;

/** Reads the table of weights; a table that cannot be read keeps the service from starting. */
@ApplicationScoped
class WeightTable {

    private static final String SUPPLIED = "/jp/shikaku/eligibility/resolution/candidates/weights.csv";

    @Produces
    @Singleton
    static Weights weights() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(WeightTable.class.getResourceAsStream(SUPPLIED), StandardCharsets.UTF_8))) {
            return read(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the table of weights cannot be read", e);
        }
    }

    private static Weights read(List<String[]> rows) {
        String[] head = rows.get(0);
        Map<ScoredItem, Map<ItemComparison, Integer>> points = new EnumMap<>(ScoredItem.class);
        for (String[] row : rows.subList(1, rows.size())) {
            Map<ItemComparison, Integer> of = new EnumMap<>(ItemComparison.class);
            for (int i = 1; i < head.length; i++) {
                of.put(ItemComparison.valueOf(head[i]), Integer.valueOf(row[i]));
            }
            points.put(ScoredItem.valueOf(row[0]), of);
        }
        return new Weights(points);
    }
}
