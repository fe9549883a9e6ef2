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
        if (isAscii(bytes, start, end)) {
            return TextState.CLEAN;
        }
        try {
            CharBuffer text = CHARSET.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, end - start));
            return text.chars().anyMatch(UkeText::isUserDefined) ? TextState.USER_DEFINED : TextState.CLEAN;
        } catch (CharacterCodingException e) {
            return TextState.UNDECODABLE;
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
