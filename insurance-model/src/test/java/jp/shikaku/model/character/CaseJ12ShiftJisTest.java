package jp.shikaku.model.character;

import java.nio.charset.Charset;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("J.12 a name that Shift_JIS cannot carry is substituted with a record, never by a question mark")
class CaseJ12ShiftJisTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Test
    @DisplayName("𠮷 becomes 吉, what has no candidate ●, and the bytes read back are what the records say")
    void neverAQuestionMark() {
        Delivered delivered = Repertoire.CP932.deliver("𠮷田　㐲");

        assertThat(new String(delivered.text().getBytes(WINDOWS_31J), WINDOWS_31J))
                .isEqualTo("吉田　●")
                .doesNotContain("?");
        assertThat(delivered.substitutions())
                .containsExactly(
                        new Substitution(0, "𠮷", "吉", Basis.JIS_UNIFICATION),
                        new Substitution(3, "㐲", "●", Basis.NO_CANDIDATE));
    }
}
