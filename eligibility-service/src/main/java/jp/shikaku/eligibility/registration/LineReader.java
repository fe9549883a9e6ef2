package jp.shikaku.eligibility.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import jp.shikaku.eligibility.EligibilityError;

/** Reads a file of statements line by line; a line that cannot be read becomes a fault and harms no other. */
final class LineReader implements StatementLines {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int TYPICAL_LINE = 512;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final ObjectReader json;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int filled;
    private int number;
    private boolean ended;

    LineReader(InputStream in, ObjectMapper mapper) {
        this.in = in;
        this.json = mapper.readerFor(RegistrationLine.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Blank lines are counted and passed over. */
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

    private ReadLine nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LINE);
        int length = 0;
        boolean complete = false;
        while (!complete && fill()) {
            int to = from;
            while (to < filled && buffer[to] != '\n') {
                to++;
            }
            bytes.write(buffer, from, Math.min(to - from, Math.max(0, LONGEST_LINE - length)));
            length += to - from;
            complete = to < filled;
            from = complete ? to + 1 : to;
        }
        ended = !complete;
        number++;
        if (length > LONGEST_LINE) {
            return new ReadLine(number, null, new LineFault(EligibilityError.LINE_TOO_LONG, null));
        }
        return read(bytes.toByteArray());
    }

    /** Whether there are bytes to be looked at; false at the end of the file. */
    private boolean fill() throws IOException {
        if (from == filled) {
            from = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return from < filled;
    }

    private ReadLine read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() ? null : new ReadLine(number, LineRules.statement(parse(text)), null);
        } catch (CharacterCodingException e) {
            return new ReadLine(number, null, new LineFault(EligibilityError.LINE_UNREADABLE, null));
        } catch (LineFault.Found e) {
            return new ReadLine(number, null, e.fault());
        }
    }

    private RegistrationLine parse(String text) {
        try {
            RegistrationLine line = json.readValue(text);
            if (line != null) {
                return line;
            }
        } catch (JsonMappingException e) {
            throw new LineFault.Found(EligibilityError.LINE_UNREADABLE, pointer(e));
        } catch (JsonProcessingException e) {
            throw new LineFault.Found(EligibilityError.LINE_UNREADABLE, null);
        }
        throw new LineFault.Found(EligibilityError.LINE_UNREADABLE, null);
    }

    static String pointer(JsonMappingException exception) {
        StringBuilder pointer = new StringBuilder();
        exception.getPath().forEach(step -> pointer.append('/').append(step.getFieldName()));
        return pointer.isEmpty() ? null : pointer.toString();
    }
}
