package jp.shikaku.notice.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The parsed typeface (Noto Sans JP), and the question whether it can print a text as written. Not safe for several
 * threads at once: {@link DocumentPrinter} lends one to each.
 */
final class NoticeFont {

    private static final String RESOURCE = "/fonts/noto-sans-jp/NotoSansJP-Regular.ttf";
    /** Marks that stand for a character somebody could not write: ● ○ ■ □ 〓 and the replacement character. */
    private static final String REPLACEMENT_MARKS = "\u25CF\u25CB\u25A0\u25A1\u3013\uFFFD";

    private final TrueTypeFont trueType;
    private final CmapLookup characters;

    private NoticeFont(TrueTypeFont trueType) throws IOException {
        this.trueType = trueType;
        trueType.setEnableGsub(false);
        this.characters = trueType.getUnicodeCmapLookup();
    }

    static NoticeFont load() {
        try (InputStream in = NoticeFont.class.getResourceAsStream(RESOURCE)) {
            return new NoticeFont(new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface of the notices cannot be read", e);
        }
    }

    /** The font as a subset inside a document; only glyphs that are used are embedded. */
    PDType0Font embedIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, trueType, true);
    }

    /** Width of a text in points at a size in points. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int codePoint) {
        try {
            return (double) trueType.getAdvanceWidth(characters.getGlyphId(codePoint)) / trueType.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reasons why a text cannot be printed as written; empty when it can. */
    List<PrintFinding> check(String field, String text) {
        List<String> missing = new ArrayList<>();
        List<String> sequences = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        text.codePoints().forEach(codePoint -> {
            if (isVariationSelector(codePoint)) {
                sequences.add(name(codePoint));
            } else if (REPLACEMENT_MARKS.indexOf(codePoint) >= 0) {
                marks.add(name(codePoint));
            } else if (characters.getGlyphId(codePoint) == 0) {
                missing.add(name(codePoint));
            }
        });
        List<PrintFinding> findings = new ArrayList<>();
        finding(field, PrintFinding.Kind.MISSING_GLYPH, missing).ifPresent(findings::add);
        finding(field, PrintFinding.Kind.VARIATION_SEQUENCE, sequences).ifPresent(findings::add);
        finding(field, PrintFinding.Kind.REPLACEMENT_MARK, marks).ifPresent(findings::add);
        return findings;
    }

    private static Optional<PrintFinding> finding(String field, PrintFinding.Kind kind, List<String> codePoints) {
        return codePoints.isEmpty() ? Optional.empty() : Optional.of(new PrintFinding(field, kind, codePoints));
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
