package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.database.Database;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Takes a file in: whose it is, for which month, whether it is known already. What is in it is checked afterwards. */
@ApplicationScoped
public class Reception {

    private static final String ARCHIVE =
            "This is a zip archive: send it as a part named file to /v1/claim-files/batch.";

    private final Database database;
    private final ClaimFileStore store;
    private final FailedChecks failures;
    private final Calendars calendars;
    private final IntakeConfig config;
    private final ForwardClock clock;

    @Inject
    Reception(
            Database database,
            ClaimFileStore store,
            FailedChecks failures,
            Calendars calendars,
            IntakeConfig config,
            ForwardClock clock) {
        this.database = database;
        this.store = store;
        this.failures = failures;
        this.calendars = calendars;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A file that is kept.
     *
     * @param file the file
     * @param created whether it was not known before
     */
    record Received(ClaimFile file, boolean created) {}

    /**
     * What a sender says about a file.
     *
     * @param mode how it is claimed; null if that is confirmed later
     * @param trial whether it is for the trial run of its month
     * @param by the token's subject
     */
    record Terms(ClaimMode mode, boolean trial, String by) {}

    /**
     * Keeps a file that an institution sent.
     *
     * @throws ProblemException 422 if its first record cannot be used, 403 if it is another institution's, 410 if its month
     *     is forgotten, 409 if it is closed or takes no files now
     */
    Received receive(SpooledFile content, Optional<InstitutionCode> sender, Terms terms) {
        ClaimHeader header = header(content);
        if (sender.filter(header.institution()::equals).isEmpty()) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED, "The file's institution record (IR) names another institution.");
        }
        LocalDate month = MonthKey.of(header.claimMonth(), terms.trial());
        if (!store.isProvided(month)) {
            calendars.require(Kind.RECEPTION, month, header.reviewOrganisation());
            store.provide(month);
        }
        return database.inTransaction(config.longest(), () -> keep(month, header, content, terms));
    }

    private Received keep(LocalDate month, ClaimHeader header, SpooledFile content, Terms terms) throws IOException {
        boolean open = store.holdOpen(month, header.reviewOrganisation().code());
        if (!open && store.isForgotten(month)) {
            throw new ProblemException(ClaimsError.MONTH_FORGOTTEN);
        }
        Optional<ClaimFile> known = store.sameBytes(month, header, content.digest());
        if (known.isPresent()) {
            boolean again = open && failures.checkAgain(known.get(), terms.by());
            return new Received(
                    again ? store.sameBytes(month, header, content.digest()).orElseThrow() : known.get(), false);
        }
        if (!open) {
            throw new ProblemException(ClaimsError.MONTH_CLOSED);
        }
        calendars.require(Kind.RECEPTION, month, header.reviewOrganisation());
        boolean created = store.keep(UUID.randomUUID(), month, header, content, terms, clock.now());
        return new Received(store.sameBytes(month, header, content.digest()).orElseThrow(), created);
    }

    /**
     * The first record of a file, understood.
     *
     * @throws ProblemException 422 if it cannot be used
     */
    ClaimHeader header(SpooledFile content) {
        try (InputStream in = content.open()) {
            ClaimFileReader reader = ClaimFileReader.open(in);
            if (reader.header().isEmpty()) {
                throw new ProblemException(
                        ClaimsError.FILE_NOT_READABLE,
                        Archive.isArchive(content) ? ARCHIVE : null,
                        errors(reader.fileFaults()));
            }
            return reader.header().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProblemError> errors(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.level().refusesFile())
                .map(Reception::error)
                .toList();
    }

    /** A fault as a place in a problem. */
    static ProblemError error(Fault fault) {
        return new ProblemError(
                null,
                (int) fault.line(),
                fault.item() == Fault.NO_ITEM ? null : fault.item(),
                fault.code(),
                fault.messageJa() + " / " + fault.messageEn());
    }
}
