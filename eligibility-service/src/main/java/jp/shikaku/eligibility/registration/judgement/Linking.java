package jp.shikaku.eligibility.registration.judgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.model.ItemComparison;
import jp.shikaku.model.NameComparison;
import jp.shikaku.model.Sex;

/**
 * Whom a new number belongs to. By the pseudonym of the linking authority; without one only if name, kana, birth date,
 * sex and address fit exactly one person. Same name and birth date at another address is somebody else until a person
 * says otherwise (the wrong links found in 2025 were of that kind).
 */
final class Linking {

    private final Book book;
    private final Supplier<UUID> ids;

    Linking(Book book, Supplier<UUID> ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * Who it is.
     *
     * @param person a known person, null for a new one
     * @param conflict the pseudonym is known with another birth date or sex
     */
    record Decision(Person person, LinkFact.Basis basis, boolean conflict) {}

    Decision decide(Statement.Register register) {
        if (register.personRef() != null) {
            Optional<Person> known = book.personByRef(register.personRef());
            if (known.isPresent()) {
                boolean conflict = !agree(known.get().facts(), register.person());
                return new Decision(known.get(), LinkFact.Basis.PERSON_REF, conflict);
            }
        }
        List<Person> alike = book.personsLike(register.person());
        List<Person> five = alike.stream()
                .filter(p -> fiveItemsFit(p.facts(), register.person()))
                .filter(p -> register.personRef() == null || p.ref() == null)
                .toList();
        if (five.size() == 1) {
            return new Decision(five.get(0), LinkFact.Basis.FIVE_ITEMS, false);
        }
        boolean unclear = register.personRef() == null && !alike.isEmpty();
        return new Decision(
                null, unclear ? LinkFact.Basis.NEW_PERSON_RESEMBLES_ANOTHER : LinkFact.Basis.NEW_PERSON, false);
    }

    /**
     * Makes the person, or brings what is newly stated about a known one.
     *
     * @param later what is stated about a known person is taken over when the statement is cleared
     */
    Person settle(Statement.Register register, Decision decision, boolean later) {
        Person known = decision.person();
        if (known == null) {
            Person created = new Person(ids.get(), 1, register.personRef(), register.person());
            book.add(created);
            return created;
        }
        PersonFacts facts = !later && statedLatest(known, register) ? register.person() : known.facts();
        String ref = known.ref() == null ? register.personRef() : known.ref();
        if (facts.equals(known.facts()) && java.util.Objects.equals(ref, known.ref())) {
            return known;
        }
        Person next = new Person(known.id(), known.version() + 1, ref, facts);
        book.add(next);
        if (!facts.equals(known.facts())) {
            book.changed(next.id(), ChangeKind.PERSON_CHANGED, List.of(), book.identitiesOf(next));
        }
        return next;
    }

    /** The insurer whom the person joined last knows best; so the order of arrival does not matter. */
    private boolean statedLatest(Person known, Statement.Register register) {
        return book.entriesOf(known.id()).stream()
                .allMatch(e -> e.qualification().stated().period().acquiredOn().isBefore(register.acquiredOn()));
    }

    private static boolean agree(PersonFacts known, PersonFacts stated) {
        return known.birthDate().equals(stated.birthDate())
                && (known.sex().equals(stated.sex()) || unspecified(known) || unspecified(stated));
    }

    private static boolean unspecified(PersonFacts facts) {
        return Sex.UNSPECIFIED.code().equals(facts.sex());
    }

    private static boolean fiveItemsFit(PersonFacts known, PersonFacts stated) {
        return known.address() != null
                && stated.address() != null
                && known.birthDate().equals(stated.birthDate())
                && known.sex().equals(stated.sex())
                && agree(NameComparison.kanji(known.name(), stated.name()))
                && agree(NameComparison.kana(known.kana(), stated.kana()))
                && agree(NameComparison.address(known.address(), stated.address()));
    }

    private static boolean agree(ItemComparison item) {
        return item == ItemComparison.EQUAL || item == ItemComparison.EQUIVALENT;
    }
}
