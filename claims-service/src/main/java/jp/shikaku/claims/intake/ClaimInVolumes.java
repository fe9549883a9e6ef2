package jp.shikaku.claims.intake;

import java.util.List;
import java.util.UUID;

import jp.shikaku.receipt.check.VolumeSet;
import jp.shikaku.receipt.check.VolumeTotals;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * A claim of an institution to a review organisation for a month, of one kind of receipts: the volumes that count.
 *
 * @param institution 医療機関コード, 10 digits
 * @param reviewOrganisation 1 or 2
 * @param kind what kind of receipts
 * @param volumes in the order of their numbers
 */
public record ClaimInVolumes(String institution, String reviewOrganisation, ReceiptKind kind, List<Volume> volumes) {

    public ClaimInVolumes {
        volumes = List.copyOf(volumes);
    }

    /**
     * One volume.
     *
     * @param fileId the file that holds it
     * @param receptionNumber 受付番号; the higher one arrived later
     * @param totals what it adds up to and says
     */
    public record Volume(UUID fileId, long receptionNumber, VolumeTotals totals) {}

    /** Whether another one is this claim, at another time. */
    boolean isSameClaim(ClaimInVolumes other) {
        return institution.equals(other.institution)
                && reviewOrganisation.equals(other.reviewOrganisation)
                && kind == other.kind;
    }

    /** What is wrong between the volumes; none while they are a whole claim. */
    public List<Fault> faults() {
        return VolumeSet.check(
                Editions.PUBLISHED.newest(kind),
                volumes.stream().map(Volume::totals).toList());
    }

    /**
     * The volumes of a whole claim that a new last volume leaves over: a shorter claim takes its place. Where the volumes
     * were no whole claim, or a volume arrived later than the new one, nothing is left over: the sender is at work on it.
     */
    List<Volume> leftOverBy(Volume last) {
        List<Volume> beyond = volumes.stream()
                .filter(volume ->
                        volume.totals().volume().compareTo(last.totals().volume()) > 0)
                .toList();
        boolean replaced = last.totals().last()
                && faults().isEmpty()
                && beyond.stream().allMatch(volume -> volume.receptionNumber() < last.receptionNumber());
        return replaced ? beyond : List.of();
    }
}
