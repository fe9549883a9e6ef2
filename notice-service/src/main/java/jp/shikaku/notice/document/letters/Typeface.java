package jp.shikaku.notice.document.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed typeface. Shared by all threads: everything they read is loaded when it is made. */
public final class Typeface {

    /** The first three planes hold nearly everything that is written; the library's own table took a twentieth of a page. */
    private static final int AT_HAND = 0x30000;

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int[] glyphs;
    private final VariationSequences sequences;
    private final int[] advances;
    private final int unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        font.setEnableGsub(false);
        this.font = font;
        this.name = font.getName();
        this.characters = font.getUnicodeCmapLookup();
        this.glyphs = new int[AT_HAND];
        for (int codePoint = 0; codePoint < AT_HAND; codePoint++) {
            glyphs[codePoint] = characters.getGlyphId(codePoint);
        }
        this.sequences =
                VariationSequences.read(font.getTableBytes(font.getTableMap().get("cmap")));
        this.unitsPerEm = font.getUnitsPerEm();
        this.advances = new int[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph);
        }
        font.getIndexToLocation();
        font.getHorizontalHeader();
        font.getOS2Windows();
    }

    /**
     * Parses a TrueType font.
     *
     * @throws UncheckedIOException if it is none
     */
    static Typeface read(InputStream in) {
        try (in) {
            return new Typeface(new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("A typeface cannot be read", e);
        }
    }

    /** PostScript name. */
    public String name() {
        return name;
    }

    /** The parsed font, for embedding a part of it. */
    public TrueTypeFont font() {
        return font;
    }

    /** The glyph of a character, 0 if there is none. */
    int glyph(int codePoint) {
        return codePoint < AT_HAND ? glyphs[codePoint] : characters.getGlyphId(codePoint);
    }

    /** The glyph of a character with a selector, 0 if the typeface does not know the sequence. */
    int glyph(int codePoint, int selector) {
        return sequences.glyph(codePoint, selector, glyph(codePoint)).orElse(0);
    }

    /** Width of a glyph as a part of the type size. */
    double advance(int glyph) {
        return (double) advances[glyph] / unitsPerEm;
    }
}
