package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.directory.Fit.Period;
import jp.shikaku.support.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("An entry of the directory")
class FitTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    the first one stays open                          | -                            | 2010..           | -    | -
                    a later one ends the open one                     | 2010..                       | 2020..           | -    | 2010
                    an earlier one ends where the later one begins    | 2020..                       | 2010..           | 2020 | -
                    one between two takes its place                   | 2010..2020 2020..            | 2015..           | 2020 | 2010
                    said again nothing changes                        | 2010..2020 2020..            | 2010..           | 2020 | -
                    said again with an end it ends there              | 2010..                       | 2010..2015       | 2015 | -
                    a gap may stay                                    | 2010..2012 2020..            | 2014..2016       | 2016 | -
                    it may end where the next one begins              | 2020..                       | 2010..2020       | 2020 | -
                    """)
    @DisplayName("fits among those kept")
    void fits(String name, String kept, String stated, String validTo, String ended) {
        Fit fit = Fit.of(periods(kept), period(stated));

        assertThat(fit).isEqualTo(new Fit(day(validTo), day(ended)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    begins before the stated end of an earlier one | 2010..2018 2020.. | 2015..
                    ends after the beginning of a later one        | 2020..            | 2010..2021
                    """)
    @DisplayName("may not take days of another")
    void taken(String name, String kept, String stated) {
        assertThatThrownBy(() -> Fit.of(periods(kept), period(stated))).isInstanceOf(ProblemException.class);
    }

    private static List<Period> periods(String text) {
        List<Period> periods = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(" ")) {
                periods.add(period(part));
            }
        }
        return periods;
    }

    private static Period period(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return new Period(day(ends[0]), day(ends[1]));
    }

    private static LocalDate day(String year) {
        return year == null || year.isEmpty() ? null : LocalDate.of(Integer.parseInt(year), 1, 1);
    }
}
