package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.layout.TableFile;

/**
 * When the right to claim a receipt expires (L2100), by the month of treatment and the scheme of the insurer on the claim;
 * months and years are data. A claim is made in its 請求年月, so it comes too late if the time was over when that month began.
 */
final class Expiry {

    private static final List<Limit> LIMITS = limits();

    /**
     * A row of the table.
     *
     * @param scheme null for any
     * @param months from the month of treatment to the one with whose first day the time begins
     */
    private record Limit(YearMonth from, InsuranceScheme scheme, int months, int years) {

        boolean fits(YearMonth treatmentMonth, InsuranceScheme asked) {
            return !from.isAfter(treatmentMonth) && (scheme == null || scheme == asked);
        }
    }

    private Expiry() {}

    static boolean expired(Receipt receipt, YearMonth claimMonth) {
        YearMonth treated = receipt.treatmentMonth();
        InsuranceScheme scheme =
                receipt.insurer() == null ? null : receipt.insurer().insurer().scheme();
        return LIMITS.stream()
                .filter(limit -> limit.fits(treated, scheme))
                .findFirst()
                .map(limit -> treated.plusMonths(limit.months()).plusYears(limit.years()))
                .filter(over -> !claimMonth.isBefore(over))
                .isPresent();
    }

    private static List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (String line : TableFile.lines("claim-expiry")) {
            String[] cells = line.split("\\|");
            limits.add(new Limit(
                    YearMonth.parse(cells[0]),
                    "*".equals(cells[1]) ? null : InsuranceScheme.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3])));
        }
        return List.copyOf(limits);
    }
}
