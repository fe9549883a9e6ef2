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

import jp.shikaku.notice.document.layout.Element;
import jp.shikaku.notice.document.layout.Layouts;
import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What is printed")
class PrintedTest {

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(Typefaces.with(Path.of("src/test/resources/fonts/rare-ming")));
    /** Bytes of a page, as the issue asks. */
    private static final int PAGE = 60_000;
    /** What a QR code wants white on each side, in modules (ISO/IEC 18004). */
    private static final double QUIET_MODULES = 4;

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
    @DisplayName("a page stays under 60 KB in an insurer's own style, also with the longest of everything")
    void small(DocumentForm form) {
        for (Samples.Sample sample : Samples.Sample.values()) {
            assertThat(printed(form, sample.content(), Samples.style()).length)
                    .as("%s of %s", form, sample)
                    .isLessThan(PAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"NOTICE_A4", "CERTIFICATE_CARD_SHEET", "CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"
            })
    @DisplayName("four modules round every code are white, whatever is printed beside it")
    void quiet(DocumentForm form) throws Exception {
        Layouts layouts = new Layouts();
        List<Element> last = layouts.form(form.layout())
                .pages()
                .get(layouts.form(form.layout()).pages().size() - 1)
                .elements();
        Box box = Stream.concat(codes(last, 0, 0), parts(layouts, last))
                .findFirst()
                .orElseThrow();
        for (Samples.Sample sample : Samples.Sample.values()) {
            BufferedImage page = Scans.lastPage(printed(form, sample.content(), Samples.style()), ImageType.GRAY);
            int modules = QrCode.of(sample.content().verification()).modules().getWidth();
            double quiet = QUIET_MODULES * box.width() / modules;
            Box around = new Box(box.x() - quiet, box.y() - quiet, box.width() + 2 * quiet, box.height() + 2 * quiet);
            assertThat(darkest(page, around, box)).as("%s of %s", form, sample).isGreaterThan(200);
        }
    }

    private static Stream<Box> parts(Layouts layouts, List<Element> elements) {
        return elements.stream()
                .filter(Element.Part.class::isInstance)
                .map(Element.Part.class::cast)
                .flatMap(part -> codes(layouts.part(part.part()), part.x(), part.y()));
    }

    private static Stream<Box> codes(List<Element> elements, double left, double top) {
        return elements.stream()
                .filter(Element.Code.class::isInstance)
                .map(Element.Code.class::cast)
                .map(code -> new Box(left + code.x(), top + code.y(), code.side(), code.side()));
    }

    /** The darkest grey within one box and outside another. */
    private static int darkest(BufferedImage page, Box within, Box outside) {
        double dotsPerMm = 300 / 25.4;
        int darkest = 255;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double mmX = (x + 0.5) / dotsPerMm;
                double mmY = (y + 0.5) / dotsPerMm;
                if (contains(within, mmX, mmY, 0) && !contains(outside, mmX, mmY, 1 / dotsPerMm)) {
                    darkest = Math.min(darkest, page.getRaster().getSample(x, y, 0));
                }
            }
        }
        return darkest;
    }

    private static boolean contains(Box box, double x, double y, double margin) {
        return x > box.x() - margin
                && x < box.x() + box.width() + margin
                && y > box.y() - margin
                && y < box.y() + box.height() + margin;
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"CERTIFICATE_CARD_SHEET", "CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"})
    @DisplayName("what an insurer says in its own words about showing the certificate stands on every certificate")
    void ownWords(DocumentForm form) throws Exception {
        String own = Samples.style().texts().get("certificateNote");
        assertThat(Scans.text(printed(form, Samples.familyMember(), Samples.style()))
                        .replaceAll("\\s", ""))
                .contains(own);
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
