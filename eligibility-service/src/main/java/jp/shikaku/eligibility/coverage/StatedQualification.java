package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;
import java.util.Objects;

import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/**
 * What an insurer states about one number (資格): valid in days, without when it became known.
 *
 * @param insuredName 被保険者氏名（世帯主氏名）, null when it is the person's own
 * @param lossReason 資格喪失事由 (OQSCD008), null when not stated
 * @param burdenTenths 一部負担金の割合 in tenths, null when not stated
 * @param suspended the insurer suspects a wrong link: does not count
 */
public record StatedQualification(
        InsuredNumber insured,
        Relationship relationship,
        String insuredName,
        CoveragePeriod period,
        String lossReason,
        LocalDate issuedOn,
        Integer burdenTenths,
        Filing filing,
        boolean suspended) {

    /** Whether two statements say the same; how the number is written does not matter. */
    public boolean saysTheSameAs(StatedQualification other) {
        return writtenAlike(other).equals(this);
    }

    /** Whether two statements of one number differ in nothing but the loss and the days of its filing. */
    public boolean differsOnlyInLossFrom(StatedQualification other) {
        return withLoss(null, null, Filing.UNKNOWN).saysTheSameAs(other.withLoss(null, null, Filing.UNKNOWN));
    }

    /** The same statement with a loss, or with none. */
    public StatedQualification withLoss(LocalDate lostOn, String reason, Filing dates) {
        CoveragePeriod lost = new CoveragePeriod(period.acquiredOn(), lostOn);
        return new StatedQualification(
                insured, relationship, insuredName, lost, reason, issuedOn, burdenTenths, dates, suspended);
    }

    /** Whether two statements are about the same number of the same insurer, branch included. */
    public boolean sameNumberAs(StatedQualification other) {
        return insured.searchKey().equals(other.insured.searchKey())
                && Objects.equals(insured.normalisedBranch(), other.insured.normalisedBranch());
    }

    private StatedQualification writtenAlike(StatedQualification other) {
        if (!sameNumberAs(other)) {
            return other;
        }
        return new StatedQualification(
                insured,
                other.relationship,
                other.insuredName,
                other.period,
                other.lossReason,
                other.issuedOn,
                other.burdenTenths,
                other.filing,
                other.suspended);
    }
}
