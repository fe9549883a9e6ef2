package jp.shikaku.claims.recheck;

import java.time.LocalDate;

import jp.shikaku.model.InsuredNumber;

/**
 * Who is this, and what is known about the coverage: asked of the registry for one receipt. Holds personal data; never
 * logged.
 *
 * @param number insurer, symbol, number and branch on the claim
 * @param birthDate 生年月日 on the claim
 * @param name 氏名 on the claim
 * @param kana カタカナ氏名 on the claim, null if empty
 */
public record CoverageQuestion(InsuredNumber number, LocalDate birthDate, String name, String kana) {

    @Override
    public String toString() {
        return "CoverageQuestion[withheld]";
    }
}
