package jp.shikaku.claims.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import jp.shikaku.receipt.file.UkeText;

/**
 * A report as a CSV in windows-31j: nothing is quoted, so a comma inside a value becomes a full-width one; what the
 * character set lacks becomes ？, as in the official reports.
 */
public final class CsvReport {

    private static final MediaType CSV = new MediaType("text", "csv", "windows-31j");

    private final String name;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CharsetEncoder encoder = UkeText.CHARSET
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith("？".getBytes(UkeText.CHARSET));

    /** A report with the row of its captions. */
    public CsvReport(String name, String... captions) {
        this.name = name;
        row((Object[]) captions);
    }

    /** Adds a row; null is an empty item. */
    public void row(Object... items) {
        String line = String.join(
                ",",
                Arrays.stream(items)
                        .map(item -> item == null
                                ? ""
                                : item.toString().replace(',', '，').replaceAll("[\\r\\n]+", " "))
                        .toList());
        try {
            ByteBuffer bytes = encoder.reset().encode(CharBuffer.wrap(line + "\r\n"));
            out.write(bytes.array(), bytes.position(), bytes.remaining());
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the encoder replaces what it cannot encode", e);
        }
    }

    /** The report as a download. */
    public Response response() {
        return Response.ok(out.toByteArray(), CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .build();
    }

    /** Whether a caller prefers the file to JSON. */
    public static boolean isWanted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(CSV)) {
                return true;
            }
        }
        return false;
    }
}
