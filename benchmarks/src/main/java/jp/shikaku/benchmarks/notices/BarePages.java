package jp.shikaku.benchmarks.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One A4 page after the other by the PDF library alone: thirty lines of Japanese text in an embedded subset of the font
 * that the service uses, parsed once; no layout, no tags, no signature, no database.
 */
final class BarePages {

    private static final String LINE = "健康保険の資格についてのお知らせ　髙﨑　美咲　令和８年１１月２５日　記号１２３４番号５６７８９０";
    private static final int LINES = 30;
    private static final float SIZE = 10;

    private final TrueTypeFont font;

    private BarePages(TrueTypeFont font) {
        this.font = font;
    }

    /**
     * What the loop saw.
     *
     * @param perSecond pages per second of one thread
     * @param micros processor time per page in microseconds
     * @param bytes size of a page
     */
    record Seen(double perSecond, double micros, int bytes) {}

    static Seen render(Path root, int seconds) throws IOException {
        Path file = root.resolve("notice-service/src/main/resources/fonts/noto-sans-jp/NotoSansJP-Regular.ttf");
        try (InputStream in = Files.newInputStream(file)) {
            BarePages pages =
                    new BarePages(new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(in)));
            pages.loop(seconds / 4.0);
            return pages.loop(seconds);
        }
    }

    private Seen loop(double seconds) throws IOException {
        long began = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long until = began + (long) (seconds * 1e9);
        int made = 0;
        int bytes = 0;
        while (System.nanoTime() < until) {
            bytes = page(made++);
        }
        double took = (System.nanoTime() - began) / 1e9;
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e3;
        return new Seen(made / took, used / made, bytes);
    }

    private int page(int number) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font subset = PDType0Font.load(document, font, true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                for (int line = 0; line < LINES; line++) {
                    ink.beginText();
                    ink.setFont(subset, SIZE);
                    ink.newLineAtOffset(SIZE, PDRectangle.A4.getHeight() - (line + 2) * 2 * SIZE);
                    ink.showText(LINE + (number + line));
                    ink.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.size();
        }
    }
}
