package jp.shikaku.notice.document.letters;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The variation sequences (異体字: a character and a selector) that a typeface can write: format 14 of the OpenType table
 * cmap, which the PDF library does not read (E.7).
 */
public final class VariationSequences {

    private static final int FORMAT = 14;
    /** Stands for "the glyph that the character has without a selector"; no sequence is mapped to the empty glyph. */
    private static final int AS_WITHOUT_SELECTOR = 0;

    private final Map<Long, Integer> glyphs;

    private VariationSequences(Map<Long, Integer> glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * Reads the sequences out of a whole cmap table; a table without any gives none.
     *
     * @throws java.nio.BufferUnderflowException if the table ends too early
     */
    public static VariationSequences read(byte[] cmap) {
        ByteBuffer table = ByteBuffer.wrap(cmap);
        Map<Long, Integer> glyphs = new HashMap<>();
        int subtables = table.getShort(2);
        for (int i = 0; i < subtables; i++) {
            int start = table.getInt(4 + 8 * i + 4);
            if (table.getShort(start) == FORMAT) {
                readSelectors(table, start, glyphs);
            }
        }
        return new VariationSequences(glyphs);
    }

    private static void readSelectors(ByteBuffer table, int start, Map<Long, Integer> glyphs) {
        table.position(start + 6);
        int selectors = table.getInt();
        for (int i = 0; i < selectors; i++) {
            table.position(start + 10 + 11 * i);
            int selector = three(table);
            int defaults = table.getInt();
            int others = table.getInt();
            if (defaults != 0) {
                readDefaults(table.position(start + defaults), selector, glyphs);
            }
            if (others != 0) {
                readOthers(table.position(start + others), selector, glyphs);
            }
        }
    }

    private static void readDefaults(ByteBuffer table, int selector, Map<Long, Integer> glyphs) {
        int ranges = table.getInt();
        for (int i = 0; i < ranges; i++) {
            int first = three(table);
            int more = table.get() & 0xFF;
            for (int codePoint = first; codePoint <= first + more; codePoint++) {
                glyphs.put(key(codePoint, selector), AS_WITHOUT_SELECTOR);
            }
        }
    }

    private static void readOthers(ByteBuffer table, int selector, Map<Long, Integer> glyphs) {
        int mappings = table.getInt();
        for (int i = 0; i < mappings; i++) {
            int codePoint = three(table);
            glyphs.put(key(codePoint, selector), table.getShort() & 0xFFFF);
        }
    }

    private static int three(ByteBuffer table) {
        return (table.get() & 0xFF) << 16 | (table.get() & 0xFF) << 8 | table.get() & 0xFF;
    }

    private static long key(int codePoint, int selector) {
        return (long) codePoint << 32 | selector;
    }

    /**
     * The glyph of a sequence, empty if the typeface does not know the sequence.
     *
     * @param plain the glyph of the character without a selector
     */
    OptionalInt glyph(int codePoint, int selector, int plain) {
        Integer glyph = glyphs.get(key(codePoint, selector));
        if (glyph == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(glyph == AS_WITHOUT_SELECTOR ? plain : glyph);
    }
}
