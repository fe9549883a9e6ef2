package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.certificate.CertificateStore;
import jp.shikaku.eligibility.changes.ChangeLog;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.LinkFact;

/** Keeps what was added to a book: facts, current views and feed events, in the transaction that locked the head. */
@Singleton
class BookKeeper {

    private static final String[] STATEMENT_COLUMNS = {
        "insurer_number text",
        "symbol text",
        "number text",
        "branch text",
        "search_key text",
        "relationship text",
        "insured_name text",
        "acquired_on date",
        "lost_on date",
        "loss_reason text",
        "issued_on date",
        "burden_tenths smallint",
        "event_on date",
        "filed_on date",
        "received_on date",
        "suspended boolean"
    };
    private static final String[] PERSON_COLUMNS = {
        "person_id uuid",
        "version integer",
        "person_ref text",
        "name text",
        "kana text",
        "birth_date date",
        "sex text",
        "address text",
        "post_number text",
        "usable_card boolean",
        "card_state text",
        "certificate_expires_on date"
    };

    private final KnowledgeHead head;
    private final CertificateStore certificates;
    private final ChangeLog changes;
    private final MatchingKeeper matching;

    @Inject
    BookKeeper(KnowledgeHead head, CertificateStore certificates, ChangeLog changes, MatchingKeeper matching) {
        this.head = head;
        this.certificates = certificates;
        this.changes = changes;
        this.matching = matching;
    }

    /** Keeps everything added at the book's moment; does nothing if nothing was. */
    void keep(Connection connection, Book book, String writtenBy, boolean initialLoad) throws SQLException {
        if (book.isUntouched()) {
            return;
        }
        head.advance(connection, book.moment(), writtenBy, initialLoad);
        keepPersons(connection, book);
        keepStatements(connection, book);
        keepLinks(connection, book);
        matching.keep(connection, book, writtenBy);
        keepCurrent(connection, book);
        certificates.keep(connection, book.moment(), book.certificates().added());
        changes.append(connection, book.moment(), book.changes());
    }

    /** Keeps why something was corrected by hand. */
    void keepReason(Connection connection, Moment moment, UUID qualificationId, String reason) throws SQLException {
        BulkInsert insert =
                BulkInsert.into("correction_reason", "position bigint", "qualification_id uuid", "reason text");
        insert.row(moment.position(), qualificationId, reason);
        insert.insert(connection);
    }

    private static void keepPersons(Connection connection, Book book) throws SQLException {
        BulkInsert facts = BulkInsert.into("person_fact", with(PERSON_COLUMNS, "position bigint"));
        Map<UUID, Person> newest = new LinkedHashMap<>();
        for (Person person : book.addedPersons()) {
            facts.row(with(person(person), book.moment().position()));
            newest.put(person.id(), person);
        }
        facts.insert(connection);
        CurrentRows current = new CurrentRows("person_current", "person_id", with(PERSON_COLUMNS, "kana_key text"));
        newest.values()
                .forEach(p -> current.add(
                        book.isNew(p.id()), with(person(p), p.facts().kanaKey())));
        current.keep(connection);
    }

    private static void keepStatements(Connection connection, Book book) throws SQLException {
        BulkInsert facts = BulkInsert.into(
                "qualification_fact",
                with(
                        STATEMENT_COLUMNS,
                        "qualification_id uuid",
                        "version integer",
                        "position bigint",
                        "known_at timestamptz",
                        "known_since timestamptz",
                        "loss_known_since timestamptz",
                        "withdrawn boolean",
                        "stated_birth_date date",
                        "stated_person_ref text",
                        "stated_name_key text",
                        "stated_kana_key text"));
        for (Entry entry : book.addedStatements()) {
            Qualification q = entry.qualification();
            facts.row(with(
                    statement(q.stated()),
                    q.id(),
                    q.known().version(),
                    q.known().position(),
                    q.known().at(),
                    q.known().since(),
                    q.known().lossSince(),
                    q.withdrawn(),
                    entry.named().birthDate(),
                    entry.named().ref(),
                    entry.named().nameKey(),
                    entry.named().kanaKey()));
        }
        facts.insert(connection);
    }

    private static void keepLinks(Connection connection, Book book) throws SQLException {
        BulkInsert links = BulkInsert.into(
                "link_fact",
                "qualification_id uuid",
                "version integer",
                "position bigint",
                "known_at timestamptz",
                "person_id uuid",
                "basis text");
        for (LinkFact link : book.addedLinks()) {
            Moment moment = book.moment();
            links.row(
                    link.qualificationId(),
                    link.version(),
                    moment.position(),
                    moment.at(),
                    link.personId(),
                    link.basis());
        }
        links.insert(connection);
    }

    private static void keepCurrent(Connection connection, Book book) throws SQLException {
        List<Qualification> touched = book.touched();
        List<Qualification> withdrawn =
                touched.stream().filter(Qualification::withdrawn).toList();
        if (!withdrawn.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM qualification_current WHERE shard = 0 AND qualification_id = ANY (?::uuid[])")) {
                Object[] ids = withdrawn.stream().map(q -> q.id().toString()).toArray();
                delete.setArray(1, connection.createArrayOf("text", ids));
                delete.executeUpdate();
            }
        }
        CurrentRows current = new CurrentRows(
                "qualification_current",
                "qualification_id",
                with(
                        STATEMENT_COLUMNS,
                        "qualification_id uuid",
                        "version integer",
                        "link_version integer",
                        "person_id uuid",
                        "position bigint",
                        "known_at timestamptz",
                        "known_since timestamptz",
                        "loss_known_since timestamptz",
                        "branch_key text",
                        "matching text",
                        "matching_version integer",
                        "counts_since timestamptz"));
        touched.stream().filter(q -> !q.withdrawn()).forEach(q -> current.add(book.isNew(q.id()), currentRow(q)));
        current.keep(connection);
    }

    private static Object[] currentRow(Qualification q) {
        String branch = q.stated().insured().normalisedBranch();
        return with(
                statement(q.stated()),
                q.id(),
                q.known().version(),
                q.known().linkVersion(),
                q.personId(),
                q.known().position(),
                q.known().at(),
                q.known().since(),
                q.known().lossSince(),
                branch == null ? "" : branch,
                q.matching().state(),
                q.matching().version(),
                q.matching().countsSince());
    }

    private static Object[] person(Person person) {
        PersonFacts facts = person.facts();
        return new Object[] {
            person.id(),
            person.version(),
            person.ref(),
            facts.name(),
            facts.kana(),
            facts.birthDate(),
            facts.sex(),
            facts.address(),
            facts.postNumber(),
            facts.usableCard(),
            facts.card().state(),
            facts.card().certificateExpiresOn()
        };
    }

    private static Object[] statement(StatedQualification stated) {
        Filing filing = stated.filing();
        return new Object[] {
            stated.insured().insurer().value(),
            stated.insured().symbol(),
            stated.insured().number(),
            stated.insured().branch(),
            stated.insured().searchKey(),
            stated.relationship(),
            stated.insuredName(),
            stated.period().acquiredOn(),
            stated.period().lostOn(),
            stated.lossReason(),
            stated.issuedOn(),
            stated.burdenTenths(),
            filing.eventOn(),
            filing.filedOn(),
            filing.receivedOn(),
            stated.suspended()
        };
    }

    private static String[] with(String[] columns, String... more) {
        String[] all = java.util.Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        return all;
    }

    private static Object[] with(Object[] values, Object... more) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }
}
