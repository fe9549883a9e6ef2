package jp.shikaku.claims.ledger;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        assertThat(Ledger.bookings(1, false, paidBy(3), null))
                .extracting(Entry::account, Entry::points, Entry::yen)
                .containsExactly(
                        tuple(Account.INSURER_SHARE, 1_000, 7_000L),
                        tuple(Account.PATIENT_SHARE, 0, 3_000L),
                        tuple(Account.MEALS, 0, 690L));
    }

    @Test
    @DisplayName(
            "moved to an insurer with 2 tenths: the patient's 3,000 stays, the difference of 1,000 is owed to the person")
    void burdenDifference() {
        assertThat(Ledger.bookings(1, false, paidBy(2), null))
                .extracting(Entry::account, Entry::yen)
                .containsExactly(
                        tuple(Account.INSURER_SHARE, 8_000L),
                        tuple(Account.PATIENT_SHARE, 3_000L),
                        tuple(Account.BURDEN_DIFFERENCE, -1_000L),
                        tuple(Account.MEALS, 690L));
    }

    @Test
    @DisplayName("a recorded 負担金額 overrides the patient's share")
    void recordedBurden() {
        assertThat(Ledger.bookings(1, false, paidBy(3), 1_500L))
                .extracting(Entry::account, Entry::yen)
                .contains(tuple(Account.INSURER_SHARE, 8_500L), tuple(Account.PATIENT_SHARE, 1_500L));
    }

    @Test
    @DisplayName("nobody to bill: the account of the unidentified bears the points")
    void unidentified() {
        assertThat(Ledger.bookings(1, false, Allocation.unbilled(TOTALS, 3), null))
                .extracting(Entry::account, Entry::points, Entry::yen)
                .contains(tuple(Account.UNIDENTIFIED, 1_000, 7_000L));
    }

    @Test
    @DisplayName("a change reverses each booking, names what it reverses, and enters the new ones")
    void change() {
        List<Entry> first = Ledger.bookings(1, false, paidBy(3), null);

        List<Entry> entries = Ledger.change(2, first, Ledger.bookings(2, false, paidBy(2), null));

        assertThat(entries)
                .filteredOn(entry -> entry.kind() == Entry.Kind.REVERSAL)
                .extracting(Entry::decisionNumber, Entry::reversesDecision, Entry::yen)
                .containsExactly(tuple(2, 1, -7_000L), tuple(2, 1, -3_000L), tuple(2, 1, -690L));
        assertThat(entries.stream().mapToLong(Entry::yen).sum()).isZero();
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
