package jp.shikaku.eligibility.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.RegisteredCard;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/** From columns to values; one place, since facts and current views name their columns alike. */
public final class Rows {

    /** The columns of a statement, in facts and in the current view. */
    public static final String STATEMENT =
            """
            %1$s.insurer_number, %1$s.symbol, %1$s.number, %1$s.branch, %1$s.relationship, %1$s.insured_name, \
            %1$s.acquired_on, %1$s.lost_on, %1$s.loss_reason, %1$s.issued_on, %1$s.burden_tenths, %1$s.event_on, \
            %1$s.filed_on, %1$s.received_on, %1$s.suspended""";

    /** The columns of a qualification in the current view. */
    public static final String QUALIFICATION =
            """
            %1$s.qualification_id, %1$s.version, %1$s.link_version, %1$s.position, %1$s.known_at, %1$s.known_since, \
            %1$s.loss_known_since, %1$s.matching, %1$s.matching_version, %1$s.counts_since, """
                    + STATEMENT;

    /** The columns of a person's facts. */
    public static final String PERSON =
            """
            %1$s.name, %1$s.kana, %1$s.birth_date, %1$s.sex, %1$s.address, %1$s.post_number, %1$s.usable_card, \
            %1$s.card_state, %1$s.certificate_expires_on""";

    /** The columns of the comparison's state, in facts; none for existing stock. */
    public static final String MATCHING = "%1$s.state AS matching, %1$s.version AS matching_version, %1$s.counts_since";

    /** The newest facts about the certificates of a qualification as JSON, up to a position if one is named: of an alias, with a further condition. */
    public static final String CERTIFICATES =
            """
            (SELECT json_agg(newest) FROM (
                SELECT DISTINCT ON (c.certificate_id) c.* FROM certificate_fact c
                WHERE c.shard = 0 AND c.qualification_id = %s.qualification_id%s
                ORDER BY c.certificate_id, c.version DESC) newest)""";

    private Rows() {}

    /** The state of the comparison with the resident register. */
    public static Matching matching(ResultSet row) throws SQLException {
        String state = row.getString("matching");
        return state == null
                ? Matching.STOCK
                : new Matching(
                        row.getInt("matching_version"), MatchingState.valueOf(state), instant(row, "counts_since"));
    }

    /** A statement. */
    public static StatedQualification statement(ResultSet row) throws SQLException {
        return new StatedQualification(
                new InsuredNumber(
                        new InsurerNumber(row.getString("insurer_number")),
                        row.getString("symbol"),
                        row.getString("number"),
                        row.getString("branch")),
                Relationship.valueOf(row.getString("relationship")),
                row.getString("insured_name"),
                new CoveragePeriod(day(row, "acquired_on"), day(row, "lost_on")),
                row.getString("loss_reason"),
                day(row, "issued_on"),
                row.getObject("burden_tenths", Integer.class),
                new Filing(day(row, "event_on"), day(row, "filed_on"), day(row, "received_on")),
                row.getBoolean("suspended"));
    }

    /** A qualification of a person, not withdrawn, with all its columns. */
    public static Qualification qualification(ResultSet row, UUID personId) throws SQLException {
        Known known = new Known(
                row.getInt("version"),
                row.getInt("link_version"),
                row.getLong("position"),
                instant(row, "known_at"),
                instant(row, "known_since"),
                instant(row, "loss_known_since"));
        return new Qualification(id(row, "qualification_id"), personId, statement(row), false, known, matching(row));
    }

    /** The facts of a person. */
    public static PersonFacts facts(ResultSet row) throws SQLException {
        return new PersonFacts(
                row.getString("name"),
                row.getString("kana"),
                day(row, "birth_date"),
                row.getString("sex"),
                row.getString("address"),
                row.getString("post_number"),
                row.getBoolean("usable_card"),
                card(row));
    }

    /** What is registered about the card. */
    public static RegisteredCard card(ResultSet row) throws SQLException {
        String state = row.getString("card_state");
        return new RegisteredCard(
                state == null ? null : RegisteredCard.State.valueOf(state), day(row, "certificate_expires_on"));
    }

    /** A day, or null. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** An instant, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** An id, or null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
