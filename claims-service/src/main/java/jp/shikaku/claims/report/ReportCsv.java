package jp.shikaku.claims.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import jp.shikaku.model.character.Repertoire;

/**
 * Writes a report: windows-31j, CR LF, items between commas without quotes. What the character set does not have is
 * written by what may stand for it (the same substitution as everywhere in the suite, {@link Repertoire}), and by ● only
 * where nothing may; a comma or line end inside an item becomes full-width or a space, since nothing is quoted. The
 * encoder itself refuses everything else, so that nothing is ever replaced silently.
 */
public final class ReportCsv {

    /** The character set of reports. */
    public static final Charset CHARSET = Charset.forName("windows-31j");
    /** The media type of reports. */
    public static final MediaType MEDIA_TYPE = new MediaType("text", "csv", "windows-31j");

    private final OutputStream out;
    private final CharsetEncoder encoder = CHARSET.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long substitutions;

    /** A report that is written to a stream, which stays open. */
    public ReportCsv(OutputStream out) {
        this.out = out;
    }

    /** Whether a request prefers the file to JSON. */
    public static boolean wanted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MEDIA_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a row.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void row(List<String> items) {
        List<String> written = new ArrayList<>(items.size());
        items.forEach(item -> written.add(item(item)));
        try {
            ByteBuffer bytes = encoder.reset().encode(CharBuffer.wrap(String.join(",", written)));
            out.write(bytes.array(), bytes.position(), bytes.remaining());
            out.write('\r');
            out.write('\n');
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a repertoire delivered what its character set cannot hold", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many characters were written by another one so far. */
    public long substitutions() {
        return substitutions;
    }

    private String item(String item) {
        var delivered = Repertoire.CP932.deliver(item);
        substitutions += delivered.substitutions().size();
        return delivered.text().replace(',', '，').replace('\r', ' ').replace('\n', ' ');
    }
}
