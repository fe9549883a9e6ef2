package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.UUID;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsurerNumber;

/** One of the statements that make up a constellation: a reference and dates, no personal data. */
public record Side(UUID personId, UUID qualificationId, InsurerNumber insurer, CoveragePeriod period) {

    static Side of(Qualification qualification) {
        return new Side(
                qualification.personId(),
                qualification.id(),
                qualification.stated().insured().insurer(),
                qualification.stated().period());
    }
}
