package jp.shikaku.eligibility.registration.judgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.StatedQualification;

/**
 * Judges statements one after the other against a book and adds what they bring. Sending the same again changes
 * nothing, also after the statement was corrected, lost, linked to another person or withdrawn since.
 */
public final class StatementJudge {

    private final Book book;
    private final Revisions revisions;
    private final Linking linking;
    private final Certifying certifying;
    private final Supplier<UUID> ids;
    private final boolean compare;

    /**
     * A judge for one chunk.
     *
     * @param ids where ids of new persons and qualifications come from
     * @param compare whether new statements wait for the resident register before they count
     */
    public StatementJudge(Book book, Supplier<UUID> ids, boolean compare) {
        this.book = book;
        this.compare = compare;
        this.revisions = new Revisions(book);
        this.linking = new Linking(book, ids);
        this.certifying = new Certifying(book, ids);
        this.ids = ids;
    }

    /** Judges a statement and adds to the book what it brings. */
    public Outcome judge(Statement statement) {
        if (statement instanceof Statement.Register register) {
            return register(register);
        }
        List<Entry> meant = meantBy(statement);
        if (meant.size() != 1) {
            return Outcome.rejected(meant.isEmpty() ? EligibilityError.NOT_REGISTERED : EligibilityError.AMBIGUOUS);
        }
        return statement instanceof Statement.Loss loss ? lose(meant.get(0), loss) : withdraw(meant.get(0));
    }

    private Outcome register(Statement.Register register) {
        if (!book.knowsInsurer(register.insured().insurer().value())) {
            return Outcome.rejected(EligibilityError.INSURER_UNKNOWN);
        }
        Optional<Entry> uncleared = unclearedLike(register);
        if (uncleared.isPresent()) {
            return registerKnown(register, uncleared.get(), true);
        }
        StatedPerson named = StatedPerson.of(register);
        List<Entry> same = book.entriesUnder(register.insured().searchKey()).stream()
                .filter(e -> e.wasStatedFor(register.insured(), register.acquiredOn()))
                .filter(e -> e.named().isTheOneNamedBy(named) || isRenamed(e, register))
                .toList();
        if (same.size() > 1) {
            return Outcome.rejected(EligibilityError.AMBIGUOUS);
        }
        return same.isEmpty() ? registerNew(register) : registerKnown(register, same.get(0), false);
    }

    /**
     * Whether both names changed of somebody whom the insurer names without a pseudonym: an insurer gives a branch to one
     * person, so birth date and sex say that it is the same one. Twins without a branch stay two.
     */
    private boolean isRenamed(Entry entry, Statement.Register register) {
        return register.personRef() == null
                && register.insured().normalisedBranch() != null
                && !entry.qualification().withdrawn()
                && entry.named().birthDate().equals(register.birthDate())
                && book.person(entry.qualification().personId())
                        .filter(p -> p.facts().sex().equals(register.person().sex()))
                        .isPresent();
    }

    private Outcome registerKnown(Statement.Register register, Entry entry, boolean correcting) {
        Certifying.Plan plan = certifying.plan(entry, register.certificates());
        if (plan.error() != null) {
            return Outcome.rejected(plan.error());
        }
        Outcome outcome = correcting
                ? Outcome.of(Outcome.Kind.CORRECTED, new Comparisons(book).restate(entry, register.person()))
                : registerAgain(register, entry);
        boolean refused =
                outcome.kind() == Outcome.Kind.REJECTED || entry.qualification().withdrawn();
        if (plan.added().isEmpty() || refused) {
            return outcome;
        }
        certifying.addLater(entry, plan.added());
        return outcome.kind() == Outcome.Kind.UNCHANGED
                ? new Outcome(Outcome.Kind.CERTIFIED, outcome.qualification(), outcome.error())
                : outcome;
    }

    /** A statement that the comparison holds back, sent again with another person of the same pseudonym. */
    private Optional<Entry> unclearedLike(Statement.Register register) {
        if (register.personRef() == null) {
            return Optional.empty();
        }
        return book.entriesUnder(register.insured().searchKey()).stream()
                .filter(e -> e.wasStatedFor(register.insured(), register.acquiredOn()))
                .filter(e -> !e.qualification().withdrawn() && e.saidBefore(register.stated()))
                .filter(e -> e.isHeldBack() && !e.stated(register.person()))
                .filter(e -> book.person(e.qualification().personId())
                        .filter(p -> register.personRef().equals(p.ref()))
                        .isPresent())
                .reduce((one, other) -> one);
    }

