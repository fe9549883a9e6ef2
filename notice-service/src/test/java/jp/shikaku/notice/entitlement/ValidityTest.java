package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.Optional;

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
                    under 70                                   | 00138057 | 1980-04-01 | 2026-10-15 | -
                    70 this month, not yet 高齢受給者             | 00138057 | 1956-10-02 | 2026-10-15 | -
                    70 last month                              | 00138057 | 1956-09-30 | 2026-10-15 | 2027-07-31
                    70 on the 1st of this month                | 00138057 | 1956-10-01 | 2026-10-15 | 2027-07-31
                    issued on the last day of the year         | 06132013 | 1954-01-01 | 2026-07-31 | 2026-07-31
                    issued the day after                       | 06132013 | 1954-01-01 | 2026-08-01 | 2027-07-31
                    75 before 31 July                          | 00138057 | 1952-03-10 | 2026-10-15 | 2027-03-09
                    75 after 31 July                           | 00138057 | 1952-09-10 | 2026-10-15 | 2027-07-31
                    後期高齢者医療 at 75                          | 39131206 | 1951-10-10 | 2026-10-15 | 2027-07-31
                    後期高齢者医療 at 65 by disability            | 39131206 | 1961-10-10 | 2026-10-15 | 2027-07-31
                    """)
    @DisplayName("the last day on which a notice counts on its own account")
    void lastDay(String who, String insurer, LocalDate birthDate, LocalDate issuedOn, LocalDate expected) {
        NoticeFacts facts = new NoticeFacts(
                insurer, null, "1", null, "山田", "ヤマダ", birthDate, false, LocalDate.of(2020, 4, 1), null);
        assertThat(Validity.lastDay(facts, issuedOn)).isEqualTo(Optional.ofNullable(expected));
    }
}
