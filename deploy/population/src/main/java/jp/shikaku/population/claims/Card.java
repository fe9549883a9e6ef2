package jp.shikaku.population.claims;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;
import jp.shikaku.population.coverage.Stretch;

/**
 * What was shown at the desk.
 *
 * @param insurer 保険者番号
 * @param scheme its scheme; of an unknown qualification, the one the desk took it for
 * @param symbol 記号 in half width or null
 * @param number 番号 in half width
 * @param branch 枝番 or null
 * @param self whether as 本人
 */
record Card(InsurerNumber insurer, InsuranceScheme scheme, String symbol, String number, String branch, boolean self) {

    private static final String NINE_SEVENS = "777777777";
    private static final String EIGHT_SEVENS = "77777777";

    static Card of(Stretch stretch) {
        InsurerNumber insurer = stretch.insurer().number();
        return new Card(
                insurer,
                insurer.scheme(),
                stretch.symbol(),
                stretch.number(),
                stretch.branch(),
                stretch.relationship() == Relationship.SELF);
    }

    /** Nothing was shown: domain notes B.9. An age of 75 or more tells 後期高齢者医療 all the same. */
    Card unknown() {
        boolean late = scheme == InsuranceScheme.LATE_STAGE_ELDERLY;
        return new Card(
                InsurerNumber.UNKNOWN_QUALIFICATION,
                late ? scheme : InsuranceScheme.EMPLOYEES,
                null,
                late ? EIGHT_SEVENS : NINE_SEVENS,
                null,
                self);
    }

    boolean isUnknown() {
        return insurer.isUnknownQualification();
    }

    /** The same card with a number nobody has. */
    Card mistyped() {
        String wrong = "9" + number.substring(Math.min(1, number.length())) + "9";
        return new Card(insurer, scheme, symbol, wrong, branch, self);
    }

    Card withoutBranch() {
        return new Card(insurer, scheme, symbol, number, null, self);
    }
}
