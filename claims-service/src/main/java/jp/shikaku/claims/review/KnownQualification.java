package jp.shikaku.claims.review;

import java.time.Instant;
import java.time.LocalDate;

import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/**
 * One qualification of a person as the registry knows it now.
 *
 * @param qualificationId the registry's id
 * @param number insurer, symbol, number, branch
 * @param relationship 本人・家族
 * @param period 取得日–喪失日
 * @param issuedOn 交付日 of its document, null if not registered
 * @param burdenTenths registered 負担割合, null if not registered
 * @param suspended whether the registry doubts that it belongs to this person; then it does not count
 * @param knownSince when the registry learned of it
 * @param lossKnownSince when the registry learned of its loss, null while no loss is registered
 */
public record KnownQualification(
        String qualificationId,
        InsuredNumber number,
        Relationship relationship,
        CoveragePeriod period,
        LocalDate issuedOn,
        Integer burdenTenths,
        boolean suspended,
        Instant knownSince,
        Instant lossKnownSince) {

    InsuranceScheme scheme() {
        return number.insurer().scheme();
    }

    boolean covers(LocalDate day) {
        return period.contains(day);
    }

    boolean isUnder(InsuredNumber other) {
        return number.searchKey().equals(other.searchKey());
    }
}
