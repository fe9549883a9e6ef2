package jp.shikaku.eligibility.messages;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.support.ForwardClock;

/**
 * OQSsiimm01: an institution registers under which number (照会番号) it keeps a person. The answer tells whether it was
 * kept, and nothing else about the person.
 */
@Singleton
class ReferenceNumbers {

    private static final String GROUP = "ReferenceNumberRegistrationInfo";
    private static final String ACTION = "REFERENCE_NUMBER";
    private static final String NO_BRANCH = "";

    private final ReferenceStore store;
    private final Audit audit;
    private final IdentityTokens tokens;
    private final ForwardClock clock;

    @Inject
    ReferenceNumbers(ReferenceStore store, Audit audit, IdentityTokens tokens, ForwardClock clock) {
        this.store = store;
        this.audit = audit;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Registers, or says for this person why not. */
    Answer register(Received message) throws SQLException {
        Element info = message.only(GROUP);
        Element.Builder body = Element.of("MessageBody").add(ReferenceRequest.echo(info));
        try {
            register(ReferenceRequest.of(info, clock.today()), message.asker());
            body.add(PersonAnswer.STATUS, PersonAnswer.ANSWERED);
        } catch (MessageRefused refusal) {
            body.add(PersonAnswer.STATUS, PersonAnswer.ERROR)
                    .add("ProcessingResultCode", refusal.error().code())
                    .add("ProcessingResultMessage", refusal.sentence());
        }
        return Answer.done(message.header(), null, body.build());
    }

    private void register(ReferenceRequest request, Lookups.Asker asker) throws SQLException {
        String key = request.number().searchKey();
        Set<UUID> persons = persons(
                store.persons(key, request.birthDate()), request.number().normalisedBranch());
        if (persons.isEmpty()) {
            String token = tokens.of(new Identity(key, request.birthDate()));
            audit.record(look(asker, "NOT_FOUND", Set.of(), List.of(token)));
            throw new MessageRefused(MessageError.REFERENCE_PERSON_UNKNOWN);
        }
        if (persons.size() > 1) {
            audit.record(look(asker, "MULTIPLE", persons, List.of()));
            throw new MessageRefused(MessageError.REFERENCE_PERSON_SEVERAL);
        }
        UUID person = persons.iterator().next();
        boolean kept = store.keep(person, request.referenceNumber(), asker, clock.now());
        audit.record(look(asker, kept ? "REGISTERED" : "NUMBER_TAKEN", persons, List.of()));
        if (!kept) {
            throw new MessageRefused(MessageError.REFERENCE_NUMBER_TAKEN);
        }
    }

    private static Set<UUID> persons(Map<String, Set<UUID>> byBranch, String branch) {
        if (branch != null) {
            return byBranch.getOrDefault(branch, byBranch.getOrDefault(NO_BRANCH, Set.of()));
        }
        Set<UUID> all = new TreeSet<>();
        byBranch.values().forEach(all::addAll);
        return all;
    }

    private static AuditEvent look(Lookups.Asker asker, String outcome, Set<UUID> persons, List<String> asked) {
        return new AuditEvent(
                asker.subject(), asker.institution(), ACTION, asker.purpose(), null, null, outcome, persons, asked);
    }
}
