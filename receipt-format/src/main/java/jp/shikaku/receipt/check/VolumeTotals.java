package jp.shikaku.receipt.check;

import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.layout.Edition;

/**
 * What one volume of a claim adds up to, and what its GO says. Source: domain notes A.4 GO.
 *
 * @param volume マルチボリューム識別情報 of its first line: 00, 01, …
 * @param last whether its GO says that it is the last or only one (99)
 * @param firstNumber レセプト番号 of its first receipt, -1 if none has a number
 * @param lastNumber レセプト番号 of its last receipt, -1 if none has a number
 * @param count receipts as GO counts them; null if a receipt cannot be understood
 * @param points points as GO counts them; null if a receipt cannot be understood
 * @param statedCount 総件数 of GO, 0 where it is empty
 * @param statedPoints 総合計点数 of GO, 0 where it is empty
 * @param trailerLine the line of GO, from 1
 */
public record VolumeTotals(
        String volume,
        boolean last,
        long firstNumber,
        long lastNumber,
        Long count,
        Long points,
        long statedCount,
        long statedPoints,
        long trailerLine) {

    private static final int COUNT = 1;
    private static final int POINTS = 2;

    /** The totals of this volume and those before it, stated by the GO of this one. */
    VolumeTotals after(VolumeTotals before) {
        return new VolumeTotals(
                volume,
                last,
                before.firstNumber,
                lastNumber,
                sum(before.count, count),
                sum(before.points, points),
                statedCount,
                statedPoints,
                trailerLine);
    }

    /**
     * Compares what is stated with what was added up. Totals of 0 and 0 are what a review organisation writes for moved
     * receipts, and are not compared.
     */
    void compare(Edition edition, FaultList faults) {
        if (count == null || points == null || statedCount == 0 && statedPoints == 0) {
            return;
        }
        if (statedCount != count) {
            faults.add(edition.fault(FaultCode.COUNT_DIFFERS, "GO", trailerLine, COUNT));
        }
        if (statedPoints != points) {
            faults.add(edition.fault(FaultCode.POINTS_DIFFER, "GO", trailerLine, POINTS));
        }
    }

    private static Long sum(Long first, Long second) {
        return first == null || second == null ? null : Long.valueOf(first + second);
    }
}
