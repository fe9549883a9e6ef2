package jp.shikaku.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.population.claims.ReceiptTruth;
import jp.shikaku.population.claims.Situation;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.receipt.layout.ReceiptKind;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The generated town")
class TownGeneratorTest {

    private static final Town TOWN =
            TownGenerator.generate(TownSettings.demo(TownSettings.DEFAULT_SEED, TownSettings.DEFAULT_PEOPLE));

    @Test
    @DisplayName("has the same bytes for the same seed and others for another")
    void deterministic(@TempDir Path folder) throws Exception {
        String first = written(1, folder.resolve("a"));
        assertThat(written(1, folder.resolve("b"))).isEqualTo(first);
        assertThat(written(2, folder.resolve("c"))).isNotEqualTo(first);
    }

    @Test
    @DisplayName("has about 0.8 receipts for each person")
    void receipts() {
        double share = (double) TOWN.receipts().size() / TOWN.residents().size();
        assertThat(share).isBetween(0.7, 0.9);
    }

    @Test
    @DisplayName("has claims on the wrong insurer, which is what the suite is for")
    void wrongClaims() {
        long wrong = TOWN.receipts().stream()
                .filter(receipt -> receipt.claimedInsurer() != null)
                .flatMap(receipt ->
                        receipt.payers().values().stream().filter(payer -> !payer.equals(receipt.claimedInsurer())))
                .count();
        assertThat(wrong).isGreaterThan(150);
    }

    @ParameterizedTest(name = "{0}: {1} % to {2} %")
    @DisplayName("has receipts of every kind in shares as in life; of each, some cross a change and some are faulty")
    @CsvSource({"MEDICAL, 60, 72", "DPC, 0.5, 2", "DENTAL, 8, 14", "PHARMACY, 17, 26"})
    void kinds(ReceiptKind kind, double least, double most) {
        List<ReceiptTruth> ofKind = TOWN.receipts().stream()
                .filter(receipt -> receipt.kind() == kind)
                .toList();

        assertThat(100.0 * ofKind.size() / TOWN.receipts().size()).isBetween(least, most);
        assertThat(ofKind.stream()
                        .filter(receipt -> new HashSet<>(receipt.payers().values()).size() > 1))
                .as("receipts across a change")
                .isNotEmpty();
        assertThat(ofKind.stream().filter(receipt -> receipt.situations().contains(Situation.FAULTY)))
                .as("faulty receipts")
                .isNotEmpty();
    }

    @Test
    @DisplayName("has pharmacies that receive two prescriptions on one day")
    void receptions() {
        assertThat(TOWN.receipts())
                .filteredOn(receipt -> receipt.visits() > receipt.payers().size())
                .isNotEmpty()
                .allMatch(receipt -> receipt.kind() == ReceiptKind.PHARMACY);
    }

    @Test
    @DisplayName("shows every situation")
    void situations() {
        Set<Situation> seen = TOWN.receipts().stream()
                .map(ReceiptTruth::situations)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Situation.class)));
        assertThat(seen).containsAll(EnumSet.allOf(Situation.class));
    }

    @Test
    @DisplayName("has something to register in each wave, losses too")
    void waves() {
        for (Wave wave : Wave.values()) {
            assertThat(TOWN.registrations().get(wave)).isNotEmpty();
        }
        assertThat(TOWN.registrations().get(Wave.SECOND_LATE))
                .anyMatch(line -> line.lostOn() != null)
                .anyMatch(line -> line.person() != null);
    }

    @Test
    @DisplayName("has people whose names systems stumble over")
    void names() {
        String names = TOWN.residents().stream().map(person -> person.name()).collect(Collectors.joining());
        assertThat(names).contains("髙", "﨑", "𠮷", "邉");
    }

    private static String written(long seed, Path folder) throws Exception {
        TownFolder.write(TownGenerator.generate(TownSettings.demo(seed, 200)), folder);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(bytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
