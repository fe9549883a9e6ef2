package jp.shikaku.receipt.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The writer of receipt files")
class UkeWriterTest {

    @Test
    @DisplayName("ends every line with CR LF, states the totals in GO, and ends with 0x1A")
    void shapeOfFile() {
        String file = Uke.text(Uke.file(Uke.draft(), Uke.draft()));

        assertThat(file).startsWith("IR,1,13,1,1234567,,テスト診療所,202610,00,03-0000-0000\r\n");
        assertThat(file).endsWith("\r\nGO,2,868,99\r\n\u001a");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(file).contains("\r\nRE,2,1112,202609,");
    }

    @Test
    @DisplayName("pads a six-digit insurer number with two blanks on the left")
    void nationalInsurer() {
        ReceiptDraft draft = Uke.draft().insurer(InsurerEntry.claim(InsurerNumber.of("138057"), null, "１", 2, 434));

        assertThat(Uke.text(Uke.file(draft))).contains("HO,  138057,,１,2,434,,,,,,,,,\r\n");
    }

    @Test
    @DisplayName("refuses a character that receipts cannot hold, without repeating it")
    void refusesUnencodable() {
        assertThatThrownBy(() -> Uke.file(draftOf("𠮷田　花子")))
                .isInstanceOf(UnencodableTextException.class)
                .hasMessageContaining("record RE, item 4")
                .hasMessageNotContaining("田");
    }

    @Test
    @DisplayName("writes ？ for such a character where that is asked for, and 髙 as it is")
    void replacesUnencodable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UkeWriter writer = new UkeWriter(out, Uke.HEAD, Unencodable.REPLACE);
        writer.write(draftOf("𠮷髙　花子"));
        writer.finish();

        assertThat(Uke.text(out.toByteArray())).contains(",？髙　花子,");
    }

    @Test
    @DisplayName("refuses a comma, which would become a border between items")
    void refusesComma() {
        assertThatThrownBy(() -> Uke.file(draftOf("a,b"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReceiptDraft draftOf(String name) {
        return new ReceiptDraft(
                new ReceiptType("1112"), Uke.TREATMENT, new Patient(name, null, Sex.FEMALE, LocalDate.of(1990, 1, 1)));
    }
}
