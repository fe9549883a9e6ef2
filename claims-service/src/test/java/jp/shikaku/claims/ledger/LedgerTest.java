package jp.shikaku.claims.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("The ledger: a receipt of 1,000 points, patient paid 3 tenths")
class LedgerTest {

    private static final ReceiptTotals TOTALS =
            new ReceiptTotals(DayMask.ofDays(3), 1, 1_000, new Meals(1, 690, 0), List.of());

    @Test
    @DisplayName("as claimed: insurer 7,000 yen, patient 3,000 yen, meals")
    void asClaimed() {
        assertThat(bookings(1, Bearer.INSURERS, paidBy(3)))
                .extracting(Entry::account, Entry::points, Entry::yen)
                .containsExactly(
                        tuple(Account.INSURER_SHARE, 1_000, 7_000L),
                        tuple(Account.PATIENT_SHARE, 0, 3_000L),
                        tuple(Account.MEALS, 0, 690L),
                        tuple(Account.INSTITUTION_CLAIM, 1_000, 10_690L));
    }

    @Test
    @DisplayName("meals: their 標準負担額 is the patient's, the rest the insurer's")
    void mealBurden() {
        assertThat(Ledger.bookings(1, Bearer.INSURERS, paidBy(3), new RecordedMoney(null, 490, 0, 0)))
                .extracting(Entry::account, Entry::yen)
                .contains(tuple(Account.MEALS, 200L), tuple(Account.MEAL_BURDEN, 490L));
    }

    @Test
    @DisplayName("meals of a divided receipt: each part bears the 標準負担額 of its own meals, whatever they cost")
    void mealBurdenOfParts() {
        Allocation divided = new Allocation(
                new ReceiptTotals(DayMask.ofDays(1, 2), 2, 300, new Meals(4, 2_900, 0), List.of()),
                List.of(part(1, 100, new Meals(1, 980, 0)), part(2, 200, new Meals(3, 1_920, 0))),
                3);

        assertThat(Ledger.bookings(1, Bearer.INSURERS, divided, new RecordedMoney(null, 4 * 490, 0, 0)))
                .filteredOn(entry -> entry.account() == Account.MEAL_BURDEN)
                .extracting(Entry::part, Entry::yen)
                .containsExactly(tuple(1, 490L), tuple(2, 1_470L));
    }

    @Test
    @DisplayName("meals of a divided DPC receipt: each part bears the 標準負担額 that was recorded for it")
    void recordedMealBurdenOfParts() {
        Allocation divided = new Allocation(
                new ReceiptTotals(DayMask.ofDays(1, 2), 2, 300, new Meals(3, 2_070, 690), List.of()),
                List.of(part(1, 100, new Meals(1, 690, 230)), part(2, 200, new Meals(2, 1_380, 460))),
                3);

        assertThat(Ledger.bookings(1, Bearer.INSURERS, divided, new RecordedMoney(null, 9_999, 0, 0)))
                .filteredOn(entry -> entry.account() == Account.MEAL_BURDEN)
                .extracting(Entry::yen)
                .containsExactly(230L, 460L);
    }

    @Test
    @DisplayName("a public payer takes the patient's share over, but for what its 負担金額 leaves")
    void publicPayer() {
        assertThat(Ledger.bookings(1, Bearer.INSURERS, paidBy(3), new RecordedMoney(null, 0, 1_000, 500)))
                .extracting(Entry::account, Entry::yen)
                .contains(
                        tuple(Account.INSURER_SHARE, 7_000L),
                        tuple(Account.PATIENT_SHARE, 500L),
                        tuple(Account.PUBLIC_EXPENSE, 2_500L));
    }

    @ParameterizedTest(name = "{0}: the whole receipt on the account {1}")
    @CsvSource({"PUBLIC_EXPENSE, PUBLIC_EXPENSE, 10000", "RETURNED, RETURNED, 10690", "WITHDRAWN, WITHDRAWN, 10690"})
    void noInsurer(Bearer bearer, Account account, long yen) {
        assertThat(bookings(1, bearer, Allocation.unbilled(TOTALS, 3)))
                .extracting(Entry::account, Entry::points, Entry::yen)
                .contains(tuple(account, 1_000, yen), tuple(Account.INSTITUTION_CLAIM, 1_000, 10_690L));
    }

    @Test
    @DisplayName(
            "moved to an insurer with 2 tenths: the patient's 3,000 stays, the difference of 1,000 is owed to the person")
    void burdenDifference() {
        assertThat(bookings(1, Bearer.INSURERS, paidBy(2)))
                .extracting(Entry::account, Entry::yen)
                .containsExactly(
                        tuple(Account.INSURER_SHARE, 8_000L),
                        tuple(Account.PATIENT_SHARE, 3_000L),
                        tuple(Account.BURDEN_DIFFERENCE, -1_000L),
                        tuple(Account.MEALS, 690L),
                        tuple(Account.INSTITUTION_CLAIM, 10_690L));
    }

