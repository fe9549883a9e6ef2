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
import java.util.Arrays;

import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/** One record in the making: items by position, written with the full number of commas and CR LF. */
final class RecordBuilder {

    private static final byte[] REPLACEMENT = "？".getBytes(UkeText.CHARSET);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int FIRST_PRINTABLE = 0x20;

    private final String id;
    private final String[] items;

    /** A record with as many items as the newest medical edition says. */
    RecordBuilder(String id) {
        this.id = id;
        this.items = new String
                [Editions.PUBLISHED
                        .newest(ReceiptKind.MEDICAL)
                        .record(id)
                        .orElseThrow()
                        .itemCount()];
        Arrays.fill(items, "");
        items[0] = id;
    }

    /** Sets an item; null leaves it empty. */
    RecordBuilder put(int position, Object value) {
        items[position] = text(value);
        return this;
    }

    byte[] encode(Unencodable policy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int position = 0; position < items.length; position++) {
            if (position > 0) {
                out.write(',');
            }
            out.writeBytes(encode(position, policy));
        }
        out.write('\r');
        out.write('\n');
        return out.toByteArray();
    }

    private byte[] encode(int position, Unencodable policy) {
        String item = items[position];
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
