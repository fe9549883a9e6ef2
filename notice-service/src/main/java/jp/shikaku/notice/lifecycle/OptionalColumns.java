package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import jp.shikaku.notice.entitlement.OptionalFacts;

/** Optional items as columns; diseases are categories and days, such as {@code 1:2026-08-01 2:2026-09-01}. */
@Embeddable
record OptionalColumns(
        @Column(name = "limit_kind") String limitKind,
        @Column(name = "limit_class") String limitClass,
        @Column(name = "limit_from") LocalDate limitFrom,
        @Column(name = "long_stay_from") LocalDate longStayFrom,
        @Column(name = "specific_diseases") String diseases,
        @Column(name = "special_care") boolean specialCare) {

    static OptionalColumns of(OptionalFacts facts) {
        return new OptionalColumns(
                facts.limitKind(),
                facts.limitClass(),
                facts.limitFrom(),
                facts.longStayFrom(),
                facts.diseases().isEmpty()
                        ? null
                        : facts.diseases().stream()
                                .map(disease -> disease.category() + ':' + disease.from())
                                .collect(Collectors.joining(" ")),
                facts.specialCare());
    }

    OptionalFacts toFacts() {
        List<OptionalFacts.Disease> stated = diseases == null
                ? List.of()
                : Arrays.stream(diseases.split(" "))
                        .map(OptionalColumns::disease)
                        .toList();
        return new OptionalFacts(limitKind, limitClass, limitFrom, longStayFrom, stated, specialCare);
    }

    private static OptionalFacts.Disease disease(String written) {
        String[] parts = written.split(":", 2);
        return new OptionalFacts.Disease(parts[0], LocalDate.parse(parts[1]));
    }
}
