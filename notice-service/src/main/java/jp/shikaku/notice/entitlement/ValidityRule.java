package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;

/** A row of the table of how long documents count (D.5). */
record ValidityRule(
        DocumentKind kind,
        InsuranceScheme scheme,
        String insurer,
        Age age,
        Term term,
        MonthDay endDay,
        Integer years,
        List<Cut> cuts) {

    /** The group a person belongs to on the first day. */
    enum Age {
        UNDER_70,
        FROM_70,
        ANY
    }

    /** How the end is found. */
    enum Term {
        NONE,
        YEARLY,
        YEARS
    }

    /** What ends a document earlier. */
    enum Cut {
        /** The last day before 高齢受給者. */
        AGE_70,
        /** The last day before 後期高齢者医療. */
        AGE_75;

        LocalDate lastDay(LocalDate birthDate) {
            LocalDate next =
                    this == AGE_70 ? ElderlyRecipient.from(birthDate) : ElderlyRecipient.lateStageFrom(birthDate);
            return next.minusDays(1);
        }
    }

    static ValidityRule of(List<String> cells) {
        Cells row = new Cells(cells);
        return new ValidityRule(
                row.constant(DocumentKind.class),
                row.constant(InsuranceScheme.class),
                row.text(),
                row.constant(Age.class),
                row.constant(Term.class),
                row.dayOfYear(),
                row.number(),
                row.constants(Cut.class));
    }

    boolean concerns(DocumentKind ofKind, NoticeFacts facts, LocalDate from) {
        InsurerNumber number = InsurerNumber.of(facts.insurerNumber());
        boolean elderly = !from.isBefore(ElderlyRecipient.from(facts.birthDate()));
        return kind == ofKind
                && (scheme == null || scheme == number.scheme())
                && (insurer == null || insurer.equals(number.value()))
                && (age == Age.ANY || elderly == (age == Age.FROM_70));
    }

    /** The last day, before cuts; null for none. */
    LocalDate end(LocalDate from) {
        LocalDate next = endDay == null
                ? null
                : endDay.atYear(from.getYear() + (endDay.atYear(from.getYear()).isBefore(from) ? 1 : 0));
        return switch (term) {
            case NONE -> null;
            case YEARLY -> next;
            case YEARS -> next.plusYears(next.plusYears(years).isAfter(from.plusYears(years)) ? years - 1L : years);
        };
    }
}
