package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/** Random qualifications of one person, and what somebody may rule with them. */
public final class GeneratedLives {

    public static final List<InsuredNumber> NUMBERS =
            List.of(Example.CITY, Example.COMPANY, Example.OTHER_COMPANY, Example.number("138057", "12", "999", "01"));

    private GeneratedLives() {}

    /** A ruling about whatever receipt it will be. */
    interface Wish {
        Ruling about(ReceiptFacts facts);
    }

    static Arbitrary<Wish> rulings() {
        Arbitrary<Ruling.Payer> stated =
                Arbitraries.of(NUMBERS).map(number -> new Ruling.Payer.Stated(number, Relationship.FAMILY));
        Arbitrary<Ruling.Payer> registered = Combinators.combine(
                        Arbitraries.of(NUMBERS), Arbitraries.integers().between(-40, 35))
                .as((number, start) -> new Ruling.Payer.Registered(
                        number.insurer() + "-" + Example.september(1).plusDays(start)));
        Arbitrary<Ruling.Payer> payer = Arbitraries.oneOf(stated, registered);
        Arbitrary<Wish> split = Combinators.combine(
                        payer, payer, Arbitraries.integers().between(1, 30))
                .as((first, second, day) -> facts -> {
                    DayMask until = facts.judgedDays().and(new DayMask((1 << day) - 1));
                    return new Ruling.SplitBy(List.of(
                            new Ruling.Days(first, until),
                            new Ruling.Days(second, facts.judgedDays().minus(until))));
                });
        Arbitrary<Wish> others = Arbitraries.oneOf(
                        payer.map(Ruling.MoveTo::new),
                        Arbitraries.of(new Ruling.BillAsClaimed(), new Ruling.Withdraw(), new Ruling.Return("S1018")))
                .map(ruling -> facts -> ruling);
        return Arbitraries.oneOf(split, others);
    }

    /** The qualifications of one person, some of them suspended, as the registry allows them. */
    public static Arbitrary<List<KnownQualification>> lives() {
        Arbitrary<KnownQualification> qualification = Combinators.combine(
                        Arbitraries.of(NUMBERS),
                        Arbitraries.integers().between(-40, 35),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(1, 2, 3).injectNull(0.5))
                .as((number, start, length, kind, burden) -> {
                    var acquired = Example.september(1).plusDays(start);
                    var known = Example.between(number, acquired, kind < 3 ? null : acquired.plusDays(length));
                    var withBurden = Example.burden(known, Relationship.SELF, burden);
                    return kind == 9 ? Example.suspended(withBurden) : withBurden;
                });
        return qualification.list().ofMaxSize(5).map(GeneratedLives::distinct);
    }

    /** Somebody who changes insurers once in September. */
    public static Arbitrary<List<KnownQualification>> changes() {
        return Combinators.combine(
                        Arbitraries.of(NUMBERS),
                        Arbitraries.of(NUMBERS),
                        Arbitraries.integers().between(1, 30))
                .as((before, after, day) -> distinct(List.of(
                        Example.between(before, Example.september(1).minusYears(3), Example.september(day)),
                        Example.from(after, Example.september(day)))));
    }

    /** The registry forbids two statements under one number that overlap; ids, made of insurer and day, are given once. */
    private static List<KnownQualification> distinct(List<KnownQualification> life) {
        List<KnownQualification> kept = new ArrayList<>();
        for (KnownQualification next : life) {
            boolean clashes = kept.stream()
                    .anyMatch(other -> other.qualificationId().equals(next.qualificationId())
                            || other.isUnder(next.number()) && other.period().overlaps(next.period()));
            if (!clashes) {
                kept.add(next);
            }
        }
        return kept;
    }
}
