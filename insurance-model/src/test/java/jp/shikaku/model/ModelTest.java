package jp.shikaku.model;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The values of the insurance world")
class ModelTest {

    @Test
    @DisplayName("a coverage begins on its day of acquisition and ends before its day of loss")
    void halfOpen() {
        CoveragePeriod september = new CoveragePeriod(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01"));

        assertThat(september.contains(LocalDate.parse("2026-08-31"))).isFalse();
        assertThat(september.contains(LocalDate.parse("2026-09-01"))).isTrue();
        assertThat(september.contains(LocalDate.parse("2026-09-30"))).isTrue();
        assertThat(september.contains(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(september.overlaps(new CoveragePeriod(LocalDate.parse("2026-10-01"), null)))
                .isFalse();
        assertThat(september.overlaps(new CoveragePeriod(LocalDate.parse("2026-09-30"), null)))
                .isTrue();
    }

    @Test
    @DisplayName("a coverage without a day inside cannot be built")
    void emptyCoverage() {
        LocalDate day = LocalDate.parse("2026-09-01");
        assertThatThrownBy(() -> new CoveragePeriod(day, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("days of a month are a set")
    void dayMask() {
        DayMask visits = DayMask.of(List.of(1, 15, 31));
        DayMask rest = visits.minus(DayMask.ofDays(15));

        assertThat(visits.days()).containsExactly(1, 15, 31);
        assertThat(visits.count()).isEqualTo(3);
        assertThat(rest.days()).containsExactly(1, 31);
        assertThat(rest.isDisjoint(DayMask.ofDays(15))).isTrue();
        assertThat(rest.or(DayMask.ofDays(15))).isEqualTo(visits);
        assertThatThrownBy(() -> DayMask.ofDays(32)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1112,EMPLOYEES,6,1116,false,0",
        "1128,LATE_STAGE_ELDERLY,8,1328,false,1",
        "1111,NATIONAL,5,1115,true,0",
        "1110,EMPLOYEES,2,1112,false,0"
    })
    @DisplayName("a receipt type changes scheme and person when the receipt moves")
    void receiptType(
            String before, InsuranceScheme scheme, char person, String after, boolean inpatient, int publicPayers) {
        ReceiptType type = new ReceiptType(before);

        assertThat(type.with(scheme, person).value()).isEqualTo(after);
        assertThat(type.inpatient()).isEqualTo(inpatient);
        assertThat(type.publicPayers()).isEqualTo(publicPayers);
    }

    @ParameterizedTest
    @CsvSource({"髙橋　一郎,高橋 一郎,true", "山﨑,山崎,true", "渡邉,渡邊,true", "𠮷野,吉野,true", "斎藤,斉藤,false", "葛\uDB40\uDD00城,葛城,true"})
    @DisplayName("names are compared by a key that folds variants and nothing else")
    void kanji(String one, String other, boolean same) {
        assertThat(NameFolding.kanjiKey(one).equals(NameFolding.kanjiKey(other)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"ﾀｶﾊｼ ｲﾁﾛｳ,タカハシ　イチロウ,true", "きょうこ,キヨウコ,true", "オー,オ,true", "サトウ,サイトウ,false"})
    @DisplayName("kana are compared in one width, without small kana and long-vowel marks")
    void kana(String one, String other, boolean same) {
        assertThat(NameFolding.kanaKey(one).equals(NameFolding.kanaKey(other))).isEqualTo(same);
    }
}
