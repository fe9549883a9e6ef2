package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsurerNumber;

/**
 * What is registered around the numbers and persons at hand, and what is being added to it at one moment. Facts are
 * only ever added; later statements of the same chunk see what earlier ones added.
 */
public final class Book {

    private final Moment moment;
    private final Set<String> insurers;
    private LocalDate completeFrom;
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final Map<String, Set<UUID>> idsBySearchKey = new HashMap<>();
    private final Map<UUID, Set<UUID>> idsByPerson = new HashMap<>();
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<String, UUID> personsByRef = new HashMap<>();
    private final Map<String, Set<UUID>> personsByBirthAndKana = new HashMap<>();

    private final List<Person> addedPersons = new ArrayList<>();
    private final List<Entry> addedStatements = new ArrayList<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Set<UUID> registered;
    private final List<LinkFact> addedLinks = new ArrayList<>();
    private final CertificateBook certificates = new CertificateBook();
    private final List<MatchingFact> addedMatching = new ArrayList<>();
    private final List<StatedFacts> addedStatings = new ArrayList<>();
    private final Map<UUID, PersonChange> changes = new LinkedHashMap<>();

    /**
     * A book as known now.
     *
     * @param moment what is added becomes known then
     * @param insurers canonical numbers the directory knows, of those at hand
     */
    public Book(Moment moment, Set<String> insurers, Collection<Person> persons, Collection<Entry> entries) {
        this.moment = moment;
        this.insurers = Set.copyOf(insurers);
        persons.forEach(this::index);
        entries.forEach(this::index);
        this.registered = new HashSet<>(this.persons.keySet());
        this.registered.addAll(this.entries.keySet());
    }

    /**
     * Says from which day on everything is kept.
     *
     * @param day null where nothing was ever forgotten
     */
    public void completeFrom(LocalDate day) {
        completeFrom = day;
    }

    /** Whether a period may have been forgotten as a whole: nobody could tell whether a statement of it is new. */
    boolean mayHaveForgotten(CoveragePeriod period) {
        return completeFrom != null
                && period.lostOn() != null
                && !period.lostOn().isAfter(completeFrom);
    }

    public Moment moment() {
        return moment;
    }

    boolean knowsInsurer(String number) {
        return insurers.contains(number);
    }

    /** Entries that were ever stated under a number. */
    List<Entry> entriesUnder(String searchKey) {
        return idsBySearchKey.getOrDefault(searchKey, Set.of()).stream()
                .map(entries::get)
                .toList();
    }

    /** The entries of a person that were not withdrawn. */
    public List<Entry> entriesOf(UUID personId) {
        return idsByPerson.getOrDefault(personId, Set.of()).stream()
                .map(entries::get)
                .filter(e -> !e.qualification().withdrawn())
                .toList();
    }

    /** Whether an insurer has a statement about a person that was not withdrawn. */
    public boolean hasStatementOf(UUID personId, InsurerNumber insurer) {
        return entriesOf(personId).stream()
                .anyMatch(e -> e.qualification().stated().insured().insurer().equals(insurer));
    }

    /** An entry by its id. */
    public Optional<Entry> entry(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** A person by id. */
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(persons.get(id));
    }

    Optional<Person> personByRef(String ref) {
        return Optional.ofNullable(personsByRef.get(ref)).map(persons::get);
    }

    List<Person> personsLike(PersonFacts facts) {
        return personsByBirthAndKana.getOrDefault(birthAndKana(facts), Set.of()).stream()
                .map(persons::get)
                .toList();
    }

    /** All identities of a person as they stand. */
    List<Identity> identitiesOf(Person person) {
        return entriesOf(person.id()).stream()
                .map(e -> identity(e.qualification(), person))
                .toList();
    }

    static Identity identity(Qualification qualification, Person person) {
        return new Identity(
                qualification.stated().insured().searchKey(), person.facts().birthDate());
    }

    void add(Person person) {
        addedPersons.add(person);
        index(person);
    }

    void add(Entry entry) {
        Entry before = entries.get(entry.qualification().id());
        if (before == null
                || before.qualification().known().version()
                        < entry.qualification().known().version()) {
            addedStatements.add(entry);
        }
        touched.add(entry.qualification().id());
        index(entry);
    }

    void add(LinkFact link) {
        addedLinks.add(link);
    }

    void add(MatchingFact fact) {
        addedMatching.add(fact);
    }

    void add(StatedFacts stating) {
        addedStatings.add(stating);
    }

    void changed(UUID personId, ChangeKind kind, Collection<UUID> qualifications, Collection<Identity> identities) {
        List<Identity> concerned = new ArrayList<>(identities);
        // Claims without a number wait for the person by name; see resolution.candidates.
        PersonFacts facts = persons.get(personId).facts();
        concerned.add(Identity.ofName(facts.kanaKey(), facts.birthDate()));
        changes.computeIfAbsent(personId, PersonChange::new).add(kind, qualifications, concerned);
    }

    /** Notes that something about a qualification was changed beside its statement. */
    public void changedBeside(Entry entry, ChangeKind kind) {
        Qualification now = entry.qualification();
        Person person = persons.get(now.personId());
        changed(person.id(), kind, List.of(now.id()), List.of(identity(now, person)));
    }

    /** New versions of persons, in the order they were made. */
    public List<Person> addedPersons() {
        return addedPersons;
    }

    /** New versions of statements, in the order they were made. */
    public List<Entry> addedStatements() {
        return addedStatements;
    }

    /** Whether a person or qualification came into being in this book. */
    public boolean isNew(UUID id) {
        return !registered.contains(id);
    }

    /** Qualifications that got a new statement or link, as they stand. */
    public List<Qualification> touched() {
        return touched.stream().map(id -> entries.get(id).qualification()).toList();
    }

    public boolean isUntouched() {
        return touched.isEmpty()
                && addedPersons.isEmpty()
                && certificates.added().isEmpty();
    }

    /** The certificates of the qualifications at hand. */
    public CertificateBook certificates() {
        return certificates;
    }

    public List<LinkFact> addedLinks() {
        return addedLinks;
    }

    public List<MatchingFact> addedMatching() {
        return addedMatching;
    }

    /** New versions of whom insurers stated. */
    public List<StatedFacts> addedStatings() {
        return addedStatings;
    }

    /** One change per person concerned. */
    public Collection<PersonChange> changes() {
        return changes.values();
    }

    private void index(Person person) {
        persons.put(person.id(), person);
        if (person.ref() != null) {
            personsByRef.put(person.ref(), person.id());
        }
        personsByBirthAndKana
                .computeIfAbsent(birthAndKana(person.facts()), key -> new LinkedHashSet<>())
                .add(person.id());
    }

    private void index(Entry entry) {
        Qualification now = entry.qualification();
        Entry before = entries.put(now.id(), entry);
        if (before != null) {
            idsByPerson
                    .getOrDefault(before.qualification().personId(), new LinkedHashSet<>())
                    .remove(now.id());
        }
        idsByPerson
                .computeIfAbsent(now.personId(), key -> new LinkedHashSet<>())
                .add(now.id());
        entry.said().forEach(s -> idsBySearchKey
                .computeIfAbsent(s.insured().searchKey(), key -> new LinkedHashSet<>())
                .add(now.id()));
    }

    private static String birthAndKana(PersonFacts facts) {
        return facts.birthDate() + "|" + facts.kanaKey();
    }
}
