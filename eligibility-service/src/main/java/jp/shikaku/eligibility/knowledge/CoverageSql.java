package jp.shikaku.eligibility.knowledge;

/**
 * The queries of {@link CoverageReader}. They start from equality on the search key in a btree, join the persons
 * with the birth date asked, and return a row per identity, person and qualification of the person; one row without a
 * person when nothing fits, so that the moment of the answer is always known. The numbers are found before the birth
 * dates are looked at: left to itself, a database without statistics begins with everybody born on one day.
 */
final class CoverageSql {

    private static final String ASKED =
            """
            WITH asked AS (
                SELECT * FROM unnest(?::text[], ?::date[]) WITH ORDINALITY AS a(search_key, birth_date, item)
            ), named AS (SELECT ?::date AS day, ?::text AS institution)""";

    private static final String NO_CERTIFICATES = "NULL::text";

    private static final String CURRENT =
            """
            SELECT h.position AS head_position, h.known_at AS head_at, %6$s, hit.item, p.person_id,
                   p.version AS person_version, p.person_ref, p.blocked_parts, %1$s,
                   false AS linked_elsewhere, %2$s AS certificates, %4$s, %3$s
            FROM knowledge_head h
            LEFT JOIN knowledge_horizon z ON z.shard = h.shard
            LEFT JOIN (hit
                JOIN person_current p ON p.shard = 0 AND p.person_id = hit.person_id AND p.birth_date = hit.birth_date
                JOIN qualification_current q ON q.shard = 0 AND q.person_id = hit.person_id%5$s
            ) ON true
            WHERE h.shard = 0""";

    private static final String NAMES = "d.name AS insurer_name, r.reference_number";

    private static final String NAMED =
            """

                CROSS JOIN named
                LEFT JOIN insurer d ON d.shard = 0 AND d.insurer_number = q.insurer_number
                    AND d.valid_from <= named.day AND (d.valid_to IS NULL OR d.valid_to > named.day)
                LEFT JOIN reference_number r ON r.shard = 0 AND r.person_id = p.person_id
                    AND r.institution_code = named.institution""";

    private static final String BY_NUMBER_NOW = ASKED
            + """
            , hit AS MATERIALIZED (
                SELECT DISTINCT a.item, a.birth_date, q.person_id
                FROM asked a
                JOIN qualification_current q ON q.shard = 0 AND q.search_key = a.search_key
            )
            """
            + CURRENT;

    static final String NOW = now(BY_NUMBER_NOW, NO_CERTIFICATES);

    /** The same with the certificates of each qualification, for a desk. */
    static final String NOW_WITH_CERTIFICATES = now(BY_NUMBER_NOW, Rows.CERTIFICATES.formatted("q", ""));

    /** The same for the review of claims, which asks by the thousand for neither names nor reference numbers. */
    static final String NOW_FOR_REVIEW = BY_NUMBER_NOW.formatted(
            Rows.PERSON.formatted("p"),
            Rows.CERTIFICATES.formatted("q", ""),
            Rows.QUALIFICATION.formatted("q"),
            "NULL::text AS insurer_name, NULL::text AS reference_number",
            "",
            Horizon.COLUMNS);

    /** The same for the person with a pseudonym, with the certificates. */
    static final String NOW_BY_REF = now(
            """
            WITH hit AS (
                SELECT 1 AS item, birth_date, person_id FROM person_current WHERE shard = 0 AND person_ref = ?
            ), named AS (SELECT ?::date AS day, NULL::text AS institution)
            """
                    + CURRENT,
            Rows.CERTIFICATES.formatted("q", ""));

    private static final String CUT =
            """
            , cut AS (
                SELECT coalesce(max(position), 0) AS position, max(known_at) AS known_at
                FROM knowledge_position WHERE shard = 0 AND position <= ? AND known_at <= ?
            )
            """;

