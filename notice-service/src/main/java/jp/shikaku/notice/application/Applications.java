package jp.shikaku.notice.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.entitlement.ApplicationFault;
import jp.shikaku.notice.entitlement.ApplicationReasons;
import jp.shikaku.notice.entitlement.Situation;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.following.Deciding;
import jp.shikaku.notice.lifecycle.ApplicationEntity;
import jp.shikaku.notice.lifecycle.ApplicationRepository;
import jp.shikaku.notice.lifecycle.ApplicationState;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Takes applications and decides them; what follows for the person is carried out in the same transaction. */
@ApplicationScoped
class Applications {

    private final ApplicationRepository applications;
    private final Deciding deciding;
    private final ForwardClock clock;

    @Inject
    Applications(ApplicationRepository applications, Deciding deciding, ForwardClock clock) {
        this.applications = applications;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Who applies, and whether whoever asks may also grant. */
    record Applicant(String personId, Set<String> insurers, boolean grants, String subject) {}

    /**
     * Takes an application; of an insurer it is granted at once.
     *
     * @throws ProblemException 404 if the qualification is not the applicant's, 409 or 422 if it cannot be granted
     */
    ApplicationView take(ApplicationRequest request, Applicant applicant) {
        Map<String, StatedPerson> persons = deciding.read(Set.of(applicant.personId()));
        StatedPerson person = persons.get(applicant.personId());
        String insurer = person.qualification(request.qualificationId())
                .map(stated -> stated.insurerNumber())
                .filter(number -> !applicant.grants() || applicant.insurers().contains(number))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        LocalDate today = clock.today();
        ApplicationReasons.Asked asked = request.asked();
        ApplicationReasons.BUILT_IN
                .fault(asked, Situation.of(person), request.qualificationId(), today)
                .ifPresent(fault -> {
                    throw new ProblemException(error(fault));
                });
        Deed deed = new Deed(applicant.subject(), clock.now(), null);
        return QuarkusTransaction.requiringNew().call(() -> {
            applications.alone(applicant.personId(), request.qualificationId(), request.reason());
            if (applications.isStanding(applicant.personId(), request.qualificationId(), request.reason())) {
                throw new ProblemException(NoticeError.APPLIED_ALREADY);
            }
            ApplicationEntity row =
                    new ApplicationEntity(applicant.personId(), request.qualificationId(), insurer, asked, deed);
            applications.persistAndFlush(row);
            if (applicant.grants()) {
                grant(row, deed);
                follow(row, persons);
            }
            return ApplicationView.of(row);
        });
    }

    /**
     * Grants or refuses.
     *
     * @throws ProblemException 400 for a refusal without a reason, which the applicant is told
     */
    ApplicationView decide(ApplicationEntity seen, DecisionRequest request, String subject) {
        boolean granted = "GRANT".equals(request.decision());
        if (!granted && request.reason() == null) {
            throw new ProblemException(CommonError.INVALID_VALUE, "A refusal needs its reason, as a code.");
        }
        return change(seen, Set.of(ApplicationState.RECEIVED), row -> {
            Deed deed = new Deed(
                    subject, clock.now(), Optional.ofNullable(request.reason()).orElse("UNSTATED"));
            if (granted) {
                grant(row, deed);
            } else {
                row.refused(deed);
            }
        });
    }

    /** Takes an application back; a certificate that rested on it gives way to what the person is entitled to without. */
    ApplicationView withdraw(ApplicationEntity seen, String subject) {
        return change(
                seen,
                Set.of(ApplicationState.RECEIVED, ApplicationState.GRANTED),
                row -> row.withdrawn(new Deed(subject, clock.now(), null)));
    }

    private ApplicationView change(
            ApplicationEntity seen, Set<ApplicationState> from, Consumer<ApplicationEntity> step) {
        UUID id = seen.id();
        Map<String, StatedPerson> persons = deciding.read(List.of(seen.personId()));
        return QuarkusTransaction.requiringNew().call(() -> {
            ApplicationEntity row = applications.lock(id).orElseThrow();
            if (!from.contains(row.state())) {
                throw new ProblemException(NoticeError.DECIDED_ALREADY);
            }
            step.accept(row);
            follow(row, persons);
            return ApplicationView.of(row);
        });
    }

    private void grant(ApplicationEntity row, Deed deed) {
        row.granted(
                ApplicationReasons.BUILT_IN
                        .holdsUntil(row.reason(), clock.today())
                        .orElse(null),
                deed);
    }

    private void follow(ApplicationEntity row, Map<String, StatedPerson> persons) {
        applications.flush();
        deciding.decide(persons, Map.of(row.personId(), Set.of(row.qualificationId())));
    }

    private static NoticeError error(ApplicationFault fault) {
        return switch (fault) {
            case NOT_A_REASON -> NoticeError.NOT_A_REASON;
            case EVIDENCE_MISSING -> NoticeError.EVIDENCE_MISSING;
            case ITEMS_MISSING -> NoticeError.ITEMS_MISSING;
            case NOT_IN_FORCE -> NoticeError.NOT_IN_FORCE;
            case DOES_NOT_APPLY -> NoticeError.DOES_NOT_APPLY;
            case ENTITLED_ANYWAY -> NoticeError.ENTITLED_ANYWAY;
        };
    }
}
