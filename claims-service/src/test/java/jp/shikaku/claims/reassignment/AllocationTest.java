package jp.shikaku.claims.reassignment;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("An allocation that loses or doubles anything cannot be built")
class AllocationTest {

    private static final ReceiptTotals TOTALS = new ReceiptTotals(DayMask.ofDays(1, 2), 2, 100, Meals.NONE, List.of());

    @Test
    @DisplayName("parts that are exactly the receipt")
    void exact() {
        assertThat(new Allocation(TOTALS, List.of(part(1, 1, 60), part(2, 2, 40)), 3).parts())
                .hasSize(2);
    }

    @Test
    @DisplayName("a day billed twice")
    void doubledDay() {
        assertThatThrownBy(() -> new Allocation(TOTALS, List.of(part(1, 1, 60), part(2, 1, 40)), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a point lost")
    void lostPoint() {
        assertThatThrownBy(() -> new Allocation(TOTALS, List.of(part(1, 1, 60), part(2, 2, 39)), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Part part(int number, int day, int points) {
        InsuredNumber payer = new InsuredNumber(InsurerNumber.of("06132013"), null, "1", null);
        return new Part(
                number, payer, DayMask.ofDays(day), 1, points, Meals.NONE, List.of(), new ReceiptType("1112"), 3, null);
    }
}
