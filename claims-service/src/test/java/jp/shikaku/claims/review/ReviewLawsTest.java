package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.ledger.Bearer;
import jp.shikaku.claims.ledger.Entry;
import jp.shikaku.claims.ledger.Ledger;
import jp.shikaku.claims.ledger.RecordedMoney;
import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.DayCounts;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws of the main job on the pure core, with random receipts and random lives. */
@Label("The laws")
class ReviewLawsTest {

    private static final List<InsuredNumber> NUMBERS =
            List.of(Example.CITY, Example.COMPANY, Example.OTHER_COMPANY, Example.number("138057", "12", "999", "01"));

    @Property(tries = 5_000)
    @Label("conservation: the parts are exactly the receipt, whatever changed when")
    void conservation(@ForAll("receipts") ReceiptFacts facts, @ForAll("lives") List<KnownQualification> life) {
        for (MonthState month : MonthState.values()) {
            Allocation allocation = Disposition.of(decide(facts, life), month).allocation();
            if (!allocation.parts().isEmpty()) {
                assertThat(allocation.parts().stream().mapToInt(Part::points).sum())
                        .isEqualTo(facts.charges().points());
                assertThat(allocation.parts().stream()
                                .mapToInt(Part::visitCount)
                                .sum())
                        .isEqualTo(facts.charges().visitCount());
                assertThat(payerOfEachDay(allocation).keySet())
                        .containsExactlyElementsOf(facts.judgedDays().days());
            }
        }
    }

    @Property(tries = 5_000)
    @Label("order does not matter: the same facts in any order have the same payer on every day")
    void order(
            @ForAll("receipts") ReceiptFacts facts,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll Random random) {
        List<KnownQualification> shuffled = new ArrayList<>(life);
        shuffled.addAll(life);
        Collections.shuffle(shuffled, random);

        assertThat(payerOfEachDay(decide(facts, shuffled).allocation()))
                .isEqualTo(payerOfEachDay(decide(facts, life).allocation()));
    }

    @Property(tries = 2_000)
    @Label("order does not matter: however registrations, duplicates and the close interleave, the end is the same")
    void interleavings(
            @ForAll("receipts") ReceiptFacts facts,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll Random random) {
        History one = new History(facts, life, random);
        History other = new History(facts, life, random);

        assertThat(payerOfEachDay(one.last.allocation())).isEqualTo(payerOfEachDay(other.last.allocation()));
        assertThat(one.last.outcome()).isEqualTo(other.last.outcome());
        assertThat(one.balance()).isEqualTo(other.balance());
    }

    @Property(tries = 2_000)
    @Label("replay: the same receipt with the same knowledge gives the same decision")
    void replay(@ForAll("receipts") ReceiptFacts facts, @ForAll("lives") List<KnownQualification> life) {
        assertThat(decide(facts, life)).isEqualTo(decide(facts, life));
    }

    @Property(tries = 2_000)
    @Label("the ledger entries of a receipt sum to the receipt after every step")
    void ledger(
            @ForAll("receipts") ReceiptFacts facts,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll Random random) {
        History history = new History(facts, life, random);

        assertThat(history.sums).containsOnly(facts.totals().costYen());
        assertThat(history.entries.stream()
                        .filter(entry -> entry.account().side() == Account.Side.DEBIT)
                        .mapToInt(Entry::points)
                        .sum())
                .isEqualTo(facts.charges().points());
    }

    private static Decision decide(ReceiptFacts facts, List<KnownQualification> life) {
        return Example.REVIEW.decide(facts, Knowledge.of(Knowledge.Match.FOUND, life));
    }

    private static Map<Integer, InsurerNumber> payerOfEachDay(Allocation allocation) {
        Map<Integer, InsurerNumber> payers = new TreeMap<>();
        allocation.parts().forEach(part -> part.days().days().forEach(day -> assertThat(
                        payers.put(day, part.payer().insurer()))
                .isNull()));
        return payers;
    }

    /** One receipt while registrations arrive in a random order with duplicates, and the month is closed somewhere. */
    private static final class History {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Long> sums = new ArrayList<>();
        private Disposition last;
        private int decisions;
        private List<Entry> standing = List.of();

