package jp.shikaku.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That each metric exists in a running suite is asked by the month of deploy/local. */
@DisplayName("Alert rules and dashboard")
class ObservabilityTest {

    private static final Path RULES = Tool.path("deploy/observability/rules.yaml");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @Test
    @DisplayName("the rules are valid and alert when they should, and not when all is quiet")
    void rules() {
        assertThat(Tool.run(List.of("promtool", "check", "rules", RULES.toString())))
                .contains("SUCCESS");
        assertThat(Tool.run(List.of(
                        "promtool",
                        "test",
                        "rules",
                        Tool.path("deploy/observability/rules-test.yaml").toString())))
                .contains("SUCCESS");
    }

    @Test
    @DisplayName("every alert has a test and a section that says what to do")
    void explained() throws IOException {
        String tests = Files.readString(Tool.path("deploy/observability/rules-test.yaml"));
        String operations = Files.readString(Tool.path("docs/operations.md"));
        for (String alert : alerts()) {
            assertThat(tests).as("a test of " + alert).contains("alertname: " + alert);
            assertThat(operations).as("a section on " + alert).contains("### " + alert + '\n');
        }
    }

    @Test
    @DisplayName("every panel of the dashboard asks something and says what it shows")
    void dashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Tool.path("deploy/observability/dashboard.json").toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            if (!"row".equals(panel.path("type").asText())) {
                assertThat(panel.path("description").asText()).isNotBlank();
                assertThat(panel.at("/targets/0/expr").asText()).isNotBlank();
            }
        }
    }

    private static Set<String> alerts() throws IOException {
        Set<String> alerts = new TreeSet<>();
        Matcher matcher = ALERT.matcher(Files.readString(RULES));
        while (matcher.find()) {
            alerts.add(matcher.group(1));
        }
        return alerts;
    }
}
