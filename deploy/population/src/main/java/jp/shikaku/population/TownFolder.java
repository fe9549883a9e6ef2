package jp.shikaku.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.coverage.Wave;

/**
 * Writes a town into a folder: {@code directory.json}, {@code resident-register.ndjson},
 * {@code registrations/1-stock.ndjson} and the later waves with their corrections,
 * {@code claims/*.UKE}, and {@code truth.ndjson} for comparisons.
 */
public final class TownFolder {

    private static final Map<Wave, String> NAMES = Map.of(
            Wave.STOCK, "1-stock.ndjson",
            Wave.ON_TIME, "2-on-time.ndjson",
            Wave.FIRST_LATE, "3-first-late.ndjson",
            Wave.SECOND_LATE, "4-second-late.ndjson");

    private TownFolder() {}

    /**
     * Writes all files of a town; files of the same name are replaced.
     *
     * @throws IOException if the folder cannot be written
     */
    public static void write(Town town, Path folder) throws IOException {
        Path registrations = Files.createDirectories(folder.resolve("registrations"));
        Path claims = Files.createDirectories(folder.resolve("claims"));
        Files.write(folder.resolve("directory.json"), directory(town));
        for (Wave wave : Wave.values()) {
            writeLines(town.registrations().get(wave), registrations.resolve(NAMES.get(wave)));
        }
        writeLines(town.corrections(), registrations.resolve("5-corrections.ndjson"));
        writeLines(ResidentEntries.of(town.residents()), folder.resolve("resident-register.ndjson"));
        for (ClaimFile file : town.claimFiles()) {
            Files.write(claims.resolve(file.name()), file.content());
        }
        writeLines(town.receipts(), folder.resolve("truth.ndjson"));
    }

    private static byte[] directory(Town town) {
        return TownJson.json(new Directory(
                DirectoryEntries.insurers(town.insurers()), DirectoryEntries.institutions(town.institutions())));
    }

    private static void writeLines(List<?> values, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TownJson.writeLines(values, out);
        }
    }

    private record Directory(
            List<DirectoryEntries.InsurerEntry> insurers, List<DirectoryEntries.InstitutionEntry> institutions) {}
}
