package jp.shikaku.eligibility.messages.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two encodings of the messages (OQSCD005). Shift_JIS is read and written as CP932, as receipt computers do. */
public enum Encoding {
    UTF_8("0", "UTF-8", StandardCharsets.UTF_8, Set.of("utf-8", "utf8")),
    SHIFT_JIS(
            "1",
            "Shift_JIS",
            Charset.forName("windows-31j"),
            Set.of("shift_jis", "shift-jis", "sjis", "x-sjis", "ms932", "cp932", "windows-31j"));

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int DECLARATION_LENGTH = 200;
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String code;
    private final String label;
    private final Charset charset;
    private final Set<String> names;

    Encoding(String code, String label, Charset charset, Set<String> names) {
        this.code = code;
        this.label = label;
        this.charset = charset;
        this.names = names;
    }

    /** Code of OQSCD005: 0 UTF-8, 1 Shift_JIS. */
    public String code() {
        return code;
    }

    /** As written in an XML declaration and in a media type. */
    public String label() {
        return label;
    }

    /**
     * The encoding of a message: by its XML declaration, else by the media type, else UTF-8.
     *
     * @param charset of the media type, null for none
     * @throws MessageRefused if it is neither of the two
     */
    public static Encoding of(byte[] message, String charset) {
        int length = Math.min(message.length, DECLARATION_LENGTH);
        int start = startsWithMark(message) ? BYTE_ORDER_MARK.length : 0;
        Matcher declared = DECLARATION.matcher(
                new String(message, start, Math.max(0, length - start), StandardCharsets.ISO_8859_1));
        if (declared.find()) {
            return named(declared.group(1));
        }
        return charset == null || start > 0 ? UTF_8 : named(charset);
    }

    /**
     * The text of a message.
     *
     * @throws MessageRefused if its bytes are not of this encoding
     */
    String decode(byte[] message) {
        int start = this == UTF_8 && startsWithMark(message) ? BYTE_ORDER_MARK.length : 0;
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(message, start, message.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MessageRefused(MessageError.BYTES_MALFORMED);
        }
    }

    /** Tells which characters it holds; for one thread. */
    IntPredicate holding() {
        CharsetEncoder encoder = charset.newEncoder();
        return c -> c < FIRST_BEYOND_ASCII || encoder.canEncode(Character.toString(c));
    }

    /** The bytes of a delivered text. Strict: never a question mark for what it does not hold. */
    byte[] encode(CharSequence text) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a character was not replaced before writing", e);
        }
    }

    private static Encoding named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Encoding encoding : values()) {
            if (encoding.names.contains(lower)) {
                return encoding;
            }
        }
        throw new MessageRefused(MessageError.ENCODING_UNKNOWN);
    }

    private static boolean startsWithMark(byte[] message) {
        return message.length >= BYTE_ORDER_MARK.length
                && message[0] == BYTE_ORDER_MARK[0]
                && message[1] == BYTE_ORDER_MARK[1]
                && message[2] == BYTE_ORDER_MARK[2];
    }
}
