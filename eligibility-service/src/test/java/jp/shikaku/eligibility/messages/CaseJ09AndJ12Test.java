package jp.shikaku.eligibility.messages;

import java.nio.charset.Charset;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("In OQSsiquc01, the cases J.9 and J.12")
class CaseJ09AndJ12Test {

    private static final String SINGLE = "OQSsiquc01";
    private static final String DAY = "2026-10-02";

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"  138057", "00138057", "138057"})
    @DisplayName("J.9: one insurer, however its number is padded")
    void caseJ09(String written) {
        Line line = Line.of(Api.KOKUHO, Api.freshNumber());
        register(line);
        String person = Terminal.person(line)
                .replace(Terminal.field("InsurerNumber", Api.KOKUHO), Terminal.field("InsurerNumber", written));

        Element root = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, person)));

        assertThat(Terminal.text(root, "QualificationValidity")).isEqualTo("1");
        assertThat(Terminal.text(root, "InsurerNumber")).isEqualTo("  138057," + written);
    }

    @Test
    @DisplayName("J.9: 138058 fails the check digit: nobody has it, and the answer says why")
    void caseJ09CheckDigit() {
        Line line = Line.of(Api.KOKUHO, Api.freshNumber());
        String person = Terminal.person(line).replace(Api.KOKUHO, "138058");

        Element root = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, person)));

        assertThat(Terminal.text(root, "QualificationValidity")).isEqualTo("4");
        assertThat(Terminal.text(root, "ProcessingResultCode")).isEqualTo("SK-MSG-205");
    }

    @Test
    @DisplayName("J.12: a name that Shift_JIS lacks is substituted with a record, never by a question mark")
    void caseJ12() {
        Line line = line().person("name", "𠮷田　花子").person("kana", "ヨシダ　ハナコ");
        register(line);
        String request = Terminal.request(DAY, Terminal.person(line));

        Response shiftJis = Terminal.sendShiftJis(SINGLE, request);
        Element utf8 = Terminal.read(Terminal.send(SINGLE, request));

        String text = new String(shiftJis.asByteArray(), Charset.forName("windows-31j"));
        Element root = Terminal.read(shiftJis);
        assertThat(text.substring(text.indexOf("?>") + 2)).doesNotContain("?", "？");
        assertThat(Terminal.text(root, "Name")).isEqualTo("吉田　花子");
        assertThat(Terminal.text(root, "NameKana")).isEqualTo("ﾖｼﾀﾞ ﾊﾅｺ");
        assertThat(Terminal.text(root, "ProcessingResultStatus")).isEqualTo("1");
        assertThat(Terminal.text(root, "ProcessingResultCode")).isEqualTo("SK-MSG-203");
        assertThat(Terminal.text(root, "ProcessingResultMessage")).contains("Name 1文字目 U+20BB7→吉");
        assertThat(Terminal.text(utf8, "Name")).isEqualTo("𠮷田　花子");
        assertThat(Terminal.elements(utf8, "ProcessingResultCode")).isEmpty();
    }

    private static Line line() {
        return Line.of(Api.KENPO, Api.freshNumber());
    }

    private static String register(Line line) {
        Response answer = Api.register(Tokens.insurer(Api.KENPO, Api.KOKUHO, Api.ELDERLY), line);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        return answer.asString();
    }
}
