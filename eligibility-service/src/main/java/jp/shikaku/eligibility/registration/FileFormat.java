package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.support.ProblemException;

/**
 * How a file of statements is written.
 *
 * @param csv CSV (RFC 4180 with a header), else one JSON object per line
 * @param charset of a CSV file: UTF-8 or CP932 (windows-31j)
 */
public record FileFormat(boolean csv, Charset charset) {

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";

    public static final FileFormat NDJSON = new FileFormat(false, StandardCharsets.UTF_8);

    /** Java's Shift_JIS lacks 髙 and ①: every name of it is taken for CP932, as files in practice are. */
    private static final Set<String> CP932_NAMES =
            Set.of("windows-31j", "cp932", "ms932", "shift_jis", "sjis", "x-sjis");

    private static final Charset CP932 = Charset.forName("windows-31j");

    /**
     * The format that a Content-Type names.
     *
     * @throws ProblemException 415 for another charset
     */
    public static FileFormat of(MediaType type) {
        if (type == null || !CSV_TYPE.equals(type.getType() + '/' + type.getSubtype())) {
            return NDJSON;
        }
        return csv(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"));
    }

    /**
     * CSV in a charset.
     *
     * @throws ProblemException 415 unless it is UTF-8 or CP932
     */
    public static FileFormat csv(String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        if (CP932_NAMES.contains(name)) {
            return new FileFormat(true, CP932);
        }
        if ("utf-8".equals(name) || "utf8".equals(name)) {
            return new FileFormat(true, StandardCharsets.UTF_8);
        }
        throw new ProblemException(TransferError.CHARSET_UNKNOWN);
    }

    /**
     * Reads a file of this format.
     *
     * @throws ProblemException 422 for a header that cannot be used
     */
    public StatementLines open(InputStream in, ObjectMapper mapper) throws IOException {
        return csv ? new CsvLineReader(in, charset, mapper) : new LineReader(in, mapper);
    }
}
