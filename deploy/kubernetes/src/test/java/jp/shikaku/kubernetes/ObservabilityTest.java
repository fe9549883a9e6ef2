package jp.shikaku.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** That each metric exists in a running suite is asked by the month of deploy/local. */
@DisplayName("Alert rules and dashboard")
class ObservabilityTest {

    private static final Path RULES = Tool.path("deploy/observability/rules.yaml");
    private static final Pattern JOB = Pattern.compile("job=~\"([^\"]+)\"");
    private static final Pattern BILINGUAL = Pattern.compile("[A-Z][\\x20-\\x7e…]+ [^\\x00-\\x7f].*");
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
    @DisplayName("scrape jobs are called as the rules expect: by the service, and by the cluster of a database")
    void jobs() throws IOException {
        Map<String, String> jobs = Overlay.PRODUCTION.all(GenericKubernetesResource.class).stream()
                .filter(object -> "PodMonitor".equals(object.getKind()))
                .collect(Collectors.toMap(
                        monitor -> monitor.getMetadata().getName(),
                        monitor -> String.valueOf((Object) monitor.get("spec", "jobLabel"))));
        assertThat(jobs)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("services", "app.kubernetes.io/name", "databases", "cnpg.io/cluster"));

        List<String> named = Stream.concat(
                        Overlay.PRODUCTION.all(Deployment.class).stream().map(deployment -> deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()
                                .get(jobs.get("services"))),
                        Overlay.PRODUCTION.all(GenericKubernetesResource.class).stream()
                                .filter(object -> "Cluster".equals(object.getKind()))
                                .map(cluster -> cluster.getMetadata().getName()))
                .toList();
        Matcher expected = JOB.matcher(Files.readString(RULES));
        Set<String> expressions = new TreeSet<>();
        while (expected.find()) {
            expressions.add(expected.group(1));
        }
        assertThat(named).hasSize(6).allMatch(job -> expressions.stream().anyMatch(job::matches));
        assertThat(expressions).allMatch(expression -> named.stream().anyMatch(job -> job.matches(expression)));
    }

    @Test
    @DisplayName("the object for the Prometheus operator holds exactly the rules, and the labels it was asked for")
    void prometheusRule() throws IOException {
        String printed = Tool.run(List.of(
                "env",
                "LABELS=release=monitoring",
                Tool.path("deploy/observability/prometheus-rule").toString()));
        JsonNode object = new ObjectMapper().valueToTree(new Yaml().load(printed));
        JsonNode rules = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(RULES)));

        assertThat(object.path("kind").asText()).isEqualTo("PrometheusRule");
        assertThat(object.at("/metadata/labels/release").asText()).isEqualTo("monitoring");
        assertThat(object.path("spec")).isEqualTo(rules);
    }

    @Test
    @DisplayName("every panel of the dashboard asks something and says what it shows")
    void dashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Tool.path("deploy/observability/dashboard.json").toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            if (!"row".equals(panel.path("type").asText())) {
                assertThat(panel.path("title").asText()).as("in both languages").matches(BILINGUAL);
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
