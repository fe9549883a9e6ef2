package jp.shikaku.model.character;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * Which characters a charset carries: those that it encodes <em>and</em> decodes to the same again. Some charsets of the
 * JDK encode a few characters as others (windows-31j writes ゔ as ヴ), which would be a silent change.
 */
final class CharsetPoints {

    /** The last code point of plane 2; none of the charsets goes beyond. */
    private static final int LAST = 0x2FFFF;

    private CharsetPoints() {}

    static BitSet of(String charsetName) {
        Charset charset = Charset.forName(charsetName);
        CharsetEncoder encoder = charset.newEncoder();
        BitSet points = new BitSet(LAST + 1);
        for (int point = 0x20; point <= LAST; point++) {
            if (Character.isDefined(point) && !isSurrogate(point) && roundTrips(encoder, charset, point)) {
                points.set(point);
            }
        }
        return points;
    }

    private static boolean roundTrips(CharsetEncoder encoder, Charset charset, int point) {
        String text = Character.toString(point);
        if (!encoder.canEncode(text)) {
            return false;
        }
        try {
            return charset.decode(encoder.encode(CharBuffer.wrap(text)))
                    .toString()
                    .equals(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