    @Test
    @DisplayName("a recorded 負担金額 overrides the patient's share")
    void recordedBurden() {
        assertThat(Ledger.bookings(1, Bearer.INSURERS, paidBy(3), RecordedMoney.NONE.withBurden(1_500L)))
                .extracting(Entry::account, Entry::yen)
                .contains(tuple(Account.INSURER_SHARE, 8_500L), tuple(Account.PATIENT_SHARE, 1_500L));
    }

    @Test
    @DisplayName("nobody to bill: the account of the unidentified bears the points")
    void unidentified() {
        assertThat(bookings(1, Bearer.INSURERS, Allocation.unbilled(TOTALS, 3)))
                .extracting(Entry::account, Entry::points, Entry::yen)
                .contains(tuple(Account.UNIDENTIFIED, 1_000, 7_000L));
    }

    @Test
    @DisplayName("a change reverses each booking, names what it reverses, and enters the new ones")
    void change() {
        List<Entry> first = bookings(1, Bearer.INSURERS, paidBy(3));

        List<Entry> entries = Ledger.change(2, first, bookings(2, Bearer.INSURERS, paidBy(2)));

        assertThat(entries)
                .filteredOn(entry -> entry.kind() == Entry.Kind.REVERSAL)
                .extracting(Entry::decisionNumber, Entry::reversesDecision, Entry::yen)
                .containsExactly(tuple(2, 1, -7_000L), tuple(2, 1, -3_000L), tuple(2, 1, -690L), tuple(2, 1, -10_690L));
        assertThat(entries.stream().mapToLong(Entry::yen).sum()).isZero();
    }

    @Property(tries = 300)
    @Label("both sides of every booking are equal, and the debit side is the receipt")
    void doubleEntry(
            @ForAll("partPoints") List<Integer> points,
            @ForAll @IntRange(max = 3) int paid,
            @ForAll @IntRange(max = 3) int now,
            @ForAll @IntRange(max = 5_000) int meals,
            @ForAll @IntRange(max = 5_000) int mealBurden,
            @ForAll @IntRange(max = 20_000) int publicPoints,
            @ForAll @IntRange(max = 5_000) int publicBurden) {
        Allocation allocation = divided(points, paid, now, meals);
        List<Entry> entries = Ledger.bookings(
                1, Bearer.INSURERS, allocation, new RecordedMoney(null, mealBurden, publicPoints, publicBurden));

        assertThat(sum(entries, Account.Side.DEBIT, Entry::yen))
                .isEqualTo(sum(entries, Account.Side.CREDIT, Entry::yen))
                .isEqualTo(allocation.totals().costYen());
        assertThat(sum(entries, Account.Side.DEBIT, Entry::points))
                .isEqualTo(sum(entries, Account.Side.CREDIT, Entry::points))
                .isEqualTo(allocation.totals().points());
    }

    @Provide
    Arbitrary<List<Integer>> partPoints() {
        return Arbitraries.integers().between(0, 9_999).list().ofMinSize(1).ofMaxSize(10);
    }

    private static long sum(List<Entry> entries, Account.Side side, ToLongFunction<Entry> value) {
        return entries.stream()
                .filter(entry -> entry.account().side() == side)
                .mapToLong(value)
                .sum();
    }

    private static List<Entry> bookings(int number, Bearer bearer, Allocation allocation) {
        return Ledger.bookings(number, bearer, allocation, RecordedMoney.NONE);
    }

    private static Allocation divided(List<Integer> points, int paid, int now, int meals) {
        InsuredNumber payer = new InsuredNumber(InsurerNumber.of("06132013"), null, "1", null);
        List<Part> parts = new ArrayList<>();
        DayMask days = DayMask.NONE;
        for (int i = 0; i < points.size(); i++) {
            DayMask day = DayMask.ofDays(i + 1);
            days = days.or(day);
            int mealsYen = i == 0 ? meals % 100 : i == points.size() - 1 ? meals - meals % 100 : 0;
            parts.add(new Part(
                    i + 1,
                    payer,
                    day,
                    1,
                    points.get(i),
                    meals(mealsYen),
                    List.of(),
                    new ReceiptType("1112"),
                    now,
                    null));
        }
        Meals allMeals = parts.stream().map(Part::meals).reduce(Meals.NONE, Meals::plus);
        int all = points.stream().mapToInt(Integer::intValue).sum();
        return new Allocation(new ReceiptTotals(days, points.size(), all, allMeals, List.of()), parts, paid);
    }

    private static Meals meals(int yen) {
        return new Meals(yen == 0 ? 0 : 1, yen, 0);
    }

    private static Part part(int number, int points, Meals meals) {
        InsuredNumber payer = new InsuredNumber(InsurerNumber.of("06132013"), null, "1", null);
        return new Part(
                number, payer, DayMask.ofDays(number), 1, points, meals, List.of(), new ReceiptType("1111"), 3, null);
    }

    private static Allocation paidBy(int burdenTenths) {
        InsuredNumber payer = new InsuredNumber(InsurerNumber.of("06132013"), null, "1", null);
        Part part = new Part(
                1,
                payer,
                TOTALS.days(),
                1,
                1_000,
                TOTALS.meals(),
                List.of(),
                new ReceiptType("1112"),
                burdenTenths,
                null);
        return new Allocation(TOTALS, List.of(part), 3);
    }
}
