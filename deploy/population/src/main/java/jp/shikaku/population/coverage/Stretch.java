package jp.shikaku.population.coverage;

import java.time.LocalDate;

import jp.shikaku.model.Relationship;
import jp.shikaku.population.town.Insurer;
import jp.shikaku.population.town.Resident;

/**
 * One person's coverage by one insurer under one number, as it really was, and how it came to be registered.
 *
 * @param person whose coverage it is
 * @param insurer who covers
 * @param symbol 記号 in half width, null where there is none
 * @param number 番号 in half width
 * @param branch 枝番, null where there is none
 * @param relationship 本人 or 家族
 * @param insuredName name of the insured of a dependant, else null
 * @param acquiredOn 資格取得日
 * @param lostOn 資格喪失日, null if not lost
 * @param lossReason code of the reason of loss, null if not lost
 * @param burdenTenths what the patient pays in tenths, null where age alone decides
 * @param registered when it was registered, null if never
 * @param lossRegistered when its loss was registered, null if never or not lost
 * @param defect what is wrong with the registration
 */
public record Stretch(
        Resident person,
        Insurer insurer,
        String symbol,
        String number,
        String branch,
        Relationship relationship,
        String insuredName,
        LocalDate acquiredOn,
        LocalDate lostOn,
        String lossReason,
        Integer burdenTenths,
        Wave registered,
        Wave lossRegistered,
        Defect defect) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(acquiredOn) && (lostOn == null || day.isBefore(lostOn));
    }

    /** Whether the loss was known to the registry by the end of a wave. */
    public boolean lossKnownBy(Wave wave) {
        return lossRegistered != null && lossRegistered.by(wave);
    }
}
