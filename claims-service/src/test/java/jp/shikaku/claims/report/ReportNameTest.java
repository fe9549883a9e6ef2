package jp.shikaku.claims.report;

import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.calendar.MonthKey;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The name of a report")
class ReportNameTest {

    @Test
    @DisplayName("has the month in the era, and TEST before the extension in a trial run")
    void names() {
        YearMonth month = YearMonth.of(2026, 10);

        assertThat(ReportName.of("hasp", "1", "1311234567", MonthKey.of(month, false)))
                .isEqualTo("RIhasp1131123456750810.csv");
        assertThat(ReportName.of("hasp", "1", "1311234567", MonthKey.of(month, true)))
                .isEqualTo("RIhasp1131123456750810TEST.csv");
        assertThat(ReportName.named("RECEIPTC.HEN", MonthKey.of(month, true))).isEqualTo("RECEIPTCTEST.HEN");
        assertThat(ReportName.named("RECEIPTC.HEN", MonthKey.of(month, false))).isEqualTo("RECEIPTC.HEN");
    }
}
