package jp.shikaku.receipt.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The character set of receipts: Shift-coded JIS X 0201 and 0208, in Java {@code windows-31j} ({@code Shift_JIS} lacks
 * 髙 and ① and maps ～ and － differently).
 */
public final class UkeText {

    /** windows-31j. */
    public static final Charset CHARSET = Charset.forName("windows-31j");

    private static final int PRIVATE_USE_FIRST = 0xE000;
    private static final int PRIVATE_USE_LAST = 0xF8FF;

    private static final int BYTE = 0x100;
    private static final byte ONE_BYTE = 1;
    private static final byte TWO_BYTES = 2;
    private static final byte TWO_BYTES_USER_DEFINED = 3;

    /** What a byte alone is, and what a pair of bytes is (first × 256 + second), as the decoder has it; 0 for nothing. */
    private static final byte[] SINGLES = new byte[BYTE];

    private static final byte[] PAIRS = new byte[BYTE * BYTE];

    static {
        for (int first = 0; first < BYTE; first++) {
            SINGLES[first] = character((byte) first) == null ? 0 : ONE_BYTE;
            for (int second = 0; SINGLES[first] == 0 && second < BYTE; second++) {
                Integer pair = character((byte) first, (byte) second);
                if (pair != null) {
                    PAIRS[first * BYTE + second] = isUserDefined(pair) ? TWO_BYTES_USER_DEFINED : TWO_BYTES;
                }
            }
        }
    }

    private UkeText() {}

    /** The text of some bytes; bytes that stand for no character become U+FFFD. */
    static String decode(byte[] bytes, int start, int end) {
        if (isAscii(bytes, start, end)) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return new String(bytes, start, end - start, CHARSET);
    }

    /** Whether the bytes are characters throughout, and none of them is user-defined (外字). */
    static TextState inspect(byte[] bytes, int start, int end) {
        boolean userDefined = false;
        for (int i = start; i < end; i++) {
            byte kind = kind(bytes, i, end);
            if (kind == 0) {
                return TextState.UNDECODABLE;
            }
            userDefined |= kind == TWO_BYTES_USER_DEFINED;
            i += kind == ONE_BYTE ? 0 : 1;
        }
        return userDefined ? TextState.USER_DEFINED : TextState.CLEAN;
    }

    /** How many characters the bytes are; those that stand for none count as one each. */
    static int length(byte[] bytes, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            i += kind(bytes, i, end) > ONE_BYTE ? 1 : 0;
            length++;
        }
        return length;
    }

    private static byte kind(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (SINGLES[first] != 0 || at + 1 == end) {
            return SINGLES[first];
        }
        return PAIRS[first * BYTE + (bytes[at + 1] & 0xFF)];
    }

    private static Integer character(byte... bytes) {
        try {
            CharBuffer text = CHARSET.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.length() == 1 ? (int) text.get(0) : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isUserDefined(int c) {
        return c >= PRIVATE_USE_FIRST && c <= PRIVATE_USE_LAST;
    }

    private static boolean isAscii(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
