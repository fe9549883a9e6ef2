package jp.shikaku.local.play;

import java.time.Duration;
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
    private static final Duration COMPARISON_LIMIT = Duration.ofMinutes(10);

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
    Map<String, Integer> wave(Wave wave) throws InterruptedException {
        return send(town.registrations().get(wave));
    }

    /** Each insurer sends again, set right, what the resident register contradicts. */
    void corrections() throws InterruptedException {
        send(town.corrections());
    }

    private Map<String, Integer> send(List<RegistrationLine> all) throws InterruptedException {
        Map<String, List<RegistrationLine>> byInsurer = new TreeMap<>();
        for (RegistrationLine line : all) {
            byInsurer
                    .computeIfAbsent(line.insurerNumber(), none -> new ArrayList<>())
                    .add(line);
        }
        Map<String, Integer> verdicts = new TreeMap<>();
        byInsurer.forEach(
                (insurer, lines) -> merge(verdicts, eligibility.register(Caller.insurer(insurer), lines, false)));
        progress.detail(all.size() + " lines of " + byInsurer.size() + " insurers: " + verdicts);
        awaitComparison(eligibility);
        progress.detail("住民基本台帳との照合 / compared with the resident register: " + eligibility.matching());
        return verdicts;
    }

    /** Waits until everything sent so far was compared with the resident register. */
    static void awaitComparison(EligibilityApi eligibility) throws InterruptedException {
        Waiting.until(
                "the comparison with the resident register",
                COMPARISON_LIMIT,
                () -> eligibility.waitingForRegister() == 0);
    }

    private static void merge(Map<String, Integer> sums, Map<String, Integer> more) {
        more.forEach((verdict, count) -> sums.merge(verdict, count, Integer::sum));
    }
}
