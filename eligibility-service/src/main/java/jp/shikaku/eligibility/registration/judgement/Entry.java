package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.InsuredNumber;

/**
 * A qualification with everything that was ever stated under its id.
 *
 * @param qualification as it stands
 * @param named whom its first statement named
 * @param said all versions of the statement, oldest first
 * @param statings whom the insurer stated, oldest first; empty for existing stock
 */
public record Entry(
        Qualification qualification, StatedPerson named, List<StatedQualification> said, List<StatedFacts> statings) {

    public Entry {
        said = List.copyOf(said);
        statings = List.copyOf(statings);
    }

    /** Whether any version was about this number and this day of acquisition. */
    boolean wasStatedFor(InsuredNumber insured, LocalDate acquiredOn) {
        return said.stream()
                .anyMatch(s -> s.period().acquiredOn().equals(acquiredOn)
                        && s.insured().searchKey().equals(insured.searchKey())
                        && Objects.equals(s.insured().normalisedBranch(), insured.normalisedBranch()));
    }

    /** Whether the comparison with the resident register holds it back. */
    public boolean isHeldBack() {
        return !statings.isEmpty() && !qualification.matching().state().counts();
    }

    /** Whether the insurer stated exactly this person before. */
    boolean stated(PersonFacts person) {
        return statings.stream().anyMatch(s -> s.facts().equals(person));
    }

    /** Whether exactly this was said before. */
    boolean saidBefore(StatedQualification stated) {
        return said.stream().anyMatch(stated::saysTheSameAs);
    }

    boolean saidLossBefore(LocalDate lostOn) {
        return said.stream().anyMatch(s -> lostOn.equals(s.period().lostOn()));
    }

    Entry as(Qualification next) {
        List<StatedQualification> more = new ArrayList<>(said);
        if (next.known().version() > qualification.known().version()) {
            more.add(next.stated());
        }
        return new Entry(next, named, more, statings);
    }

    /** The same entry, with another person stated. */
    Entry stating(PersonFacts facts) {
        List<StatedFacts> more = new ArrayList<>(statings);
        more.add(new StatedFacts(qualification.id(), statings.size() + 1, facts));
        return new Entry(qualification, named, said, more);
    }

    /** Whom the insurer states, as it was last corrected; empty for existing stock. */
    public Optional<StatedFacts> stating() {
        return statings.isEmpty() ? Optional.empty() : Optional.of(statings.get(statings.size() - 1));
    }
}
