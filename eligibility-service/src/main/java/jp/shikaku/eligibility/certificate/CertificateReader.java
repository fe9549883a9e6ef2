package jp.shikaku.eligibility.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.eligibility.knowledge.Rows;

/** From facts about certificates to certificates; they are read in the statement that reads the qualifications. */
public final class CertificateReader {

    static final String COLUMNS = "c.certificate_id, c.qualification_id, c.version, c.kind, c.classification, c.flag,"
            + " c.issued_on, c.valid_from, c.valid_to, c.ratio_tenths, c.long_term_on, c.self_pay_yen, c.returned_on, c.withdrawn";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CertificateReader() {}

    /**
     * The certificates in the newest facts about them, read with the qualification itself.
     *
     * @param facts rows of certificate_fact as JSON, null for none
     */
    public static Certificates of(String facts) {
        if (facts == null) {
            return Certificates.NONE;
        }
        List<Certificate> certificates = new ArrayList<>();
        try {
            for (JsonNode row : JSON.readTree(facts)) {
                if (!row.get("withdrawn").asBoolean()) {
                    certificates.add(certificate(row));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts about certificates cannot be read", e);
        }
        return new Certificates(certificates);
    }

    private static Certificate certificate(JsonNode row) {
        return new Certificate(
                CertificateKind.valueOf(row.get("kind").asText()),
                row.get("classification").asText(null),
                row.get("flag").asText(null),
                day(row, "issued_on"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                number(row, "ratio_tenths"),
                day(row, "long_term_on"),
                number(row, "self_pay_yen"),
                day(row, "returned_on"));
    }

    private static LocalDate day(JsonNode row, String column) {
        return row.get(column).isNull() ? null : LocalDate.parse(row.get(column).asText());
    }

    private static Integer number(JsonNode row, String column) {
        return row.get(column).isNull() ? null : row.get(column).intValue();
    }

    /** A row of {@link #COLUMNS}. */
    static CertificateFact fact(ResultSet row) throws SQLException {
        Certificate certificate = new Certificate(
                CertificateKind.valueOf(row.getString("kind")),
                row.getString("classification"),
                row.getString("flag"),
                Rows.day(row, "issued_on"),
                row.getObject("valid_from", LocalDate.class),
                Rows.day(row, "valid_to"),
                row.getObject("ratio_tenths", Integer.class),
                Rows.day(row, "long_term_on"),
                row.getObject("self_pay_yen", Integer.class),
                Rows.day(row, "returned_on"));
        return new CertificateFact(
                Rows.id(row, "certificate_id"),
                Rows.id(row, "qualification_id"),
                row.getInt("version"),
                certificate,
                row.getBoolean("withdrawn"));
    }
}
