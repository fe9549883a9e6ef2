package jp.shikaku.eligibility.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.RegisteredCard;
import jp.shikaku.eligibility.registration.QualificationView;

/**
 * A person with everything that is registered about them now.
 *
 * @param certificates of each qualification that has any, by its id
 */
record RegisteredNow(Person person, CoverageTimeline timeline, Map<UUID, Certificates> certificates) {

    /** All of it, with the certificates of the qualifications: what a service sees that fills them in. */
    PersonView whole() {
        return view(
                qualification -> true,
                qualification -> QualificationView.of(
                        qualification, certificates.getOrDefault(qualification.id(), Certificates.NONE)));
    }

    /** As far as a reader may see; empty if the reader may not know that there is such a person. */
    Optional<PersonView> seenBy(Reader reader) {
        if (reader.seesAllOf(person.id().toString())) {
            return Optional.of(view(qualification -> true, QualificationView::of));
        }
        Predicate<Qualification> own =
                q -> reader.insurers().contains(q.stated().insured().insurer());
        return timeline.qualifications().stream().anyMatch(own)
                ? Optional.of(view(own, QualificationView::of))
                : Optional.empty();
    }

    private PersonView view(Predicate<Qualification> seen, Function<Qualification, QualificationView> shown) {
        List<QualificationView> qualifications =
                timeline.qualifications().stream().filter(seen).map(shown).toList();
        RegisteredCard.State state = person.facts().card().state();
        return new PersonView(
                person.id().toString(),
                person.facts().name(),
                person.facts().kana(),
                person.facts().birthDate(),
                person.facts().sex(),
                person.facts().address(),
                person.facts().postNumber(),
                person.facts().usableCard(),
                state == null ? null : state.name(),
                person.facts().card().certificateExpiresOn(),
                qualifications);
    }
}
