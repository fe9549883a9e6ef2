package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a decision about a person rests on.
 *
 * @param person what the registry states now
 * @param applications applications of the person that were granted
 */
public record Situation(StatedPerson person, List<GrantedApplication> applications) {

    public Situation {
        applications = List.copyOf(applications);
    }

    /** A person who never applied for anything. */
    public static Situation of(StatedPerson person) {
        return new Situation(person, List.of());
    }

    Situation with(GrantedApplication application) {
        return new Situation(
                person,
                Stream.concat(Stream.of(application), applications.stream()).toList());
    }

    /** Whether a qualification may entitle to anything on a day. */
    boolean entitles(StatedQualification stated, LocalDate day) {
        return stated.inForce(day)
                || stated.waits(day)
                        && application(stated, Ground.REGISTRATION_RUNNING, day).isPresent();
    }

    Optional<GrantedApplication> application(StatedQualification stated, Ground ground, LocalDate day) {
        if (ground == Ground.REGISTRATION_RUNNING && !stated.running()) {
            return Optional.empty();
        }
        return applications.stream()
                .filter(one -> one.qualificationId().equals(stated.qualificationId()))
                .filter(one -> one.ground() == ground && one.holds(day))
                .findFirst();
    }

    /** Why a qualification entitles to nothing on a day; empty if it does. */
    public Optional<String> exclusion(String qualificationId, LocalDate day) {
        Optional<StatedQualification> stated = person.qualification(qualificationId);
        if (stated.isEmpty() || stated.get().withdrawn()) {
            return Optional.of(EndReason.WITHDRAWN.name());
        }
        if (entitles(stated.get(), day)) {
            return Optional.empty();
        }
        return Optional.of((stated.get().lostBy(day) ? EndReason.LOST : EndReason.SUSPENDED).name());
    }

    Due due(StatedQualification stated, LocalDate day) {
        Grounds grounds = RuleTable.BUILT_IN.decide(this, stated, day);
        DocumentKind kind = RuleTable.BUILT_IN.rule(grounds.rule()).kind();
        Grounds reviewed = kind == DocumentKind.CONFIRMATION_CERTIFICATE
                ? OptionalFacts.changes(stated.certificates(), day)
                        .map(grounds::reviewedBy)
                        .orElse(grounds)
                : grounds;
        return new Due(
                kind,
                person.facts(stated, kind, items(stated, day), day),
                stated.lostOn(),
                stated.death(),
                person.mail(),
                reviewed);
    }

    /** The optional items that were applied for. */
    private Set<OptionalItem> items(StatedQualification stated, LocalDate day) {
        return applications.stream()
                .filter(one -> one.qualificationId().equals(stated.qualificationId()) && one.holds(day))
                .flatMap(one -> one.items().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
