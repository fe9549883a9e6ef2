package jp.shikaku.notice.document;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What is printed")
class PrintedTest {

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(Typefaces.with(Path.of("src/test/resources/fonts/rare-ming")));
    /** Bytes of a page, as the issue asks; also of one with the longest of everything and optional items in its code. */
    private static final int PAGE = 60_000;

    @Test
    @DisplayName("a variation sequence is copied and read aloud as it was registered, selector included")
    void copiesAsRegistered() throws Exception {
        String text =
                Scans.text(printed(DocumentForm.CERTIFICATE_A4, Samples.Sample.RARE.content(), InsurerStyle.PLAIN));
        assertThat(text).contains(Samples.Sample.RARE.content().person().name());
    }

    @Test
    @DisplayName("two shapes of one character are two glyphs")
    void shapesDiffer() throws Exception {
        List<BufferedImage> one =
                Rendered.grey(printed(DocumentForm.CERTIFICATE_CARD, Samples.named("邉", "ナベ"), InsurerStyle.PLAIN), 72);
        List<BufferedImage> other = Rendered.grey(
                printed(DocumentForm.CERTIFICATE_CARD, Samples.named("邉\uDB40\uDD10", "ナベ"), InsurerStyle.PLAIN), 72);
        assertThat(Rendered.difference(one.get(0), other.get(0), 4)).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"NOTICE_A4", "CERTIFICATE_CARD_SHEET", "CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"
            })
    @DisplayName("the QR code is read from every form, in 300 dpi and in a black and white fax")
    void readsTheCode(DocumentForm form) throws Exception {
        for (DocumentContent content :
                List.of(Samples.eightyFive(), Samples.named("山田　花子", "ヤマダ ハナコ", Samples.LONG_VERIFICATION))) {
            byte[] pdf = printed(form, content, Samples.style());
            for (ImageType type : List.of(ImageType.GRAY, ImageType.BINARY)) {
                assertThat(Scans.decoded(Scans.lastPage(pdf, type))).isEqualTo(content.verification());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"})
    @DisplayName("every certificate has the items that issued ones have (D.2)")
    void items(DocumentForm form) throws Exception {
        String insured = Scans.text(printed(form, Samples.familyMember(), InsurerStyle.PLAIN));
        assertThat(insured)
                .contains("健康保険資格確認書", "家族", "有効期限", "令和12年11月30日", "山田　はるか", "ヤマダ　ハルカ", "山田　花子")
                .contains("記号 １２３４", "番号 567890", "枝番 03", "令和元年5月1日", "06132013", "みどり健康保険組合");
        String late = Scans.text(printed(form, Samples.eightyFive(), InsurerStyle.PLAIN));
        assertThat(late)
                .contains("後期高齢者医療資格確認書", "被保険者番号", "01234567", "1割", "区分Ⅱ")
                .doesNotContain("本人・家族", "枝番");
        assertThat(Scans.text(printed(form, Samples.longest(), InsurerStyle.PLAIN)))
                .contains("国民健康保険資格確認書", "世帯主氏名", "2割", "限度区分", "長期入院", "特定疾病", "特別療養費");
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    @DisplayName("a page stays under 60 KB in an insurer's own style, that with the longest of everything too")
    void small(DocumentForm form) {
        for (Samples.Sample sample : Samples.Sample.values()) {
            assertThat(printed(form, sample.content(), Samples.style()).length)
                    .as("%s of %s", form, sample)
                    .isLessThan(PAGE);
        }
    }

    @Test
    @DisplayName("several forms in one file share their letters")
    void together() throws Exception {
        List<DocumentForm> forms =
                List.of(DocumentForm.ADDRESS_PAGE, DocumentForm.NOTICE_A4, DocumentForm.NOTICE_ENGLISH);
        PrintResult all = PRINTER.print(forms, Samples.familyMember(), InsurerStyle.PLAIN);
        byte[] pdf = ((PrintResult.Printed) all).pdf();
        int alone = forms.stream()
                .mapToInt(form -> printed(form, Samples.familyMember(), InsurerStyle.PLAIN).length)
                .sum();
        assertThat(pdf.length).isLessThan(alone * 3 / 4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("threads that share the typefaces print what one thread prints")
    void concurrent() throws Exception {
        List<DocumentContent> contents =
                Stream.of(Samples.Sample.values()).map(Samples.Sample::content).toList();
        List<byte[]> alone = contents.stream()
                .map(content -> printed(DocumentForm.CERTIFICATE_CARD, content, InsurerStyle.PLAIN))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> tasks = IntStream.range(0, 48)
                    .mapToObj(i -> (Callable<byte[]>) () -> printed(
                            DocumentForm.CERTIFICATE_CARD, contents.get(i % contents.size()), InsurerStyle.PLAIN))
                    .toList();
            List<Future<byte[]>> printed = threads.invokeAll(tasks);
            for (int i = 0; i < printed.size(); i++) {
                assertThat(printed.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] printed(DocumentForm form, DocumentContent content, InsurerStyle style) {
        return ((PrintResult.Printed) PRINTER.print(form, content, style)).pdf();
    }
}
