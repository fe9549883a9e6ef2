package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.ledger.Bearer;
import jp.shikaku.claims.ledger.Entry;
import jp.shikaku.claims.ledger.Ledger;
import jp.shikaku.claims.ledger.RecordedMoney;
import jp.shikaku.claims.reassignment.Part;

import static jp.shikaku.claims.review.AllocationLaws.assertConserved;
import static jp.shikaku.claims.review.AllocationLaws.payerOfEachDay;
import static jp.shikaku.claims.review.Example.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

/** The laws of the main job on the pure core, with random receipts and random lives. */
@Label("The laws")
class ReviewLawsTest {

    @Provide
    Arbitrary<ReceiptFacts> receipts() {
        return GeneratedReceipts.receipts();
    }

    @Provide
    Arbitrary<List<KnownQualification>> lives() {
        return GeneratedLives.lives();
    }

    @Provide
    Arbitrary<Knowledge.Match> matches() {
        return Arbitraries.of(
                Knowledge.Match.FOUND,
                Knowledge.Match.FOUND,
                Knowledge.Match.FOUND,
                Knowledge.Match.NONE,
                Knowledge.Match.SEVERAL,
                Knowledge.Match.NAME_DIFFERS);
    }

    @Provide
    Arbitrary<GeneratedLives.Wish> rulings() {
        return GeneratedLives.rulings();
    }

    @Property(tries = 3_000)
    @Label("conservation: the parts are exactly the receipt, whatever changed when")
    void conservation(@ForAll("receipts") ReceiptFacts facts, @ForAll("lives") List<KnownQualification> life) {
        for (MonthState month : MonthState.values()) {
            assertConserved(facts, Disposition.of(decide(facts, life), month).allocation());
        }
    }

    @Property(tries = 2_000)
    @Label("a ruling keeps the laws: what a person rules conserves the receipt, or is an error value")
    void rulings(
            @ForAll("receipts") ReceiptFacts facts,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll("rulings") GeneratedLives.Wish wish) {
        Ruling ruling = wish.about(facts);
        Knowledge knowledge = Knowledge.of(Knowledge.Match.FOUND, life);

        if (REVIEW.rule(facts, knowledge, ruling) instanceof Ruled.Possible possible) {
            assertConserved(facts, possible.decision().allocation());
            possible.decision().allocation().parts().forEach(part -> assertCovered(facts, life, part));
            assertThat(possible.decision().reasons()).extracting(Reason::rule).contains(Rule.MANUAL);
        } else {
            Decision decision = REVIEW.decide(facts, knowledge, Optional.of(ruling));
            assertThat(decision).isInstanceOfSatisfying(Decision.Held.class, held -> assertThat(held.why())
                    .isEqualTo(HeldReason.RULING_IMPOSSIBLE));
            assertConserved(facts, Disposition.of(decision, MonthState.CLOSED).allocation());
        }
    }

    @Property(tries = 500)
    @Label("as known at: what is learned later changes no decision on what was known before")
    void asKnownAt(@ForAll("receipts") ReceiptFacts facts, @ForAll("lives") List<KnownQualification> life) {
        List<Decision> first = decideStepByStep(facts, life);

        assertThat(decideStepByStep(facts, life)).isEqualTo(first);
        assertThat(decideStepByStep(facts, life.subList(0, life.size() / 2)))
                .isEqualTo(first.subList(0, life.size() / 2 + 1));
    }

    private static List<Decision> decideStepByStep(ReceiptFacts facts, List<KnownQualification> life) {
        List<Decision> decisions = new ArrayList<>();
        for (int known = 0; known <= life.size(); known++) {
            decisions.add(decide(facts, life.subList(0, known)));
        }
        return decisions;
    }

    /** A part that rests on a qualification has no day outside it. */
    private static void assertCovered(ReceiptFacts facts, List<KnownQualification> life, Part part) {
        if (part.basis() != null) {
            KnownQualification basis = life.stream()
                    .filter(one -> one.qualificationId().equals(part.basis().qualificationId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(part.days().days())
                    .allMatch(day -> basis.covers(facts.treatmentMonth().atDay(day)));
        }
    }

    @Property(tries = 3_000)
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

    @Property(tries = 3_000)
    @Label("a registry that has forgotten decides as ever, or holds what it no longer knows and says of which days")
    void forgotten(
            @ForAll("receipts") ReceiptFacts facts,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll("matches") Knowledge.Match match,
            @ForAll @IntRange(min = -40, max = 40) int horizon) {
        LocalDate completeFrom = Example.september(1).plusDays(horizon);
        Knowledge whole = match == Knowledge.Match.FOUND ? Knowledge.of(match, life) : Knowledge.without(match);
        List<Integer> gone = facts.judgedDays().days().stream()
                .filter(day -> facts.treatmentMonth().atDay(day).isBefore(completeFrom))
                .filter(day -> whole.timeline().stream()
                        .noneMatch(known -> known.covers(facts.treatmentMonth().atDay(day))))
                .toList();

        Decision decision = REVIEW.decide(facts, whole.completeFrom(completeFrom));

        if (gone.isEmpty() || facts.claimed() == null) {
            assertThat(decision).isEqualTo(REVIEW.decide(facts, whole));
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Held.class, held -> {
                assertThat(held.why()).isEqualTo(HeldReason.NO_LONGER_KNOWN);
                assertThat(held.reasons().stream().filter(Reason::isForgotten).map(reason -> reason.days()
                                .days()))
                        .containsExactly(gone);
            });
            assertConserved(facts, Disposition.of(decision, MonthState.CLOSED).allocation());
        }
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
        return REVIEW.decide(facts, Knowledge.of(Knowledge.Match.FOUND, life));
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
}
