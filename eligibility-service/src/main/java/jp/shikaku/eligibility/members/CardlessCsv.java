package jp.shikaku.eligibility.members;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The list of people without a usable card as CSV (RFC 4180, UTF-8), columns named as in JSON. */
final class CardlessCsv {

    private CardlessCsv() {}

    static byte[] of(Collection<CardlessMember> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "qualificationId",
                    "symbol",
                    "number",
                    "branch",
                    "relationship",
                    "name",
                    "kana",
                    "birthDate",
                    "address",
                    "postNumber",
                    "acquiredOn",
                    "reason",
                    "certificateExpiresOn");
            for (CardlessMember m : members) {
                csv.writeRecord(
                        m.qualificationId(),
                        m.symbol(),
                        m.number(),
                        m.branch(),
                        m.relationship().name(),
                        m.name(),
                        m.kana(),
                        Objects.toString(m.birthDate()),
                        m.address(),
                        m.postNumber(),
                        Objects.toString(m.acquiredOn()),
                        m.reason(),
                        Objects.toString(m.certificateExpiresOn(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
