package jp.shikaku.eligibility.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.knowledge.BulkInsert;

/** Loads and adds facts about certificates, one statement each, in the transaction that locked the head. */
@Singleton
public class CertificateStore {

    static final String ALL_VERSIONS = "SELECT " + CertificateReader.COLUMNS
            + """
             FROM certificate_fact c
            WHERE c.shard = 0 AND c.qualification_id = ANY (ARRAY(
                SELECT unnest(?::uuid[])
                UNION SELECT qualification_id FROM qualification_fact WHERE shard = 0 AND search_key = ANY (?)))
            ORDER BY c.certificate_id, c.version""";

    /** Every version of the certificates of qualifications named by id, or ever stated under a search key. */
    public List<CertificateFact> load(
            Connection connection, Collection<UUID> qualificationIds, Collection<String> searchKeys)
            throws SQLException {
        List<CertificateFact> facts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL_VERSIONS)) {
            Object[] ids = qualificationIds.stream().map(UUID::toString).toArray();
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.setArray(2, connection.createArrayOf("text", searchKeys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(CertificateReader.fact(rows));
                }
            }
        }
        return facts;
    }

    /** Adds facts; nothing is sent when there are none. */
    public void keep(Connection connection, Moment moment, Collection<CertificateFact> facts) throws SQLException {
        BulkInsert rows = BulkInsert.into(
                "certificate_fact",
                "certificate_id uuid",
                "version integer",
                "position bigint",
                "qualification_id uuid",
                "kind text",
                "classification text",
                "flag text",
                "issued_on date",
                "valid_from date",
                "valid_to date",
                "ratio_tenths smallint",
                "long_term_on date",
                "self_pay_yen integer",
                "returned_on date",
                "withdrawn boolean");
        for (CertificateFact fact : facts) {
            Certificate c = fact.certificate();
            rows.row(
                    fact.id(),
                    fact.version(),
                    moment.position(),
                    fact.qualificationId(),
                    c.kind(),
                    c.classification(),
                    c.flag(),
                    c.issuedOn(),
                    c.validFrom(),
                    c.validTo(),
                    c.ratioTenths(),
                    c.longTermOn(),
                    c.selfPayYen(),
                    c.returnedOn(),
                    fact.withdrawn());
        }
        rows.insert(connection);
    }
}
