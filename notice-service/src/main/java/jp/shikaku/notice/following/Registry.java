package jp.shikaku.notice.following;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.notice.eligibilityclient.api.ChangesApi;
import jp.shikaku.notice.eligibilityclient.api.DirectoryApi;
import jp.shikaku.notice.eligibilityclient.api.MembersApi;
import jp.shikaku.notice.eligibilityclient.api.PersonsApi;
import jp.shikaku.notice.eligibilityclient.model.CardlessMemberPage;
import jp.shikaku.notice.eligibilityclient.model.Certificate;
import jp.shikaku.notice.eligibilityclient.model.ChangePage;
import jp.shikaku.notice.eligibilityclient.model.Person;
import jp.shikaku.notice.eligibilityclient.model.PersonReadingRequest;
import jp.shikaku.notice.eligibilityclient.model.Qualification;
import jp.shikaku.notice.eligibilityclient.model.Relationship;
import jp.shikaku.notice.entitlement.StatedCard;
import jp.shikaku.notice.entitlement.StatedCertificate;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.entitlement.StatedQualification;

/**
 * The eligibility service as this service needs it. Calls are tried again after short failures; while it is down they
 * fail at once, and whoever called waits and goes on later. Never within a transaction: a registry that answers slowly
 * would hold its locks and its connection.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class Registry {

    private static final int MAX_KEPT_NAMES = 10_000;
    /** Why persons are read, as the registry's audit trail keeps it. */
    private static final String PURPOSE = "NOTICE";

    /** 資格喪失事由: 死亡. */
    private static final String DEATH = "01";
    /** Compared with the resident register now: the registration is not completed. */
    private static final String BEING_MATCHED = "PENDING";

    private final ChangesApi changes;
    private final PersonsApi persons;
    private final DirectoryApi directory;
    private final MembersApi members;
    private final Map<InsurerOnDay, String> names = new ConcurrentHashMap<>();

    @Inject
    Registry(
            @RestClient ChangesApi changes,
            @RestClient PersonsApi persons,
            @RestClient DirectoryApi directory,
            @RestClient MembersApi members) {
        this.changes = changes;
        this.persons = persons;
        this.directory = directory;
        this.members = members;
    }

    /**
     * The next page of the feed; waits up to some seconds at the registry while there is nothing new.
     *
     * @throws ChangesForgottenException if the registry no longer keeps what followed the cursor
     */
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = ChangesForgottenException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = ChangesForgottenException.class)
    ChangePage changesAfter(String cursor, int limit, int waitSeconds) {
        return kept(() -> changes.readChanges(cursor, limit, waitSeconds), () -> new ChangesForgottenException(cursor));
    }

    /** Persons as stated now, at most 200; those the registry does not know (any more) are absent. */
    @Retry(maxRetries = 2, delay = 200, jitter = 100)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    List<StatedPerson> persons(List<String> personIds) {
        return persons.readPersons(new PersonReadingRequest().personIds(personIds), PURPOSE).getItems().stream()
                .map(Registry::stated)
                .toList();
    }

    /** The name of an insurer on a day, as the directory has it; empty if it has none. */
    @Retry(maxRetries = 2, delay = 200, jitter = 100)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5, delayUnit = ChronoUnit.SECONDS)
    public Optional<String> insurerName(String insurerNumber, LocalDate day) {
        InsurerOnDay key = new InsurerOnDay(insurerNumber, day);
        String known = names.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String name = directory.getInsurer(insurerNumber, day).getName();
            if (names.size() >= MAX_KEPT_NAMES) {
                names.clear();
            }
            names.put(key, name);
            return Optional.of(name);
        } catch (WebApplicationException e) {
            return absent(e);
        }
    }

    /**
     * A page of an insurer's people without a usable card at the end of a month that is over.
     *
     * @throws MonthNoLongerKeptException if the registry has forgotten people who may have been on it
     */
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = MonthNoLongerKeptException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = MonthNoLongerKeptException.class)
    public CardlessPage cardless(String insurerNumber, YearMonth month, String cursor, int limit) {
        CardlessMemberPage page = kept(
                () -> members.listCardlessMembers(insurerNumber, month.toString(), cursor, limit, PURPOSE),
                MonthNoLongerKeptException::new);
        return new CardlessPage(
                page.getItems().stream()
                        .map(one ->
                                new CardlessPage.Entry(one.getQualificationId(), one.getPersonId(), one.getReason()))
                        .toList(),
                page.getNextCursor());
    }

    private static <T> T kept(Supplier<T> call, Supplier<RuntimeException> gone) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == Status.GONE.getStatusCode() ? gone.get() : e;
        }
    }

    private static <T> Optional<T> absent(WebApplicationException failure) {
        if (failure.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
            return Optional.empty();
        }
        throw failure;
    }

    private static StatedPerson stated(Person person) {
        List<StatedQualification> qualifications =
                person.getQualifications().stream().map(Registry::stated).toList();
        return new StatedPerson(
                person.getPersonId(),
                person.getName(),
                person.getKana(),
                person.getBirthDate(),
                person.getSex(),
                person.getPostNumber(),
                person.getAddress(),
                new StatedCard(person.getUsableCard(), person.getCardState(), person.getCertificateExpiresOn()),
                qualifications);
    }

    private static StatedQualification stated(Qualification qualification) {
        boolean withdrawn = Boolean.TRUE.equals(qualification.getWithdrawn());
        boolean counts = Boolean.TRUE.equals(qualification.getCounts());
        boolean running = !counts
                && !withdrawn
                && !Boolean.TRUE.equals(qualification.getSuspended())
                && BEING_MATCHED.equals(qualification.getMatching());
        return new StatedQualification(
                qualification.getQualificationId(),
                qualification.getInsurerNumber(),
                qualification.getSymbol(),
                qualification.getNumber(),
                qualification.getBranch(),
                qualification.getRelationship() == Relationship.FAMILY,
                qualification.getInsuredName(),
                qualification.getAcquiredOn(),
                qualification.getLostOn(),
                DEATH.equals(qualification.getLossReason()),
                qualification.getBurdenTenths(),
                !counts && !running && !withdrawn,
                running,
                withdrawn,
                certificates(qualification));
    }

    private static List<StatedCertificate> certificates(Qualification qualification) {
        List<Certificate> stated = qualification.getCertificates();
        return stated == null
                ? List.of()
                : stated.stream()
                        .map(one -> new StatedCertificate(
                                one.getKind().toString(),
                                one.getClassification(),
                                one.getFlag(),
                                one.getValidFrom(),
                                one.getValidTo(),
                                one.getLongTermOn()))
                        .toList();
    }

    private record InsurerOnDay(String insurerNumber, LocalDate day) {}
}
