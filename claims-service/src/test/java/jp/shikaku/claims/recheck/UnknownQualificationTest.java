package jp.shikaku.claims.recheck;

import java.nio.charset.Charset;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.recheck.CoverageQuestion.NameSearch;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.file.RawReceipt;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A claim of unknown qualification")
class UnknownQualificationTest {

    private static final Charset CP932 = Charset.forName("windows-31j");

    @ParameterizedTest(name = "{0} {1} {2} with {3}: {4}")
    @CsvSource({
        "77777777, , 777777777,  'CO,,1,810000001,不詳　住所不明', INSTEAD",
        "77777777, , ７７７７７７７７７, 'CO,,1,810000001,不詳',     INSTEAD",
        "77777777, , 77777777,   'SJ,01,不詳',                    INSTEAD",
        "77777777, , 777777777,  'CO,810000001,不詳',             INSTEAD",
        "77777777, , 777777777,  'TK,810000001,不詳　確認できず', INSTEAD",
        "77777777, , 777777777,  'CO,,1,810000001,氏名不詳',      FOR_A_PERSON",
        "77777777, , 777777777,  'SI,12,1,112007410,,100,1',      FOR_A_PERSON",
        "77777777, , 123456789,  'CO,,1,810000001,不詳',          FOR_A_PERSON",
        "77777777, 12, 777777777, 'CO,,1,810000001,不詳',         FOR_A_PERSON",
        "06132013, , 777777777,  'CO,,1,810000001,不詳',          NONE"
    })
    @DisplayName("has no symbol, a number of sevens and 不詳 at the start of a comment; otherwise a person decides")
    void stated(String insurer, String symbol, String number, String line, NameSearch search) {
        RawReceipt receipt = RawReceipt.of((line + "\r\n").getBytes(CP932), 1);

        assertThat(UnknownQualification.search(
                        new InsuredNumber(InsurerNumber.of(insurer), symbol, number, null), receipt))
                .isEqualTo(search);
    }
}
