package jp.shikaku.model;

import java.time.LocalDate;
import java.time.Month;

/** 未就学者: children before school age, for whom less is paid at the desk. */
public final class Preschool {

    private static final int SCHOOL_AGE = 6;

    private Preschool() {}

    /**
     * The 31 March on or after the day on which six years are completed, which is the day before the birthday
     * (年齢計算ニ関スル法律): who is born on 1 April goes to school a year before who is born on 2 April.
     */
    public static LocalDate lastDay(LocalDate birthDate) {
        LocalDate sixth = birthDate.plusYears(SCHOOL_AGE).minusDays(1);
        LocalDate lastOfSchoolYear = LocalDate.of(sixth.getYear(), Month.MARCH, 31);
        return sixth.isAfter(lastOfSchoolYear) ? lastOfSchoolYear.plusYears(1) : lastOfSchoolYear;
    }
}
