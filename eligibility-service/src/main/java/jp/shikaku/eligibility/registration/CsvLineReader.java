package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.ProblemException;

/**
 * Reads a CSV file of statements (RFC 4180 with a header). The line of a record is the one on which it begins; bytes that
 * are not of the charset make their own record unreadable, and no other.
 */
final class CsvLineReader implements StatementLines {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int BUFFER = 1024 * 1024;
    /** What a decoder puts in the place of bytes that are not of the charset. */
    private static final char UNREADABLE = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Iterator<CsvRecord> records;
    private final CsvColumns columns;
    private final ObjectMapper mapper;
    private int lastLine;
    private boolean ended;

    CsvLineReader(InputStream in, Charset charset, ObjectMapper mapper) {
        Reader reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(reader)
                .iterator();
        this.mapper = mapper;
        this.columns = header();
    }

    @Override
    public List<ReadLine> next(int most) throws IOException {
        List<ReadLine> lines = new ArrayList<>();
        while (!ended && lines.size() < most) {
            ReadLine line = nextLine();
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private CsvColumns header() {
        try {
            if (records.hasNext()) {
                List<String> fields = new ArrayList<>(records.next().getFields());
                if (fields.get(0).startsWith(BYTE_ORDER_MARK)) {
                    fields.set(0, fields.get(0).substring(1));
                }
                lastLine = 1;
                CsvColumns named = CsvColumns.of(fields);
                if (named != null) {
                    return named;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new ProblemException(TransferError.HEADER_INVALID);
        }
        throw new ProblemException(TransferError.HEADER_INVALID);
    }

    private ReadLine nextLine() throws IOException {
        CsvRecord csv;
        try {
            if (!records.hasNext()) {
                ended = true;
                return null;
            }
            csv = records.next();
        } catch (CsvParseException e) {
            return unreadable();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lastLine = Math.toIntExact(csv.getStartingLineNumber());
        return read(csv);
    }

    private ReadLine unreadable() {
        ended = true;
        return new ReadLine(lastLine + 1, null, new LineFault(TransferError.UNREADABLE_FROM_HERE, null));
    }

    private ReadLine read(CsvRecord csv) {
        List<String> fields = csv.getFields();
        if (fields.stream().anyMatch(field -> field.indexOf(UNREADABLE) >= 0)) {
            return new ReadLine(lastLine, null, new LineFault(EligibilityError.LINE_UNREADABLE, null));
        }
        if (fields.size() != columns.count()) {
            return new ReadLine(lastLine, null, new LineFault(TransferError.FIELDS_MISCOUNTED, null));
        }
        if (fields.stream().mapToInt(String::length).sum() > LONGEST_LINE) {
            return new ReadLine(lastLine, null, new LineFault(EligibilityError.LINE_TOO_LONG, null));
        }
        try {
            RegistrationLine line = mapper.convertValue(columns.object(fields), RegistrationLine.class);
            return new ReadLine(lastLine, LineRules.statement(line), null);
        } catch (LineFault.Found e) {
            return new ReadLine(lastLine, null, e.fault());
        } catch (IllegalArgumentException e) {
            String pointer = e.getCause() instanceof JsonMappingException cause ? LineReader.pointer(cause) : null;
            return new ReadLine(lastLine, null, new LineFault(EligibilityError.LINE_UNREADABLE, pointer));
        }
    }
}
