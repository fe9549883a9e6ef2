package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Person;

/** Shows persons, and records every look, also one that showed nothing. */
@Singleton
class Persons {

    private static final String ACTION = "READ_PERSON";

    private final PersonReader reader;
    private final Audit audit;

    @Inject
    Persons(PersonReader reader, Audit audit) {
        this.reader = reader;
        this.audit = audit;
    }

    /** A person as far as the one who asks may see; empty if there is none to be seen. */
    Optional<Seen> read(UUID personId, Reader asker) throws SQLException {
        Optional<RegisteredNow> registered = reader.read(personId);
        if (registered.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonView> view = registered.get().seenBy(asker);
        boolean all = asker.seesAllOf(personId.toString());
        String outcome = view.isEmpty() ? "NOTHING_SHOWN" : all ? "PERSON_SHOWN" : "OWN_STATEMENTS_SHOWN";
        audit.record(AuditEvent.of(asker.subject(), asker.actingFor(), ACTION, null, outcome, List.of(personId))
                .withPurpose(asker.purpose())
                .byService(asker.service())
                .atOwnMembers(view.isPresent() && !all));
        return view.map(shown -> new Seen(registered.get().person(), shown));
    }

    /** Those of these persons that are registered, whole and with their certificates: for a service with the scope. */
    List<PersonView> readAll(Set<UUID> personIds, Reader asker) throws SQLException {
        List<RegisteredNow> registered = reader.read(personIds);
        if (!registered.isEmpty()) {
            List<UUID> shown = registered.stream().map(one -> one.person().id()).toList();
            audit.record(AuditEvent.of(asker.subject(), asker.actingFor(), ACTION, null, "PERSON_SHOWN", shown)
                    .withPurpose(asker.purpose())
                    .byService(asker.service()));
        }
        return registered.stream().map(RegisteredNow::whole).toList();
    }

    /** What is shown, with the person it is about. */
    record Seen(Person person, PersonView view) {}
}
