package jp.shikaku.notice.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentPrinterTest {

    private final DocumentPrinter printer = new DocumentPrinter(Typefaces.bundled());

    @Test
    @DisplayName("a notice is one A4 page whose name reads as the registry writes it, also 髙 﨑 邉 and 𠮷")
    void printsTheNameAsWritten() throws Exception {
        byte[] pdf = printed(Samples.named("髙﨑　𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text).contains("髙﨑　𠮷野邉", "タカサキ　ヨシノベ", "昭和55年4月1日（1980年）", "使えません");
            keep(document, "notice-named.png");
        }
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    @DisplayName("the longest name, number and insurer still find their place")
    void printsTheLongest() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(Samples.longest()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("一部負担金の割合", "2割", "有効期限");
            keep(document, "notice-longest.png");
        }
    }

    @ParameterizedTest(name = "{0} dpi")
    @CsvSource({"200", "300"})
    @DisplayName("the QR code is read back from the page as it is printed, in grey and in black and white")
    void readsTheCodeFromThePage(int dpi) throws Exception {
        byte[] pdf = printed(Samples.named("髙﨑　𠮷野邉", "タカサキ ヨシノベ"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (ImageType type : new ImageType[] {ImageType.GRAY, ImageType.BINARY}) {
                assertThat(decoded(new PDFRenderer(document).renderImageWithDPI(0, dpi, type)))
                        .isEqualTo(Samples.VERIFICATION);
            }
        }
    }

    @Test
    @DisplayName("the same content gives the same bytes")
    void isDeterministic() {
        DocumentContent content = Samples.named("髙橋　邉", "タカハシ ナベ");
        assertThat(printed(content)).isEqualTo(new Printing().bytes(content));
    }

    /** A printer of its own, as after a restart. */
    private final class Printing {
        byte[] bytes(DocumentContent content) {
            return ((PrintResult.Printed) new DocumentPrinter(Typefaces.bundled())
                            .print(DocumentForm.NOTICE_A4, content, InsurerStyle.PLAIN))
                    .pdf();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a character the font lacks | \uD869\uDED6 | MISSING_GLYPH | U+2A6D6",
                "a private use character | \uE000 | MISSING_GLYPH | U+E000",
                "a variation sequence | \u845B\uDB40\uDD03 | VARIATION_SEQUENCE | U+E0103",
                "a black dot | \u25CF\u6A4B | REPLACEMENT_MARK | U+25CF",
                "a geta mark | \u3013\u6A4B | REPLACEMENT_MARK | U+3013"
            })
    @DisplayName("a character that cannot be printed as written stops the document with a finding")
    void stopsWithAFinding(String what, String name, PrintFinding.Kind kind, String codePoint) {
        PrintResult result = printer.print(DocumentForm.NOTICE_A4, Samples.named(name, "テスト"), InsurerStyle.PLAIN);
        assertThat(result)
                .isEqualTo(new PrintResult.Stopped(List.of(new PrintFinding("name", kind, List.of(codePoint)))));
    }

    @Test
    @DisplayName("a name longer than its place stops the document instead of being cut")
    void stopsWhenTooLong() {
        PrintResult result =
                printer.print(DocumentForm.NOTICE_A4, Samples.named("長".repeat(200), "ナガ"), InsurerStyle.PLAIN);
        assertThat(((PrintResult.Stopped) result).findings())
                .contains(new PrintFinding("name", PrintFinding.Kind.TOO_LONG, List.of()));
    }

    private byte[] printed(DocumentContent content) {
        PrintResult result = printer.print(DocumentForm.NOTICE_A4, content, InsurerStyle.PLAIN);
        assertThat(result).isInstanceOf(PrintResult.Printed.class);
        return ((PrintResult.Printed) result).pdf();
    }

    private static String decoded(BufferedImage page) throws Exception {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static void keep(PDDocument document, String name) throws Exception {
        File folder = new File("target/rendered");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", new File(folder, name));
    }
}
