package jp.shikaku.notice.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the instructions for coarse screens (hinting) out of a TrueType font: nearly a third of its bytes, of use only
 * where a letter is less than some twenty dots high.
 */
final class Unhinted {

    private static final int HEAD_LONG_OFFSETS = 50;
    private static final int LAST_SHORT_OFFSET = 2 * 0xFFFF;
    private static final int GLYPH_HEADER = 10;
    private static final int ENTRY = 16;
    private static final int DIRECTORY = 12;

    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;
    private static final int HAS_INSTRUCTIONS = 0x0100;

    private final ByteBuffer font;
    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private Unhinted(byte[] font) {
        this.font = ByteBuffer.wrap(font);
    }

    /** The font without instructions and without room between glyphs. */
    static byte[] of(byte[] font) {
        return new Unhinted(font).written();
    }

    private byte[] written() {
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + ENTRY * i;
            String tag = new String(font.array(), entry, 4, StandardCharsets.US_ASCII);
            int offset = font.getInt(entry + 8);
            tables.put(tag, Arrays.copyOfRange(font.array(), offset, offset + font.getInt(entry + 12)));
        }
        stripGlyphs();
        return file();
    }

    private void stripGlyphs() {
        boolean longOffsets = ByteBuffer.wrap(tables.get("head")).getShort(HEAD_LONG_OFFSETS) != 0;
        ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
        int glyphs = loca.capacity() / (longOffsets ? 4 : 2) - 1;
        int[] places = new int[glyphs + 1];
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < glyphs; glyph++) {
            int from = offset(loca, glyph, longOffsets);
            int to = offset(loca, glyph + 1, longOffsets);
            glyf.writeBytes(stripped(Arrays.copyOfRange(tables.get("glyf"), from, to)));
            glyf.writeBytes(new byte[glyf.size() & 1]);
            places[glyph + 1] = glyf.size();
        }
        tables.put("glyf", glyf.toByteArray());
        locate(places);
    }

    /** Writes where each glyph begins, in two bytes each where that is enough. */
    private void locate(int... places) {
        boolean longOffsets = places[places.length - 1] > LAST_SHORT_OFFSET;
        ByteBuffer loca = ByteBuffer.allocate(places.length * (longOffsets ? 4 : 2));
        for (int place : places) {
            if (longOffsets) {
                loca.putInt(place);
            } else {
                loca.putShort((short) (place / 2));
            }
        }
        tables.put("loca", loca.array());
        ByteBuffer.wrap(tables.get("head")).putShort(HEAD_LONG_OFFSETS, (short) (longOffsets ? 1 : 0));
    }

    private static int offset(ByteBuffer loca, int glyph, boolean longOffsets) {
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    private static byte[] stripped(byte[] glyph) {
        if (glyph.length == 0) {
            return glyph;
        }
        ByteBuffer bytes = ByteBuffer.wrap(glyph);
        int contours = bytes.getShort(0);
        if (contours < 0) {
            return withoutCompoundInstructions(bytes);
        }
        int length = GLYPH_HEADER + 2 * contours;
        int instructions = bytes.getShort(length) & 0xFFFF;
        byte[] kept = new byte[glyph.length - instructions];
        System.arraycopy(glyph, 0, kept, 0, length);
        int points = length + 2 + instructions;
        System.arraycopy(glyph, points, kept, length + 2, glyph.length - points);
        return kept;
    }

    private static byte[] withoutCompoundInstructions(ByteBuffer bytes) {
        int at = GLYPH_HEADER;
        int flags = MORE_COMPONENTS;
        while ((flags & MORE_COMPONENTS) != 0) {
            flags = bytes.getShort(at);
            bytes.putShort(at, (short) (flags & ~HAS_INSTRUCTIONS));
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) == 0 ? 2 : 4);
            if ((flags & HAS_SCALE) != 0) {
                at += 2;
            } else if ((flags & HAS_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & HAS_MATRIX) != 0) {
                at += 8;
            }
        }
        return Arrays.copyOf(bytes.array(), at);
    }

    private byte[] file() {
        int power = 31 - Integer.numberOfLeadingZeros(tables.size());
        int size = DIRECTORY + ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(font.getInt(0)).putShort((short) tables.size());
        file.putShort((short) (16 << power)).putShort((short) power).putShort((short)
                (ENTRY * tables.size() - (16 << power)));
        int offset = DIRECTORY + ENTRY * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(checksum(content));
            file.putInt(offset).putInt(content.length);
            file.put(offset, content);
            offset += content.length + 3 & ~3;
        }
        return file.array();
    }

    private static int checksum(byte[] table) {
        ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(table, table.length + 3 & ~3));
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }
}
