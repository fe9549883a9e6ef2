package jp.shikaku.eligibility.quality.delay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.quality.delay.rule.Deadline;
import jp.shikaku.eligibility.quality.delay.rule.Deadlines;
import jp.shikaku.eligibility.quality.delay.rule.Path;
import jp.shikaku.eligibility.quality.delay.rule.Step;

/** Reads the table of deadlines; a table that cannot be read keeps the service from starting. */
@ApplicationScoped
class DeadlineTable {

    private static final String SUPPLIED = "/jp/shikaku/eligibility/quality/delay/deadlines.csv";
    private static final int COLUMNS = 7;

    @Produces
    @Singleton
    Deadlines deadlines(DelayConfig config) {
        return new Deadlines(rows(config), config.countFirstDay());
    }

    static List<Deadline> supplied() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DeadlineTable.class.getResourceAsStream(SUPPLIED), StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of deadlines cannot be read", e);
        }
    }

    private static List<Deadline> rows(DelayConfig config) {
        if (config.deadlinesFile().isEmpty()) {
            return supplied();
        }
        try (BufferedReader reader =
                Files.newBufferedReader(config.deadlinesFile().get())) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("shikaku.delay.deadlines-file cannot be read", e);
        }
    }

    private static List<Deadline> read(BufferedReader reader) {
        return reader.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("path,"))
                .map(DeadlineTable::row)
                .toList();
    }

    private static Deadline row(String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS) {
            throw new IllegalStateException("a row of the table of deadlines has fewer than " + COLUMNS + " columns");
        }
        LocalDate to = cells[3].isEmpty() ? null : LocalDate.parse(cells[3]);
        return new Deadline(
                Path.valueOf(cells[0]),
                Step.valueOf(cells[1]),
                LocalDate.parse(cells[2]),
                to,
                Integer.parseInt(cells[4]),
                cells[5],
                cells[6]);
    }
}
