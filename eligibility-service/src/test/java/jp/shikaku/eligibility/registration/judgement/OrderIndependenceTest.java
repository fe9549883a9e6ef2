package jp.shikaku.eligibility.registration.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Registrations")
class OrderIndependenceTest {

    private static final List<String> INSURERS = List.of("06132013", "00138057", "39131156");
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** One person's stay with one insurer; the loss may be reported with it or later. */
    record Stay(int person, int insurer, int from, int days, boolean ends) {}

    @Property(tries = 2000)
    @Label("end in the same timelines, whatever their order and however often they are repeated")
    void anyOrder(@ForAll("stays") List<Stay> stays, @ForAll Random random) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            statements.add(register(i, stays.get(i), false));
            if (stays.get(i).ends()) {
                statements.add(register(i, stays.get(i), true));
            }
        }
        List<Statement> shuffled = new ArrayList<>(statements);
        shuffled.addAll(statements.subList(0, random.nextInt(statements.size() + 1)));
        Collections.shuffle(shuffled, random);

        assertThat(timelinesAfter(shuffled)).isEqualTo(timelinesAfter(statements));
    }

    @Property(tries = 500)
    @Label("sent again change nothing")
    void repeatedChangeNothing(@ForAll("stays") List<Stay> stays) {
        Book book = book();
        StatementJudge judge = new StatementJudge(book, UUID::randomUUID, false);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            statements.add(register(i, stays.get(i), stays.get(i).ends()));
        }
        statements.forEach(judge::judge);
        int facts = book.addedStatements().size();

        assertThat(statements).allSatisfy(s -> assertThat(judge.judge(s).kind()).isEqualTo(Outcome.Kind.UNCHANGED));
        assertThat(book.addedStatements()).hasSize(facts);
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, INSURERS.size() - 1),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of(true, false))
                .as(Stay::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Set<String> timelinesAfter(List<Statement> statements) {
        Book book = book();
        StatementJudge judge = new StatementJudge(book, UUID::randomUUID, false);
        statements.forEach(judge::judge);
        Set<String> timelines = new TreeSet<>();
        book.touched()
                .forEach(q ->
                        timelines.add(book.person(q.personId()).orElseThrow().ref()
                                + ' '
                                + q.stated().insured().searchKey()
                                + ' '
                                + q.stated().period()));
        return timelines;
    }

    private static Book book() {
        return new Book(new Moment(1, Instant.EPOCH), Set.copyOf(INSURERS), List.of(), List.of());
    }

    private static Statement register(int number, Stay stay, boolean withLoss) {
        LocalDate from = START.plusDays(stay.from());
        StatedQualification stated = new StatedQualification(
                new InsuredNumber(InsurerNumber.of(INSURERS.get(stay.insurer())), "12", "n" + number, null),
                Relationship.SELF,
                null,
                new CoveragePeriod(from, withLoss ? from.plusDays(stay.days()) : null),
                null,
                null,
                null,
                Filing.UNKNOWN,
                false);
        PersonFacts facts =
                new PersonFacts("東 " + number, "アズマ", LocalDate.of(1980, 1, 1), "1", null, null, number % 2 == 0);
        return new Statement.Register(stated, "ref" + stay.person(), facts);
    }
}
