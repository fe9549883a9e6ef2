package jp.shikaku.claims.reassignment;

import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.model.Preschool;

/**
 * 年齢区分 on the last rules of a treatment month. A person reaches an age on the day before the birthday (年齢計算ニ関スル法律),
 * which is why people born on 1 April, and on the first of a month, are one step ahead of those born a day later.
 */
public enum AgeGroup {
    /** 未就学者: until the first 31 March on or after reaching six. */
    PRESCHOOL,
    /** Neither preschool nor elderly. */
    GENERAL,
    /** 70 and older: from the month after the one in which seventy is reached. */
    ELDERLY;

    private static final int SENIOR = 70;

    /** The group of someone in a treatment month. */
    public static AgeGroup of(LocalDate birthDate, YearMonth treatmentMonth) {
        if (!treatmentMonth.atDay(1).isAfter(Preschool.lastDay(birthDate))) {
            return PRESCHOOL;
        }
        YearMonth elderlyFrom = YearMonth.from(reaches(birthDate, SENIOR)).plusMonths(1);
        return treatmentMonth.isBefore(elderlyFrom) ? GENERAL : ELDERLY;
    }

    private static LocalDate reaches(LocalDate birthDate, int age) {
        return birthDate.plusYears(age).minusDays(1);
    }
}
