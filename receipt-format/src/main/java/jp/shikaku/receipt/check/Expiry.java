package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.layout.TableFile;

/**
 * When the right to claim a receipt expires (L2100), by the month of treatment; the years are data. The time runs from
 * the first day of the month after the treatment, and is judged by 請求年月.
 */
final class Expiry {

    private static final List<Limit> LIMITS = limits();

    private record Limit(YearMonth from, int years) {}

    private Expiry() {}

    static boolean expired(YearMonth treatmentMonth, YearMonth claimMonth) {
        int years = 0;
        for (Limit limit : LIMITS) {
            years = limit.from().isAfter(treatmentMonth) ? years : limit.years();
        }
        return claimMonth.isAfter(treatmentMonth.plusMonths(1).plusYears(years));
    }

    private static List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (String line : TableFile.lines("claim-expiry")) {
            String[] cells = line.split("\\|");
            limits.add(new Limit(YearMonth.parse(cells[0]), Integer.parseInt(cells[1])));
        }
        return List.copyOf(limits);
    }
}
