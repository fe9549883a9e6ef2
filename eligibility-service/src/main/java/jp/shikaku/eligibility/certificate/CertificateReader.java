package jp.shikaku.eligibility.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.Rows;

/**
 * Reads certificates of qualifications in one statement, as known at a position or an instant. Asked with the position
 * at which the qualifications were read, the answer is of the same knowledge and never changes.
 */
@Singleton
public class CertificateReader {

    static final String COLUMNS = "c.certificate_id, c.qualification_id, c.version, c.kind, c.classification, c.flag,"
            + " c.issued_on, c.valid_from, c.valid_to, c.ratio_tenths, c.long_term_on, c.self_pay_yen, c.returned_on, c.withdrawn";

    private static final String AS_KNOWN = "SELECT DISTINCT ON (c.certificate_id) " + COLUMNS
            + """
             FROM certificate_fact c
            JOIN knowledge_position k ON k.shard = 0 AND k.position = c.position
            WHERE c.shard = 0 AND c.qualification_id = ANY (?::uuid[]) AND c.position <= ? AND k.known_at <= ?
            ORDER BY c.certificate_id, c.version DESC""";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource dataSource;

    @Inject
    public CertificateReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The certificates of qualifications, in one statement; {@link Certificates#NONE} for those that have none.
     *
     * @return one entry per qualification asked
     */
    public Map<UUID, Certificates> read(Collection<UUID> qualificationIds, AsKnown asKnown) throws SQLException {
        Map<UUID, List<Certificate>> found = new HashMap<>();
        qualificationIds.forEach(id -> found.put(id, new ArrayList<>()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(AS_KNOWN)) {
            Object[] ids = qualificationIds.stream().map(UUID::toString).toArray();
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.setObject(2, asKnown.position() == null ? Long.MAX_VALUE : asKnown.position());
            statement.setObject(3, (asKnown.at() == null ? ALWAYS : asKnown.at()).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    CertificateFact fact = fact(rows);
                    if (!fact.withdrawn()) {
                        found.get(fact.qualificationId()).add(fact.certificate());
                    }
                }
            }
        }
        Map<UUID, Certificates> certificates = new HashMap<>();
        found.forEach((id, list) -> certificates.put(id, new Certificates(list)));
        return certificates;
    }

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
