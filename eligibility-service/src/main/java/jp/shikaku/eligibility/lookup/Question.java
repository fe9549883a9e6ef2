package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.model.InsuredNumber;

/**
 * What a desk asks.
 *
 * @param asked as printed; the branch is null when none is printed
 * @param asOf 資格確認日
 * @param consents what the person agreed to have shown
 */
public record Question(InsuredNumber asked, LocalDate birthDate, LocalDate asOf, ConsentsAnswer consents) {

    /** A question without consents. */
    public Question(InsuredNumber asked, LocalDate birthDate, LocalDate asOf) {
        this(asked, birthDate, asOf, ConsentsAnswer.NONE);
    }

    /** What the registry is searched by. */
    public Identity identity() {
        return new Identity(asked.searchKey(), birthDate);
    }

    boolean hasBranch() {
        return asked.normalisedBranch() != null;
    }

    /** Whether a qualification has the number asked, whatever its branch. */
    boolean meansNumberOf(Qualification qualification) {
        return qualification.stated().insured().searchKey().equals(asked.searchKey());
    }

    /** Whether a qualification has the very branch asked. */
    boolean meansBranchOf(Qualification qualification) {
        return hasBranch()
                && asked.normalisedBranch()
                        .equals(qualification.stated().insured().normalisedBranch());
    }
}
