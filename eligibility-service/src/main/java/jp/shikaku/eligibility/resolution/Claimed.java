package jp.shikaku.eligibility.resolution;

import java.time.LocalDate;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.NameFolding;

/**
 * Whom a claim means.
 *
 * @param name 氏名 as recorded, may be null
 * @param kana カナ氏名 as recorded, may be null
 */
record Claimed(InsuredNumber insured, LocalDate birthDate, String name, String kana) {

    Claimed {
        name = blankToNull(name);
        kana = blankToNull(kana);
    }

    Identity identity() {
        return new Identity(insured.searchKey(), birthDate);
    }

    /** Whether a registered name is the recorded one, in kanji or in kana. Recorded without names: nothing differs. */
    boolean couldBe(PersonFacts person) {
        boolean unnamed = name == null && kana == null;
        return unnamed
                || name != null && NameFolding.kanjiKey(name).equals(person.nameKey())
                || kana != null && NameFolding.kanaKey(kana).equals(person.kanaKey());
    }

    /** Whether a name in kanji or in kana was recorded and is the registered one. */
    boolean isNamedLike(PersonFacts person) {
        return (name != null || kana != null) && couldBe(person);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
