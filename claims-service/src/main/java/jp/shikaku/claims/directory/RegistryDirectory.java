package jp.shikaku.claims.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.claims.eligibilityclient.api.DirectoryApi;
import jp.shikaku.claims.eligibilityclient.model.InsurerPage;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.check.Directory;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * The directory of the registry. A directory without any insurer on a day cannot tell which exist. While the registry
 * does not answer, every question ends with 503: a file then waits for its check instead of passing unchecked.
 */
@ApplicationScoped
public class RegistryDirectory implements Directory {

    private static final int PAGE = 200;
    private static final int NOT_FOUND = 404;

    /** Days whose insurers are kept, each some thousands: a year of months of treatment, and some old ones. */
    private static final int MOST_DAYS = 40;

    private static final int MOST_NAMES = 10_000;

    private final DirectoryApi directory;
    private final DirectoryConfig config;
    private final Kept<LocalDate, Set<String>> insurers;
    private final Kept<DatedInstitution, Optional<String>> names;

    @Inject
    RegistryDirectory(@RestClient DirectoryApi directory, DirectoryConfig config) {
        this.directory = directory;
        this.config = config;
        this.insurers = new Kept<>(config.kept(), MOST_DAYS);
        this.names = new Kept<>(config.kept(), MOST_NAMES);
    }

    private record DatedInstitution(String code, YearMonth month) {}

    @Override
    public boolean hasInsurer(InsurerNumber insurer, YearMonth month) {
        if (!config.compared()) {
            return true;
        }
        Set<String> last = insurers.get(month.atEndOfMonth(), this::insurers);
        return last.isEmpty()
                || last.contains(insurer.value())
                || insurers.get(month.atDay(1), this::insurers).contains(insurer.value());
    }

    @Override
    public Optional<String> institutionName(InstitutionCode institution, YearMonth month) {
        return config.compared()
                ? names.get(new DatedInstitution(institution.value(), month), this::name)
                : Optional.empty();
    }

    private Set<String> insurers(LocalDate day) {
        try {
            Set<String> numbers = new HashSet<>();
            String cursor = null;
            do {
                InsurerPage page = directory.listInsurers(cursor, PAGE, day);
                page.getItems().forEach(insurer -> numbers.add(insurer.getInsurerNumber()));
                cursor = page.getNextCursor();
            } while (cursor != null);
            return Set.copyOf(numbers);
        } catch (WebApplicationException | ProcessingException e) {
            throw unavailable();
        }
    }

    private Optional<String> name(DatedInstitution asked) {
        LocalDate last = asked.month().atEndOfMonth();
        return nameOn(asked.code(), last)
                .or(() -> nameOn(asked.code(), asked.month().atDay(1)));
    }

    private Optional<String> nameOn(String code, LocalDate day) {
        try {
            return Optional.of(directory.getInstitution(code, day).getName());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw unavailable();
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                CommonError.UNAVAILABLE, "The registry's directory does not answer; try again later.");
    }
}
