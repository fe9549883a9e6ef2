package jp.shikaku.population.claims;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.coverage.Stretch;

/**
 * What was shown at the desk.
 *
 * @param insurer 保険者番号
 * @param symbol 記号 in half width or null
 * @param number 番号 in half width
 * @param branch 枝番 or null
 * @param self whether as 本人
 */
record Card(InsurerNumber insurer, String symbol, String number, String branch, boolean self) {

    static Card of(Stretch stretch) {
        return new Card(
                stretch.insurer().number(),
                stretch.symbol(),
                stretch.number(),
                stretch.branch(),
                stretch.relationship() == jp.shikaku.model.Relationship.SELF);
    }

    static Card unknown() {
        return new Card(InsurerNumber.UNKNOWN_QUALIFICATION, null, "777777777", null, true);
    }

    /** The same card with a number nobody has. */
    Card mistyped() {
        return new Card(insurer, symbol, "9" + number.substring(Math.min(1, number.length())) + "9", branch, self);
    }

    Card withoutBranch() {
        return new Card(insurer, symbol, number, null, self);
    }
}
