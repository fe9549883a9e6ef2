package jp.shikaku.population.town;

import java.time.LocalDate;

import jp.shikaku.model.Sex;

/**
 * A person of the town as the resident register would have them.
 *
 * @param id position in the town, from 0
 * @param personRef opaque pseudonym by which the linking authority knows the person
 * @param name 漢字氏名, a full-width space between family and given name
 * @param kana カナ氏名, full-width, with the same space
 * @param birthDate 生年月日
 * @param diedOn day of death, null for the living
 * @param sex 性別
 * @param address 住所
 * @param postNumber 郵便番号, seven digits
 * @param usableCard whether the person holds a card with which qualifications can be looked up
 */
public record Resident(
        int id,
        String personRef,
        String name,
        String kana,
        LocalDate birthDate,
        LocalDate diedOn,
        Sex sex,
        String address,
        String postNumber,
        boolean usableCard) {

    /** Age in full years, by birthdays. */
    public int ageOn(LocalDate day) {
        return birthDate.until(day).getYears();
    }

    /** The 75th birthday, on which 後期高齢者医療 begins. */
    public LocalDate turns75() {
        return birthDate.plusYears(75);
    }

    /**
     * The first day with the burden of the elderly (高齢受給者): the 70th birthday if it is the first of a month, else
     * the first of the month after it. An age is reached on the eve of the birthday, hence the exception.
     */
    public LocalDate elderlyFrom() {
        LocalDate birthday = birthDate.plusYears(70);
        return birthday.getDayOfMonth() == 1 ? birthday : birthday.plusMonths(1).withDayOfMonth(1);
    }

    /**
     * Whether the person is not yet of school age (未就学): up to the 31 March after the sixth birthday; someone born on
     * 1 April reaches six on 31 March and starts school a year earlier than one born on 2 April.
     */
    public boolean preschoolOn(LocalDate day) {
        LocalDate reachesSix = birthDate.plusYears(6).minusDays(1);
        LocalDate start = LocalDate.of(reachesSix.getYear(), 4, 1);
        LocalDate school = reachesSix.isBefore(start) ? start : start.plusYears(1);
        return day.isBefore(school);
    }

    public boolean aliveOn(LocalDate day) {
        return !day.isBefore(birthDate) && (diedOn == null || !day.isAfter(diedOn));
    }
}
