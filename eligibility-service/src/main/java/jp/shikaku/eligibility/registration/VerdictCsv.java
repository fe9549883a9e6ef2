package jp.shikaku.eligibility.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.Collection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes verdicts as CSV: a header, then one record per line of the file that was sent. */
public final class VerdictCsv {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvWriter csv;

    /** CSV in the charset of the file that was sent. */
    public VerdictCsv(Charset charset) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(bytes, charset));
        csv.writeRecord("line", "verdict", "qualificationId", "personId", "code", "message", "pointer");
    }

    /** Adds verdicts. */
    public void add(Collection<RegistrationVerdict> verdicts) {
        for (RegistrationVerdict v : verdicts) {
            csv.writeRecord(
                    String.valueOf(v.line()),
                    v.verdict().name(),
                    v.qualificationId(),
                    v.personId(),
                    v.code(),
                    v.message(),
                    v.pointer());
        }
    }

    /** The whole file. */
    public byte[] toBytes() throws IOException {
        csv.close();
        return bytes.toByteArray();
    }
}
