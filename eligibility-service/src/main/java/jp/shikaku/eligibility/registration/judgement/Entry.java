package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.InsuredNumber;

/**
 * A qualification with everything that was ever stated under its id.
 *
 * @param qualification as it stands
 * @param named whom its first statement named
 * @param said all versions of the statement, oldest first
 */
public record Entry(Qualification qualification, StatedPerson named, List<StatedQualification> said) {

    public Entry {
        said = List.copyOf(said);
    }

    /** Whether any version was about this number and this day of acquisition. */
    boolean wasStatedFor(InsuredNumber insured, LocalDate acquiredOn) {
        return said.stream()
                .anyMatch(s -> s.period().acquiredOn().equals(acquiredOn)
                        && s.insured().searchKey().equals(insured.searchKey())
                        && Objects.equals(s.insured().normalisedBranch(), insured.normalisedBranch()));
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
        return new Entry(next, named, more);
    }
}
