package jp.shikaku.eligibility.resolution.candidates;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.KnownPerson;

/**
 * What a person has for the days asked.
 *
 * @param own all qualifications that are the person's, by acquisition
 * @param reliable those that touch the days and may be relied on
 * @param heldBack how many touch the days and may not
 * @param blocked the person blocks looks: a search by name is answered without them, whatever part they block
 */
record Holdings(
        LocalDate birthDate, List<Qualification> own, List<Qualification> reliable, int heldBack, boolean blocked) {

    /** What a person has; a person without a timeline has nothing. */
    static Holdings of(KnownPerson person, Described described) {
        if (person == null) {
            return new Holdings(null, List.of(), List.of(), 0, false);
        }
        List<Qualification> own = person.timeline().qualifications().stream()
                .filter(q -> !person.linkedElsewhere().contains(q.id()))
                .toList();
        List<Qualification> touching = own.stream().filter(described::touchedBy).toList();
        List<Qualification> reliable =
                touching.stream().filter(Qualification::counts).toList();
        return new Holdings(
                person.person().facts().birthDate(),
                own,
                reliable,
                touching.size() - reliable.size(),
                !person.blockedParts().isEmpty());
    }

    boolean none() {
        return own.isEmpty();
    }

    /** Whether the person must not come back: blocked, or what touches the days is all being matched or suspended. */
    boolean hidden() {
        return blocked || reliable.isEmpty() && heldBack > 0 || own.stream().noneMatch(Qualification::counts);
    }
}