    private static final String THEN =
            """
            , linked AS (
                SELECT DISTINCT hit.item, hit.person_id, l.qualification_id
                FROM hit JOIN link_fact l ON l.shard = 0 AND l.person_id = hit.person_id
                WHERE l.position <= (SELECT position FROM cut)
            )
            SELECT cut.position AS head_position, cut.known_at AS head_at, %9$s, linked.item, p.person_id,
                   p.version AS person_version, p.person_ref, %4$s,
                   (SELECT now.blocked_parts FROM person_current now
                    WHERE now.shard = 0 AND now.person_id = linked.person_id) AS blocked_parts,
                   f.qualification_id, f.version, l.version AS link_version,
                   greatest(f.position, l.position, m.position) AS position,
                   greatest(f.known_at, l.known_at, m.known_at) AS known_at,
                   greatest(f.known_since, CASE WHEN l.version > 1 THEN l.known_at END, m.began_to_count)
                       AS known_since,
                   f.loss_known_since, d.name AS insurer_name, r.reference_number, %5$s, %7$s,
                   %8$s AS certificates,
                   EXISTS (SELECT 1 FROM link_fact later
                           WHERE later.shard = 0 AND later.qualification_id = f.qualification_id
                             AND later.version > l.version AND later.person_id <> l.person_id) AS linked_elsewhere
            FROM cut
            LEFT JOIN knowledge_horizon z ON z.shard = 0
            LEFT JOIN (linked
                CROSS JOIN LATERAL (%2$s AND l.qualification_id = linked.qualification_id
                    ORDER BY l.version DESC LIMIT 1) l
                CROSS JOIN LATERAL (%1$s AND f.qualification_id = linked.qualification_id
                    ORDER BY f.version DESC LIMIT 1) f
                CROSS JOIN LATERAL (%3$s AND p.person_id = linked.person_id ORDER BY p.version DESC LIMIT 1) p
                LEFT JOIN LATERAL (%6$s AND m.qualification_id = linked.qualification_id
                    ORDER BY m.version DESC LIMIT 1) m ON true
                CROSS JOIN named
                LEFT JOIN insurer d ON d.shard = 0 AND d.insurer_number = f.insurer_number
                    AND d.valid_from <= named.day AND (d.valid_to IS NULL OR d.valid_to > named.day)
                LEFT JOIN reference_number r ON r.shard = 0 AND r.person_id = p.person_id
                    AND r.institution_code = named.institution
            ) ON l.person_id = linked.person_id AND NOT f.withdrawn""";

    private static final String BY_NUMBER = ASKED
            + CUT
            + """
            , stated AS (
                SELECT DISTINCT a.item, a.search_key, a.birth_date, f.qualification_id
                FROM asked a
                JOIN qualification_fact f ON f.shard = 0 AND f.search_key = a.search_key
                WHERE f.position <= (SELECT position FROM cut)
            ), hit AS (
                SELECT DISTINCT s.item, l.person_id
                FROM stated s
                CROSS JOIN LATERAL (%1$s AND f.qualification_id = s.qualification_id
                    ORDER BY f.version DESC LIMIT 1) f
                CROSS JOIN LATERAL (%2$s AND l.qualification_id = s.qualification_id
                    ORDER BY l.version DESC LIMIT 1) l
                CROSS JOIN LATERAL (%3$s AND p.person_id = l.person_id ORDER BY p.version DESC LIMIT 1) p
                WHERE f.search_key = s.search_key AND NOT f.withdrawn AND p.birth_date = s.birth_date
            )
            """
            + THEN;

    static final String AS_KNOWN = asKnown(BY_NUMBER, NO_CERTIFICATES);

    /**
     * The same with the certificates of each qualification, in the same statement: before it another one has to make
     * sure that nothing more becomes known at the instant asked.
     */
    static final String AS_KNOWN_WITH_CERTIFICATES = asKnown(
            BY_NUMBER,
            Rows.CERTIFICATES.formatted("f", "\n                  AND c.position <= (SELECT position FROM cut)"));

    /** The same for persons by their ids, each of them an item. */
    static final String AS_KNOWN_BY_ID = asKnown(
            """
            WITH hit AS (
                SELECT * FROM unnest(?::uuid[]) WITH ORDINALITY AS h(person_id, item)
            ), named AS (SELECT ?::date AS day, NULL::text AS institution)"""
                    + CUT
                    + THEN,
            NO_CERTIFICATES);

    private CoverageSql() {}

    private static String now(String query, String certificates) {
        return query.formatted(
                Rows.PERSON.formatted("p"),
                certificates,
                Rows.QUALIFICATION.formatted("q"),
                NAMES,
                NAMED,
                Horizon.COLUMNS);
    }

    private static String asKnown(String query, String certificates) {
        return query.formatted(
                upToCut("qualification_fact", "f"),
                upToCut("link_fact", "l"),
                upToCut("person_fact", "p"),
                Rows.PERSON.formatted("p"),
                Rows.STATEMENT.formatted("f"),
                // A statement that ceases to count keeps the instant at which it last began to.
                upToCut("matching_fact", "m")
                        .replace("SELECT *", "SELECT *, max(counts_since) OVER () AS began_to_count"),
                Rows.MATCHING.formatted("m"),
                certificates,
                Horizon.COLUMNS);
    }

    private static String upToCut(String table, String alias) {
        return "SELECT * FROM %1$s %2$s WHERE %2$s.shard = 0 AND %2$s.position <= (SELECT position FROM cut)"
                .formatted(table, alias);
    }
}
