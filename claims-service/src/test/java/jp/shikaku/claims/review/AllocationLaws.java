package jp.shikaku.claims.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every allocation, asserted; for the laws over facts and over files. */
public final class AllocationLaws {

    private AllocationLaws() {}

    /** Points, day counts, meals, cost and what each public payer is charged; no day twice, none forgotten. */
    public static void assertConserved(ReceiptFacts facts, Allocation allocation) {
        assertThat(allocation.totals()).isEqualTo(facts.totals());
        List<Part> parts = allocation.parts();
        if (parts.isEmpty()) {
            return;
        }
        Share own = parts.stream()
                .map(part -> new Share(part.visitCount(), part.points(), part.meals()))
                .reduce(Share.NOTHING, Share::plus);
        assertThat(own).isEqualTo(facts.charges().whole());
        for (int payer = 0; payer < facts.publicCharges().size(); payer++) {
            int number = payer;
            assertThat(parts.stream()
                            .map(part -> part.publicShares().get(number))
                            .reduce(Share.NOTHING, Share::plus))
                    .isEqualTo(facts.publicCharges().get(payer).whole());
        }
        assertThat(parts.stream()
                        .mapToLong(part -> part.points() * 10L + part.mealsYen())
                        .sum())
                .isEqualTo(facts.totals().costYen());
        assertThat(payerOfEachDay(allocation).keySet())
                .containsExactlyElementsOf(facts.judgedDays().days());
        assertThat(parts).hasSizeLessThanOrEqualTo(Part.MOST);
    }

    /** The insurer of each day; a day with two is a failure. */
    public static Map<Integer, InsurerNumber> payerOfEachDay(Allocation allocation) {
        Map<Integer, InsurerNumber> payers = new TreeMap<>();
        allocation.parts().forEach(part -> part.days().days().forEach(day -> assertThat(
                        payers.put(day, part.payer().insurer()))
                .isNull()));
        return payers;
    }
}
