package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateFact;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;

/**
 * Qualifications that go on under another number from a day on: at the same insurer (番号変更), or at the one that succeeds
 * it. The old statement is lost on that day, the new one is acquired on it by the same person, with the same state of the
 * comparison with the resident register and with the certificates still in force; nothing is linked anew.
 */
public final class Transfers {

    private final Book book;
    private final Revisions revisions;
    private final Supplier<UUID> ids;
    private final LocalDate on;
    private final Set<UUID> begun = new HashSet<>();

    /**
     * Transfers of one day.
     *
     * @param on first day under the new numbers
     */
    public Transfers(Book book, Supplier<UUID> ids, LocalDate on) {
        this.book = book;
        this.revisions = new Revisions(book);
        this.ids = ids;
        this.on = on;
    }

    /** Qualifications that stand under a number and go on over the day; any branch if none is given. */
    public List<Entry> goingOnUnder(InsuredNumber number) {
        return book.entriesUnder(number.searchKey()).stream()
                .filter(e -> isStill(e, number))
                .filter(this::goesOn)
                .toList();
    }

    /** Whether a number was transferred on that day before, to a new number of the same person. */
    public boolean wasMoved(InsuredNumber from, InsuredNumber to) {
        return book.entriesUnder(from.searchKey()).stream()
                .filter(e -> isStill(e, from)
                        && on.equals(e.qualification().stated().period().lostOn()))
                .anyMatch(e -> book.entriesUnder(to.searchKey()).stream()
                        .map(Entry::qualification)
                        .anyMatch(q -> !q.withdrawn()
                                && q.personId().equals(e.qualification().personId())
                                && q.stated().period().acquiredOn().equals(on)));
    }

    private boolean isStill(Entry entry, InsuredNumber number) {
        InsuredNumber now = entry.qualification().stated().insured();
        return !entry.qualification().withdrawn()
                && now.searchKey().equals(number.searchKey())
                && (number.normalisedBranch() == null
                        || number.normalisedBranch().equals(now.normalisedBranch()));
    }

    /** Whether a qualification began before the day and goes on over it. */
    public boolean goesOn(Entry entry) {
        Qualification q = entry.qualification();
        LocalDate lostOn = q.stated().period().lostOn();
        return !q.withdrawn()
                && q.stated().period().acquiredOn().isBefore(on)
                && (lostOn == null || lostOn.isAfter(on));
    }

    /** Ends a qualification on the day and begins it under the new number. */
    public Entry move(Entry old, InsuredNumber to, String lossReason, LinkFact.Basis basis) {
        Qualification q = old.qualification();
        StatedQualification stated = q.stated();
        Person person = book.person(q.personId()).orElseThrow();
        StatedQualification next = continuation(q, to);
        revisions.restate(old, stated.withLoss(on, lossReason, stated.filing()), ChangeKind.QUALIFICATION_LOST);
        Entry entry = revisions.continueAs(ids.get(), person, next, old, basis);
        begun.add(entry.qualification().id());
        for (Certificate certificate : goingOn(q.id())) {
            book.certificates()
                    .add(CertificateFact.first(ids.get(), entry.qualification().id(), certificate));
        }
        return entry;
    }

    /** The certificates of the old number that are in force on the day or later. */
    private List<Certificate> goingOn(UUID qualificationId) {
        return book.certificates().newest(qualificationId).stream()
                .filter(f -> !f.withdrawn() && f.certificate().meets(on, null))
                .map(CertificateFact::certificate)
                .toList();
    }

    /** Whether, after all moves, a new number covers days of somebody who was not moved with it or has it twice. */
    public boolean isTaken(Entry moved) {
        Qualification q = moved.qualification();
        return isOccupied(q.id(), q.personId(), q.stated());
    }

    /** Whether a number could not be taken for a qualification that is still to be moved. */
    public boolean wouldBeTaken(Entry old, InsuredNumber to) {
        Qualification q = old.qualification();
        return isOccupied(q.id(), q.personId(), continuation(q, to));
    }

    private boolean isOccupied(UUID except, UUID personId, StatedQualification stated) {
        return book.entriesUnder(stated.insured().searchKey()).stream()
                .map(Entry::qualification)
                .filter(o -> !o.withdrawn() && !o.id().equals(except))
                .filter(o ->
                        o.stated().sameNumberAs(stated) && o.stated().period().overlaps(stated.period()))
                .anyMatch(o -> o.personId().equals(personId)
                        || !begun.contains(o.id())
                        || stated.insured().normalisedBranch() != null);
    }

    private StatedQualification continuation(Qualification old, InsuredNumber to) {
        StatedQualification stated = old.stated();
        return new StatedQualification(
                to,
                stated.relationship(),
                stated.insuredName(),
                new CoveragePeriod(on, stated.period().lostOn()),
                stated.lossReason(),
                null,
                stated.burdenTenths(),
                new Filing(on, null, null),
                stated.suspended());
    }

    /** The number under which a qualification goes on; the branch stays unless a new one is stated. */
    public static InsuredNumber keepingBranch(InsuredNumber stated, Qualification old) {
        String branch = Optional.ofNullable(stated.branch())
                .orElse(old.stated().insured().branch());
        return new InsuredNumber(stated.insurer(), stated.symbol(), stated.number(), branch);
    }

    /** Whether a number stays what it is. */
    public static boolean isSame(InsuredNumber one, InsuredNumber other) {
        return one.searchKey().equals(other.searchKey())
                && Objects.equals(one.normalisedBranch(), other.normalisedBranch());
    }
}
