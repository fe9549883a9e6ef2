package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.model.InsuredNumber;

/**
 * Who is this, and what is known about the coverage: asked of the registry for one receipt. Holds personal data; never
 * logged.
 *
 * @param number insurer, symbol, number and branch on the claim
 * @param birthDate 生年月日 on the claim
 * @param name 氏名 on the claim
 * @param kana カタカナ氏名 on the claim, null if empty
 * @param sex 男女区分, 1 or 2
 * @param days the days to be covered
 * @param search whether the person is searched by name
 */
public record CoverageQuestion(
        InsuredNumber number,
        LocalDate birthDate,
        String name,
        String kana,
        String sex,
        List<LocalDate> days,
        NameSearch search) {

    public CoverageQuestion {
        days = List.copyOf(days);
    }

    /** Never by name alone, except where nothing else is known or a person decides. */
    public enum NameSearch {
        /** The numbers lead to the person. */
        NONE,
        /** The claim tells no number (77777777) and says so as it must: one certain candidate is the person. */
        INSTEAD,
        /** The claim tells no number, but does not say so as it must: a person decides between the candidates. */
        FOR_A_PERSON,
        /** The numbers lead, and a person who decided may have meant one of the candidates. */
        BESIDE
    }

    boolean hasNumber() {
        return search == NameSearch.NONE || search == NameSearch.BESIDE;
    }

    boolean isSearched() {
        return search != NameSearch.NONE;
    }

    boolean isAboutDayBefore(LocalDate first) {
        return days.stream().anyMatch(day -> day.isBefore(first));
    }

    /** The same, with candidates beside what the numbers lead to. */
    CoverageQuestion withCandidates() {
        return search == NameSearch.NONE
                ? new CoverageQuestion(number, birthDate, name, kana, sex, days, NameSearch.BESIDE)
                : this;
    }

    @Override
    public String toString() {
        return "CoverageQuestion[withheld]";
    }
}
