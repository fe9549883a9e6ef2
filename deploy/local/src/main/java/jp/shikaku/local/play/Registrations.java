package jp.shikaku.local.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.population.DirectoryEntries;
import jp.shikaku.population.Town;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.registration.RegistrationLine;

/** What insurers and the operator send to the registry. */
final class Registrations {

    private static final int CHUNK = 4_000;

    private final EligibilityApi eligibility;
    private final Town town;
    private final Progress progress;

    Registrations(EligibilityApi eligibility, Town town, Progress progress) {
        this.eligibility = eligibility;
        this.town = town;
        this.progress = progress;
    }

    void directory() {
        DirectoryEntries.insurers(town.insurers()).forEach(eligibility::putInsurer);
        DirectoryEntries.institutions(town.institutions()).forEach(eligibility::putInstitution);
        progress.detail(
                town.insurers().size() + " insurers, " + town.institutions().size() + " institutions");
    }

    /** The operator loads what exists. */
    void stock() {
        List<RegistrationLine> lines = town.registrations().get(Wave.STOCK);
        Map<String, Integer> verdicts = new TreeMap<>();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            List<RegistrationLine> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
            merge(verdicts, eligibility.register(Caller.OPERATOR, chunk, true));
        }
        progress.detail(lines.size() + " lines: " + verdicts);
    }

    /** Each insurer sends its own lines of a wave. */
    Map<String, Integer> wave(Wave wave) {
        Map<String, List<RegistrationLine>> byInsurer = new TreeMap<>();
        for (RegistrationLine line : town.registrations().get(wave)) {
            byInsurer
                    .computeIfAbsent(line.insurerNumber(), none -> new ArrayList<>())
                    .add(line);
        }
        Map<String, Integer> verdicts = new TreeMap<>();
        byInsurer.forEach(
                (insurer, lines) -> merge(verdicts, eligibility.register(Caller.insurer(insurer), lines, false)));
        progress.detail(
                town.registrations().get(wave).size() + " lines of " + byInsurer.size() + " insurers: " + verdicts);
        return verdicts;
    }

    private static void merge(Map<String, Integer> sums, Map<String, Integer> more) {
        more.forEach((verdict, count) -> sums.merge(verdict, count, Integer::sum));
    }
}