    private Outcome registerAgain(Statement.Register register, Entry entry) {
        if (entry.qualification().withdrawn()) {
            return Outcome.unchanged(entry, EligibilityError.STATEMENT_WITHDRAWN);
        }
        StatedQualification stated = register.stated();
        if (entry.saidBefore(stated)) {
            return Outcome.unchanged(entry, remark(register, entry));
        }
        if (!stated.differsOnlyInLossFrom(entry.qualification().stated())) {
            return Outcome.rejected(EligibilityError.STATEMENT_DIFFERS);
        }
        if (stated.period().lostOn() == null) {
            return Outcome.unchanged(entry, remark(register, entry));
        }
        return lose(
                entry,
                new Statement.Loss(
                        register.insured(),
                        register.birthDate(),
                        register.acquiredOn(),
                        stated.period().lostOn(),
                        stated.lossReason(),
                        stated.filing()));
    }

    private EligibilityError remark(Statement.Register register, Entry entry) {
        boolean same = entry.stated(register.person())
                || book.person(entry.qualification().personId())
                        .map(Person::facts)
                        .filter(register.person()::equals)
                        .isPresent();
        return same ? null : EligibilityError.PERSON_FACTS_KEPT;
    }

    private Outcome registerNew(Statement.Register register) {
        if (book.mayHaveForgotten(register.stated().period())) {
            return Outcome.rejected(EligibilityError.STATEMENT_NO_LONGER_KEPT);
        }
        Linking.Decision decision = linking.decide(register);
        if (decision.conflict()) {
            return Outcome.rejected(EligibilityError.PERSON_CONFLICT);
        }
        UUID known = decision.person() == null ? null : decision.person().id();
        if (known != null && revisions.overlapsOwn(null, known, register.stated())) {
            return Outcome.rejected(EligibilityError.OVERLAPS_OWN_STATEMENT);
        }
        Person person = linking.settle(register, decision, compare);
        Entry entry = revisions.begin(ids.get(), person, register, decision.basis(), compare);
        certifying.addTo(entry, register.certificates());
        return Outcome.of(Outcome.Kind.REGISTERED, entry);
    }

    private Outcome lose(Entry entry, Statement.Loss loss) {
        StatedQualification stated = entry.qualification().stated();
        if (entry.qualification().withdrawn()) {
            return Outcome.unchanged(entry, EligibilityError.STATEMENT_WITHDRAWN);
        }
        if (entry.saidLossBefore(loss.lostOn())) {
            return Outcome.unchanged(entry, null);
        }
        if (stated.period().lostOn() != null) {
            return Outcome.rejected(EligibilityError.LOSS_DIFFERS);
        }
        Filing filing = loss.filing().equals(Filing.UNKNOWN) ? stated.filing() : loss.filing();
        StatedQualification lost = stated.withLoss(loss.lostOn(), loss.reason(), filing);
        return Outcome.of(Outcome.Kind.LOST, revisions.restate(entry, lost, ChangeKind.QUALIFICATION_LOST));
    }

    private Outcome withdraw(Entry entry) {
        if (entry.qualification().withdrawn()) {
            return Outcome.unchanged(entry, null);
        }
        return Outcome.of(Outcome.Kind.WITHDRAWN, revisions.withdraw(entry));
    }

    private List<Entry> meantBy(Statement statement) {
        return book.entriesUnder(statement.insured().searchKey()).stream()
                .filter(e -> e.wasStatedFor(statement.insured(), statement.acquiredOn()))
                .filter(e -> isBirthDate(e, statement))
                .toList();
    }

    private boolean isBirthDate(Entry entry, Statement statement) {
        return entry.named().birthDate().equals(statement.birthDate())
                || book.person(entry.qualification().personId())
                        .filter(p -> p.facts().birthDate().equals(statement.birthDate()))
                        .isPresent();
    }
}
