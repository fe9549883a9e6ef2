package jp.shikaku.receipt.check;

import java.util.List;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.layout.Edition;

/**
 * The volumes of one claim together: numbered without a gap from 00 (or from the one that holds receipt 1), receipts numbered on from volume to volume, and the
 * totals of all of them in the GO of the last, which is marked 99.
 */
public final class VolumeSet {

    private VolumeSet() {}

    /**
     * What is wrong between the volumes; the faults inside each are found when it is read.
     *
     * @param edition the record tables in whose words faults are told
     * @param volumes those that there are, ordered by their numbers, each number once
     */
    public static List<Fault> check(Edition edition, List<VolumeTotals> volumes) {
        FaultList faults = new FaultList();
        VolumeTotals together = null;
        int expected = volumes.isEmpty() || volumes.get(0).firstNumber() != 1
                ? 0
                : Integer.parseInt(volumes.get(0).volume());
        for (VolumeTotals volume : volumes) {
            if (together != null && together.last()) {
                faults.add(Fault.ofFile(FaultCode.VOLUME_AFTER_LAST));
                return faults.faults();
            }
            if (!volume.volume().equals("%02d".formatted(expected))) {
                faults.add(Fault.ofFile(FaultCode.VOLUME_MISSING));
                return faults.faults();
            }
            if (together != null && together.lastNumber() >= 0 && volume.firstNumber() != together.lastNumber() + 1) {
                faults.add(edition.fault(FaultCode.NUMBER_ORDER, "RE", 0, 1));
            }
            together = together == null ? volume : volume.after(together);
            expected++;
        }
        if (together == null || !together.last()) {
            faults.add(Fault.ofFile(FaultCode.VOLUME_MISSING));
        } else {
            together.compare(edition, faults);
        }
        return faults.faults();
    }
}
