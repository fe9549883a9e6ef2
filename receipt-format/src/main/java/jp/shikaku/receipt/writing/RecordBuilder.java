package jp.shikaku.receipt.writing;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.layout.RecordSpec;

/**
 * One record in the making: items by position, written with the full number of commas and CR LF. A record that was read
 * keeps every item, byte for byte, that is not set anew.
 */
public final class RecordBuilder {

    private static final byte[] REPLACEMENT = "？".getBytes(UkeText.CHARSET);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int FIRST_PRINTABLE = 0x20;

    private final String id;

    /** Each a text to be encoded, or bytes kept as they were read. */
    private final List<Object> items;

    /** Where items stand by their key; null for a record that was read. */
    private final RecordSpec spec;

    private RecordBuilder(String id, List<Object> items, RecordSpec spec) {
        this.id = id;
        this.items = items;
        this.spec = spec;
    }

    /** An empty record with as many items as its table says. */
    public RecordBuilder(RecordSpec spec) {
        this(spec.id(), new ArrayList<>(Collections.nCopies(spec.itemCount(), "")), spec);
        items.set(0, spec.id());
    }

    /** A record that was read. */
    public static RecordBuilder of(RawLine line) {
        List<Object> items = new ArrayList<>(line.itemCount());
        for (int position = 0; position < line.itemCount(); position++) {
            items.add(line.itemBytes(position));
        }
        return new RecordBuilder(line.recordId(), items, null);
    }

    /** Sets an item; null leaves it empty. A record that was read grows if it ended before. */
    public RecordBuilder put(int position, Object value) {
        while (items.size() <= position) {
            items.add("");
        }
        items.set(position, text(value));
        return this;
    }

    /**
     * Sets an item by its key in the record tables; null leaves it empty.
     *
     * @throws IllegalArgumentException if the record does not have the item, so that nothing is lost silently
     */
    RecordBuilder put(String key, Object value) {
        if (value == null) {
            return this;
        }
        int position = spec.position(key);
        if (position == RecordSpec.ABSENT) {
            throw new IllegalArgumentException("record " + id + " does not have the item " + key);
        }
        return put(position, value);
    }

    /**
     * The line.
     *
     * @throws UnencodableTextException if a text cannot be encoded and the policy is to refuse
     * @throws IllegalArgumentException if a text holds a comma or a control character
     */
    public byte[] encode(Unencodable policy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int position = 0; position < items.size(); position++) {
            if (position > 0) {
                out.write(',');
            }
            Object item = items.get(position);
            out.writeBytes(item instanceof byte[] kept ? kept : encode((String) item, position, policy));
        }
        out.write('\r');
        out.write('\n');
        return out.toByteArray();
    }

    private byte[] encode(String item, int position, Unencodable policy) {
        if (item.chars().anyMatch(c -> c == ',' || c < FIRST_PRINTABLE)) {
            throw new IllegalArgumentException(
                    "record " + id + ", item " + position + ": commas and control characters cannot be written");
        }
        if (item.chars().allMatch(c -> c < 0x7F)) {
            return item.getBytes(StandardCharsets.US_ASCII);
        }
        CharsetEncoder encoder = UkeText.CHARSET
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        item.codePoints().forEach(c -> {
            try {
                var encoded = encoder.encode(CharBuffer.wrap(Character.toChars(c)));
                bytes.write(encoded.array(), encoded.position(), encoded.remaining());
            } catch (CharacterCodingException e) {
                if (policy == Unencodable.REFUSE) {
                    throw new UnencodableTextException(id, position);
                }
                bytes.writeBytes(REPLACEMENT);
            }
        });
        return bytes.toByteArray();
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof YearMonth month) {
            return MONTH.format(month);
        }
        return value.toString();
    }
}
