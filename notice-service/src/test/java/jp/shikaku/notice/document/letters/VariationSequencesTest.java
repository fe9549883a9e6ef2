package jp.shikaku.notice.document.letters;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Variation sequences of a typeface")
class VariationSequencesTest {

    private static final int SELECTOR = 0xE0100;
    private static final int PLAIN = 7;

    /** A table with a subtable of another format before the one of format 14. */
    private static byte[] table() {
        ByteBuffer cmap = ByteBuffer.allocate(80);
        cmap.putShort((short) 0).putShort((short) 2);
        cmap.putShort((short) 3).putShort((short) 1).putInt(20);
        cmap.putShort((short) 0).putShort((short) 5).putInt(22);
        cmap.putShort((short) 4);
        cmap.putShort((short) 14).putInt(50).putInt(1);
        three(cmap, SELECTOR).putInt(21).putInt(29);
        cmap.putInt(1);
        three(cmap, 0x8FBB).put((byte) 1);
        cmap.putInt(2);
        three(cmap, 0x845B).putShort((short) 300);
        three(cmap, 0x20BB7).putShort((short) 0xFFF0);
        return cmap.array();
    }

    private static ByteBuffer three(ByteBuffer buffer, int value) {
        return buffer.put((byte) (value >> 16)).put((byte) (value >> 8)).put((byte) value);
    }

    @Test
    @DisplayName("have a glyph of their own, or that of the character, or none")
    void reads() {
        VariationSequences sequences = VariationSequences.read(table());
        assertThat(sequences.glyph(0x845B, SELECTOR, PLAIN)).isEqualTo(OptionalInt.of(300));
        assertThat(sequences.glyph(0x20BB7, SELECTOR, PLAIN)).isEqualTo(OptionalInt.of(0xFFF0));
        assertThat(sequences.glyph(0x8FBB, SELECTOR, PLAIN)).isEqualTo(OptionalInt.of(PLAIN));
        assertThat(sequences.glyph(0x8FBC, SELECTOR, PLAIN)).isEqualTo(OptionalInt.of(PLAIN));
        assertThat(sequences.glyph(0x8FBD, SELECTOR, PLAIN)).isEmpty();
        assertThat(sequences.glyph(0x845B, SELECTOR + 1, PLAIN)).isEmpty();
    }

    @Test
    @DisplayName("a table without any has none")
    void none() {
        assertThat(VariationSequences.read(new byte[4]).glyph(0x845B, SELECTOR, PLAIN))
                .isEmpty();
    }
}
