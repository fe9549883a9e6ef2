package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.matching.residents.ResidentRegister;
import jp.shikaku.eligibility.matching.residents.Sought;
import jp.shikaku.eligibility.registration.judgement.Answered;
import jp.shikaku.eligibility.registration.judgement.Statement;

/**
 * Asks the resident register about the new statements of a file before they are registered, so that they are compared
 * in the transaction that registers them. Numbers that are registered already are not asked about: most of them bring
 * nothing new. Without an answer a statement is registered all the same and waits, like a single one.
 */
@Singleton
class Inquiry {

    private static final Logger LOG = Logger.getLogger(Inquiry.class);
    private static final String KNOWN =
            """
            SELECT a.search_key FROM unnest(?::text[]) AS a(search_key)
            WHERE EXISTS (SELECT 1 FROM qualification_fact f WHERE f.shard = 0 AND f.search_key = a.search_key)""";

    private final DataSource dataSource;
    private final ResidentRegister register;
    private final boolean required;

    @Inject
    Inquiry(DataSource dataSource, ResidentRegister register, ComparisonConfig config) {
        this.dataSource = dataSource;
        this.register = register;
        required = config.required();
    }

    /** The lines with what the register answered about them; nothing is asked where nothing would be compared. */
    Chunk ask(List<ReadLine> lines, RegistrationPipeline.Run run) {
        if (!required || run.dryRun() || run.initialLoad()) {
            return Chunk.of(lines);
        }
        try {
            List<Sought> questions = questions(lines, run.author());
            return questions.isEmpty()
                    ? Chunk.of(lines)
                    : new Chunk(lines, answers(questions, register.searchWithoutDelay(questions)));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "The resident register was not asked before registering: %s",
                    e.getClass().getSimpleName());
            return Chunk.of(lines);
        }
    }

    private List<Sought> questions(List<ReadLine> lines, Author author) throws SQLException {
        List<Sought> questions = new ArrayList<>();
        Set<String> known = known(lines);
        for (ReadLine line : lines) {
            if (line.statement() instanceof Statement.Register register
                    && author.mayStateFor(register.insured().insurer())
                    && !known.contains(register.insured().searchKey())) {
                questions.add(new Sought(
                        Integer.toString(line.number()), register.personRef(), FiveItems.of(register.person())));
            }
        }
        return questions;
    }

    private Set<String> known(List<ReadLine> lines) throws SQLException {
        Set<String> known = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Object[] keys = lines.stream()
                    .map(ReadLine::statement)
                    .filter(Statement.Register.class::isInstance)
                    .map(register -> register.insured().searchKey())
                    .toArray();
            statement.setArray(1, connection.createArrayOf("text", keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        return known;
    }

    private static Map<Integer, Answered> answers(List<Sought> questions, Map<String, List<FiveItems>> found) {
        Map<Integer, Answered> answers = new HashMap<>();
        for (Sought question : questions) {
            answers.put(
                    Integer.valueOf(question.itemId()),
                    new Answered(question.personRef(), question.stated(), found.get(question.itemId())));
        }
        return answers;
    }
}
