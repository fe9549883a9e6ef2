package jp.shikaku.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.kubernetes.SettingsReader.Setting;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code -Dshikaku.docs.write=true} writes docs/configuration.md anew. */
@DisplayName("The table of settings")
class ConfigurationDocTest {

    private static final Path PAGE = Tool.path("docs/configuration.md");
    private static final List<String> MODULES =
            List.of("service-support", "eligibility-service", "claims-service", "notice-service");
    private static final Map<String, String> TITLES = Map.of(
            "service-support",
            "Every service",
            "eligibility-service",
            "eligibility-service",
            "claims-service",
            "claims-service",
            "notice-service",
            "notice-service");
    private static final String HEAD =
            """
            # Settings of our own

            Written by `ConfigurationDocTest` from the sources; do not edit (`-Dshikaku.docs.write=true` writes it anew). Each
            is an environment variable: the name in capitals, with `_` for everything else, so `shikaku.recheck.chunk` is
            `SHIKAKU_RECHECK_CHUNK`. Durations are `500ms`, `30s`, `10m`, `2h`, or ISO 8601 (`PT2H`, `P90D`). A value of the
            wrong kind or outside its range is refused at the start with one line that names the setting. What every service
            needs of Quarkus (database, identity provider, addresses) is in [operations.md](operations.md#what-each-service-needs).
            """;

    @Test
    @DisplayName("is what the sources say, and explains every setting")
    void current() throws IOException {
        String page = page();
        if (Boolean.getBoolean("shikaku.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    @DisplayName("knows every setting of ours that a manifest sets")
    void manifests() {
        Map<String, Setting> all = new TreeMap<>();
        MODULES.forEach(module -> all.putAll(SettingsReader.of(module)));
        List<String> variables =
                all.keySet().stream().map(ConfigurationDocTest::variable).toList();
        for (Overlay overlay : Overlay.values()) {
            assertThat(overlay.all(ConfigMap.class).stream().flatMap(map -> map.getData().keySet().stream()))
                    .filteredOn(name -> name.startsWith("SHIKAKU_"))
                    .isSubsetOf(variables);
            assertThat(overlay.containers().stream().flatMap(container -> container.getEnv().stream()))
                    .extracting(variable -> variable.getName())
                    .filteredOn(name -> name.startsWith("SHIKAKU_"))
                    .isSubsetOf(variables);
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (String module : MODULES) {
            SortedMap<String, Setting> settings = SettingsReader.of(module);
            page.append("\n## ").append(TITLES.get(module)).append("\n\n");
            page.append("| setting | kind | unless set | meaning |\n|---|---|---|---|\n");
            settings.forEach((name, setting) -> page.append(row(name, setting)));
        }
        return page.toString();
    }

    private static String row(String name, Setting setting) {
        assertThat(setting.meaning())
                .as(name + " in a typed interface of its room, with a comment that says what it means")
                .isNotBlank();
        String kind = setting.range().isEmpty() ? setting.type() : setting.type() + ", " + setting.range();
        String standard = setting.standard() == null ? "" : '`' + setting.standard() + '`';
        return "| `%s` | %s | %s | %s |%n".formatted(name, kind, standard, setting.meaning());
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