        History(ReceiptFacts facts, List<KnownQualification> life, Random random) {
            List<KnownQualification> arrivals = new ArrayList<>(life);
            arrivals.addAll(life.subList(0, random.nextInt(life.size() + 1)));
            Collections.shuffle(arrivals, random);
            int close = random.nextInt(arrivals.size() + 1);
            List<KnownQualification> known = new ArrayList<>();
            for (int step = 0; step <= arrivals.size(); step++) {
                MonthState month = step < close ? MonthState.OPEN : MonthState.CLOSED;
                learn(Disposition.of(decide(facts, known), month), month, facts);
                if (step < arrivals.size()) {
                    known.add(arrivals.get(step));
                }
            }
        }

        private void learn(Disposition next, MonthState month, ReceiptFacts facts) {
            boolean changed = last == null || !next.isSameAs(last);
            if (changed) {
                last = next;
                decisions++;
            }
            if (month == MonthState.CLOSED && (changed || entries.isEmpty())) {
                List<Entry> bookings =
                        Ledger.bookings(decisions, Bearer.INSURERS, last.allocation(), RecordedMoney.NONE);
                entries.addAll(Ledger.change(decisions, standing, bookings));
                standing = bookings;
                sums.add(entries.stream()
                        .filter(entry -> entry.account().side() == Account.Side.DEBIT)
                        .mapToLong(Entry::yen)
                        .sum());
                assertThat(entries.stream()
                                .mapToLong(entry ->
                                        entry.account().side() == Account.Side.DEBIT ? entry.yen() : -entry.yen())
                                .sum())
                        .isZero();
                assertThat(last.allocation().totals()).isEqualTo(facts.totals());
            }
        }

        private Map<String, Long> balance() {
            Map<String, Long> balance = new TreeMap<>();
            entries.forEach(entry -> balance.merge(entry.account() + "/" + entry.insurer(), entry.yen(), Long::sum));
            balance.values().removeIf(yen -> yen == 0);
            return balance;
        }
    }

    @Provide
    Arbitrary<ReceiptFacts> receipts() {
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(1, 30)
                .set()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(List::copyOf);
        Arbitrary<Integer> groups = Arbitraries.integers().between(1, 8);
        return Combinators.combine(
                        days,
                        groups,
                        Arbitraries.of(NUMBERS),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.randoms())
                .as(this::receipt);
    }

    private ReceiptFacts receipt(List<Integer> days, int groupCount, InsuredNumber claimed, int kind, Random random) {
        ExampleReceipt receipt = Example.receipt()
                .claimedAt(claimed)
                .on(days.stream().mapToInt(Integer::intValue).toArray());
        for (int group = 0; group < groupCount; group++) {
            receipt.group(randomGroup(days, random));
        }
        receipt.group(Example.group(1 + random.nextInt(300), DayMask.of(days)));
        if (kind == 0) {
            receipt.withoutVisitDays();
        } else if (kind == 1) {
            receipt.type("1111");
        } else if (kind == 2) {
            receipt.points(12_345);
        }
        return receipt.facts();
    }

    private static PointGroup randomGroup(List<Integer> days, Random random) {
        int[] counts = new int[31];
        days.forEach(day -> counts[day - 1] = random.nextInt(3));
        DayCounts perDay = DayCounts.of(counts);
        int points = random.nextInt(500) - (random.nextInt(10) == 0 ? 200 : 0);
        return new PointGroup(points, perDay.total(), perDay);
    }

    @Provide
    Arbitrary<List<KnownQualification>> lives() {
        Arbitrary<KnownQualification> qualification = Combinators.combine(
                        Arbitraries.of(NUMBERS),
                        Arbitraries.integers().between(-40, 35),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(1, 2, 3).injectNull(0.5))
                .as((number, start, length, kind, burden) -> {
                    var acquired = Example.september(1).plusDays(start);
                    var known = Example.between(number, acquired, kind < 3 ? null : acquired.plusDays(length));
                    var withBurden = Example.burden(known, jp.shikaku.model.Relationship.SELF, burden);
                    return kind == 9 ? Example.suspended(withBurden) : withBurden;
                });
        return qualification.list().ofMaxSize(5).map(ReviewLawsTest::distinct);
    }

    /** The registry forbids two statements under one number that overlap; ids follow number and day. */
    private static List<KnownQualification> distinct(List<KnownQualification> life) {
        List<KnownQualification> kept = new ArrayList<>();
        for (KnownQualification next : life) {
            boolean clashes = kept.stream()
                    .anyMatch(other ->
                            other.isUnder(next.number()) && other.period().overlaps(next.period()));
            if (!clashes) {
                kept.add(next);
            }
        }
        return kept;
    }
}
