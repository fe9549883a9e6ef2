package jp.shikaku.claims.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.eligibilityclient.api.DirectoryApi;
import jp.shikaku.claims.eligibilityclient.model.Institution;
import jp.shikaku.claims.eligibilityclient.model.Insurer;
import jp.shikaku.claims.eligibilityclient.model.InsurerPage;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The registry's directory")
class RegistryDirectoryTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final InstitutionCode CLINIC = new InstitutionCode("1311234567");

    private final Registry registry = new Registry();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "06132013, 2026-09, true",
        "06139992, 2026-09, false",
        // ended on the 15th
        "01130012, 2026-09, true",
        "01130012, 2026-10, false",
    })
    @DisplayName("has an insurer that had the number on any day of the month")
    void insurers(String number, YearMonth month, boolean known) {
        assertThat(directory(true).hasInsurer(new InsurerNumber(number), month)).isEqualTo(known);
    }

    @Test
    @DisplayName("is read page by page, once for many receipts")
    void pages() {
        RegistryDirectory directory = directory(true);
        for (int i = 0; i < 1_000; i++) {
            directory.hasInsurer(new InsurerNumber("06132013"), SEPTEMBER);
        }

        assertThat(registry.asked).containsExactly("2026-09-30 null", "2026-09-30 200");
    }

    @Test
    @DisplayName("keeps the insurers of few days, however many months of treatment a file names")
    void manyMonths() {
        RegistryDirectory directory = directory(true);
        for (int month = 0; month < 41; month++) {
            directory.hasInsurer(new InsurerNumber("06132013"), SEPTEMBER.minusMonths(month));
        }
        registry.asked.clear();
        directory.hasInsurer(new InsurerNumber("06132013"), SEPTEMBER);

        assertThat(registry.asked).as("forgotten").containsExactly("2026-09-30 null", "2026-09-30 200");
    }

    @Test
    @DisplayName("cannot tell which insurers exist while it holds none, or where nothing is to be compared")
    void nothingToCompare() {
        registry.empty = true;
        assertThat(directory(true).hasInsurer(new InsurerNumber("06139992"), SEPTEMBER))
                .isTrue();

        registry.down = true;
        assertThat(directory(false).hasInsurer(new InsurerNumber("06139992"), SEPTEMBER))
                .isTrue();
        assertThat(directory(false).institutionName(CLINIC, SEPTEMBER)).isEmpty();
    }

    @Test
    @DisplayName("tells the name of an institution for the months in which it was open")
    void institutions() {
        RegistryDirectory directory = directory(true);

        assertThat(directory.institutionName(CLINIC, SEPTEMBER)).contains("資格内科");
        assertThat(directory.institutionName(CLINIC, YearMonth.of(2026, 8))).isEmpty();
        assertThat(directory.institutionName(new InstitutionCode("2711234567"), SEPTEMBER))
                .isEmpty();
    }

    @Test
    @DisplayName("that does not answer lets nothing pass")
    void down() {
        registry.down = true;

        assertThatThrownBy(() -> directory(true).hasInsurer(new InsurerNumber("06132013"), SEPTEMBER))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.error().status()).isEqualTo(503));
        assertThatThrownBy(() -> directory(true).institutionName(CLINIC, SEPTEMBER))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.error().status()).isEqualTo(503));
    }

    private RegistryDirectory directory(boolean compared) {
        return new RegistryDirectory(registry, new DirectoryConfig() {
            @Override
            public boolean compared() {
                return compared;
            }

            @Override
            public Duration kept() {
                return Duration.ofMinutes(1);
            }
        });
    }

    /** The other end of the contract: 201 insurers, one of which ended in the middle of September, and a new clinic. */
    private static final class Registry implements DirectoryApi {

        private static final int PAGE = 200;
        private static final int NOT_FOUND = 404;
        private static final LocalDate OPENED = LocalDate.of(2026, 9, 2);
        private static final LocalDate ENDED = LocalDate.of(2026, 9, 16);

        private final List<String> asked = new ArrayList<>();
        private boolean empty;
        private boolean down;

        @Override
        public InsurerPage listInsurers(String cursor, Integer limit, LocalDate on) {
            requireUp();
            asked.add(on + " " + cursor);
            List<String> numbers = new ArrayList<>(
                    IntStream.range(0, PAGE).mapToObj("34%06d"::formatted).toList());
            numbers.add("06132013");
            if (on.isBefore(ENDED)) {
                numbers.add("01130012");
            }
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(numbers.size(), from + limit);
            InsurerPage page = new InsurerPage();
            page.setItems(
                    empty
                            ? List.of()
                            : numbers.subList(from, to).stream()
                                    .map(Registry::insurer)
                                    .toList());
            page.setNextCursor(empty || to == numbers.size() ? null : String.valueOf(to));
            return page;
        }

        @Override
        public Institution getInstitution(String code, LocalDate on) {
            requireUp();
            if (!CLINIC.value().equals(code) || on.isBefore(OPENED)) {
                throw new WebApplicationException(NOT_FOUND);
            }
            Institution institution = new Institution();
            institution.setName("資格内科");
            return institution;
        }

        @Override
        public Insurer getInsurer(String number, LocalDate on) {
            throw new UnsupportedOperationException("not asked");
        }

        @Override
        public Institution putInstitution(String code, Institution institution) {
            throw new UnsupportedOperationException("not asked");
        }

        @Override
        public Insurer putInsurer(String number, Insurer insurer) {
            throw new UnsupportedOperationException("not asked");
        }

        private static Insurer insurer(String number) {
            Insurer insurer = new Insurer();
            insurer.setInsurerNumber(number);
            return insurer;
        }

        private void requireUp() {
            if (down) {
                throw new ProcessingException("connection refused");
            }
        }
    }
}
