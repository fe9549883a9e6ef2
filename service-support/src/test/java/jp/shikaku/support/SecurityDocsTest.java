package jp.shikaku.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("docs/security.md")
class SecurityDocsTest {

    private static final Path ROOT = Path.of(System.getProperty("shikaku.root"));
    private static final List<String> FOLDERS = List.of(
            "insurance-model",
            "receipt-format",
            "service-support",
            "eligibility-service",
            "claims-service",
            "notice-service",
            "deploy");
    private static final Pattern BY_PATH =
            Pattern.compile("quarkus\\.http\\.auth\\.(permission|policy)|QUARKUS_HTTP_AUTH_(PERMISSION|POLICY)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT))`");

    @Test
    @DisplayName("names only tests that exist")
    void testsExist() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/security.md"));
        Set<String> named =
                TEST.matcher(page).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(existing());

        assertThat(page).contains("API1:2023", "API10:2023");
        assertThat(named).as("named, but not there").isEmpty();
    }

    @Test
    @DisplayName("is right that no permission is given by path, which other spellings of the path could pass by")
    void noPermissionByPath() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(SecurityDocsTest::isSetting).toList()) {
                    if (BY_PATH.matcher(Files.readString(file)).find()) {
                        found.add(ROOT.relativize(file).toString());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static boolean isSetting(Path file) {
        String name = file.toString();
        return !name.contains("/target/")
                && !name.contains("/node_modules/")
                && Stream.of(".properties", ".yaml", ".env").anyMatch(name::endsWith);
    }

    private static Set<String> existing() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
