package jp.shikaku.receipt.check;

import java.util.List;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.layout.Edition;

/**
 * The volumes of one claim together: numbered from 00 without a gap, receipts numbered on from volume to volume, and the
 * totals of all of them in the GO of the last, which is marked 99.
 */
public final class VolumeSet {

    private VolumeSet() {}

    /**
     * What is wrong between the volumes; the faults inside each are found when it is read.
     *
     * @param edition the record tables in whose words faults are told
     * @param volumes all of them in their order; a set whose last one is still to come has its totals not compared
     */
    public static List<Fault> check(Edition edition, List<VolumeTotals> volumes) {
        FaultList faults = new FaultList();
        VolumeTotals together = null;
        for (int at = 0; at < volumes.size(); at++) {
            VolumeTotals volume = volumes.get(at);
            boolean inOrder =
                    volume.volume().equals("%02d".formatted(at)) && volume.last() == (at == volumes.size() - 1);
            if (!inOrder && (at < volumes.size() - 1 || volume.last())) {
                faults.add(Fault.ofFile(FaultCode.VOLUME_ORDER));
            }
            if (together != null && together.lastNumber() >= 0 && volume.firstNumber() != together.lastNumber() + 1) {
                faults.add(Fault.ofFile(FaultCode.NUMBER_ORDER));
            }
            together = together == null ? volume : volume.after(together);
        }
        if (together != null && together.last()) {
            together.compare(edition, faults);
        }
        return faults.faults();
    }
}
