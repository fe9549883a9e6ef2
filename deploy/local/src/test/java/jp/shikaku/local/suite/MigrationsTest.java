package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.Reader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Expand, migrate, contract (docs/operations.md, "Upgrade"): a migration runs while instances of the release before are at
 * work, so it takes nothing that they use. What nobody uses any more may go with a comment that says so:
 * {@code -- contract: unused since 1.0.0}, for a version that is released.
 */
@DisplayName("A migration since the last release")
class MigrationsTest {

    private static final Path ROOT = Path.of(System.getProperty("shikaku.root"));
    private static final Path RELEASED = ROOT.resolve("contracts/released");
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern TAKES = Pattern.compile(
            "\\bDROP\\s+(?:COLUMN|TABLE|VIEW|FUNCTION|SEQUENCE|TYPE)\\b|\\bRENAME\\b|\\bSET\\s+NOT\\s+NULL\\b"
                    + "|\\bALTER\\s+COLUMN\\s+\\w+\\s+(?:SET\\s+DATA\\s+)?TYPE\\b|\\bREVOKE\\b(?!.*\\bFROM\\s+PUBLIC\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("--\\s*contract:\\s*unused since (\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "claims-service", "notice-service"})
    @DisplayName("takes nothing from instances of that release that run beside it")
    void expandsOnly(String service) throws IOException {
        int last = last(service);
        Path folder = ROOT.resolve(service).resolve("src/main/resources/db/migration");
        try (Stream<Path> migrations = Files.list(folder)) {
            List<Path> all = migrations.toList();
            assertThat(all).as("migrations up to the release").anyMatch(file -> number(file) == last);
            assertThat(all.stream().filter(file -> number(file) > last))
                    .allSatisfy(file -> assertThat(taken(Files.readString(file)))
                            .as(file.getFileName().toString())
                            .isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE a DROP COLUMN b|DROP COLUMN",
                "ALTER TABLE a RENAME TO b|RENAME",
                "ALTER TABLE a ALTER COLUMN b SET NOT NULL|SET NOT NULL",
                "ALTER TABLE a ALTER COLUMN b TYPE text|ALTER COLUMN b TYPE",
                "REVOKE DELETE ON a FROM b|REVOKE"
            })
    @DisplayName("that takes something is found")
    void found(String sql, String what) {
        assertThat(taken(sql)).containsExactly(what);
    }

    @Test
    @DisplayName("may drop what the last release does not use any more, and says so")
    void contracts() {
        assertThat(taken("-- contract: unused since 1.0.0\nALTER TABLE a DROP COLUMN b"))
                .isEmpty();
        assertThat(taken("-- contract: unused since 99.0.0\nALTER TABLE a DROP COLUMN b"))
                .isNotEmpty();
        assertThat(taken("REVOKE ALL ON FUNCTION f(date) FROM PUBLIC; CREATE TABLE a (b text NOT NULL)"))
                .isEmpty();
    }

    private static List<String> taken(String sql) {
        Matcher declared = DECLARED.matcher(sql);
        if (declared.find() && Files.isDirectory(RELEASED.resolve(declared.group(1)))) {
            return List.of();
        }
        return TAKES.matcher(sql).results().map(found -> found.group()).toList();
    }

    private static int number(Path migration) {
        Matcher name = NUMBER.matcher(migration.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static int last(String service) throws IOException {
        Properties released = new Properties();
        try (Stream<Path> versions = Files.list(RELEASED)) {
            Path newest = versions.max(Comparator.comparing(
                            version -> Version.parse(version.getFileName().toString())))
                    .orElseThrow();
            try (Reader reader = Files.newBufferedReader(newest.resolve("migrations.properties"))) {
                released.load(reader);
            }
        }
        return Integer.parseInt(released.getProperty(service));
    }
}
