package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValidityTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    notice under 70                                   | NOTICE | 00138057 | 1980-04-01 | 2026-10-15 | -
                    notice, 70 this month, not yet 高齢受給者            | NOTICE | 00138057 | 1956-10-02 | 2026-10-15 | -
                    notice, 70 last month                             | NOTICE | 00138057 | 1956-09-30 | 2026-10-15 | 2027-07-31
                    notice, 70 on the 1st of this month               | NOTICE | 00138057 | 1956-10-01 | 2026-10-15 | 2027-07-31
                    notice issued on the last day of the year         | NOTICE | 06132013 | 1954-01-01 | 2026-07-31 | 2026-07-31
                    notice issued the day after                       | NOTICE | 06132013 | 1954-01-01 | 2026-08-01 | 2027-07-31
                    notice, 75 before 31 July                         | NOTICE | 00138057 | 1952-03-10 | 2026-10-15 | 2027-03-09
                    notice, 75 after 31 July                          | NOTICE | 00138057 | 1952-09-10 | 2026-10-15 | 2027-07-31
                    notice, 後期高齢者医療 at 75                         | NOTICE | 39131206 | 1951-10-10 | 2026-10-15 | 2027-07-31
                    notice, 後期高齢者医療 at 65 by disability           | NOTICE | 39131206 | 1961-10-10 | 2026-10-15 | 2027-07-31
                    certificate, 国保                                  | CERT | 00138057 | 1980-04-01 | 2026-10-15 | 2027-07-31
                    certificate, 国保, 70 in March                      | CERT | 00138057 | 1957-03-10 | 2026-10-15 | 2027-03-31
                    certificate, 国保, 70 on the 1st of March           | CERT | 00138057 | 1957-03-01 | 2026-10-15 | 2027-02-28
                    certificate, 国保, 75 in March                      | CERT | 00138057 | 1952-03-10 | 2026-10-15 | 2027-03-09
                    certificate, 健保: the end date within five years   | CERT | 06132013 | 1980-04-01 | 2026-10-15 | 2030-11-30
                    certificate, 健保, from the end date's morrow        | CERT | 06132013 | 1980-04-01 | 2026-12-01 | 2031-11-30
                    certificate, 健保, 70 in between                    | CERT | 06132013 | 1958-05-20 | 2026-10-15 | 2028-05-31
                    certificate, 健保, from 70 yearly                   | CERT | 06132013 | 1955-05-20 | 2026-10-15 | 2027-07-31
                    certificate, 後期高齢者医療                          | CERT | 39131206 | 1941-10-10 | 2026-08-01 | 2027-07-31
                    short-term certificate, two months                | SHORT | 06132013 | 1980-04-01 | 2026-10-15 | 2026-12-14
                    short-term certificate, cut by the year           | SHORT | 00138057 | 1980-04-01 | 2027-07-01 | 2027-07-31
                    """)
    @DisplayName("the last day on which a document counts on its own account (D.5)")
    void lastDay(String who, String paper, String insurer, LocalDate birthDate, LocalDate from, LocalDate expected) {
        assertThat(Validity.BUILT_IN.lastDay(due(paper, insurer, birthDate), from))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Property
    @Label("a certificate always ends, not before it begins, and within five years")
    void certificate(
            @ForAll @IntRange(min = 0, max = 40_000) int born,
            @ForAll @IntRange(min = 0, max = 3_000) int issued,
            @ForAll @IntRange(min = 0, max = 2) int scheme) {
        LocalDate birthDate = LocalDate.of(1925, 1, 1).plusDays(born);
        LocalDate from = LocalDate.of(2024, 12, 2).plusDays(issued);
        String insurer = new String[] {"06132013", "00138057", "39131206"}[scheme];
        LocalDate last =
                Validity.BUILT_IN.lastDay(due("CERT", insurer, birthDate), from).orElseThrow();
        assertThat(last).isBetween(from, from.plusYears(5).minusDays(1));
    }

    private static Due due(String paper, String insurer, LocalDate birthDate) {
        DocumentKind kind = "NOTICE".equals(paper) ? DocumentKind.NOTICE : DocumentKind.CONFIRMATION_CERTIFICATE;
        String rule =
                switch (paper) {
                    case "NOTICE" -> "USABLE_CARD";
                    case "CERT" -> "NO_CARD";
                    default -> "NUMBER_PENDING";
                };
        NoticeFacts facts = new NoticeFacts(
                insurer,
                null,
                "1",
                null,
                "山田",
                "ヤマダ",
                birthDate,
                null,
                false,
                null,
                LocalDate.of(2020, 4, 1),
                null,
                OptionalFacts.NONE);
        return new Due(kind, facts, null, false, Mail.NOWHERE, new Grounds(rule, null, null, null));
    }
}
