package jp.shikaku.receipt.writing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a DPC receipt is paid per day: BU, SB, KK, GA, HH and GT.
 *
 * @param group 診断群分類番号, 14 characters
 * @param admittedOn 今回入院年月日
 * @param dischargedOn 今回退院年月日, null while the stay goes on
 * @param disease 傷病名コード of the disease that took most resources
 * @param burden 負担区分
 * @param stretches 入院期間区分 1, 2, 3 with their days and points per day
 * @param coefficient 医療機関別係数 in ten-thousandths
 */
public record Bundle(
        String group,
        LocalDate admittedOn,
        LocalDate dischargedOn,
        String disease,
        char burden,
        List<Stretch> stretches,
        int coefficient) {

    private static final int ONE = 10_000;

    public Bundle {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days of one 入院期間区分.
     *
     * @param days how many
     * @param pointsPerDay 点数 of one day
     */
    public record Stretch(int days, int pointsPerDay) {

        int subtotal() {
            return days * pointsPerDay;
        }
    }

    /** 包括評価点数 of the month: the subtotals × the coefficient, rounded to the nearest point. */
    public int points() {
        return (int) (((long) subtotals() * coefficient + ONE / 2) / ONE);
    }

    int subtotals() {
        return stretches.stream().mapToInt(Stretch::subtotal).sum();
    }

    String writtenCoefficient() {
        return "%d.%04d".formatted(coefficient / ONE, coefficient % ONE);
    }
}
