package jp.shikaku.local.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A month on the three services as processes, with mutual TLS between them")
class MonthIT {

    private static final Duration EXPORTED = Duration.ofSeconds(30);
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:shikaku|http_server|jvm|agroal)_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=~?\"([^\"]*)\"");

    /** Labels that Prometheus adds, and one whose values a good month does not have: answers that are failures. */
    private static final Set<String> NOT_OF_THE_SERVICE = Set.of("job", "status");

    private static final TownSettings SMALL = TownSettings.demo(TownSettings.DEFAULT_SEED, 200);

    @Test
    @DisplayName("keeps every law, bills fewer days wrongly, names nobody in a log, and is the same after a restart")
    void month() throws Exception {
        Month.Result first;
        try (SpanReceiver spans = SpanReceiver.start();
                MutualTls tls = MutualTls.prepare();
                StartedSuite started = StartedSuite.start("month", false, both(spans.settings(), tls.settings()))) {
            first = Month.play(started.suite, started.api, SMALL, new Progress(System.out));
            assertThat(tls.answersWithoutCertificate()).isFalse();
            assertWatched(started);
            await("spans of one trace from two services").atMost(EXPORTED).untilAsserted(() -> assertThat(List.of(
                            spans.joined("claims-service", "eligibility-service"),
                            spans.joined("notice-service", "eligibility-service")))
                    .containsOnly(true));
            assertNobodyNamed(started, first.town());
        }
        Month.Result again;
        try (StartedSuite started = StartedSuite.start("month", true)) {
            again = Month.play(started.suite, started.api, SMALL, new Progress(System.out));
        }

        for (Law law : Law.values()) {
            assertThat(first.laws().brokenAt(law)).as(law.key()).isNull();
            assertThat(again.laws().brokenAt(law))
                    .as(law.key() + " after a restart")
                    .isNull();
        }
        assertThat(again.stages()).isEqualTo(first.stages());
        DayCounts claimed = first.stages().get(Stage.AS_CLAIMED).days();
        DayCounts end = first.stages().get(Stage.AFTER_SECOND_WAVE).days();
        assertThat(end.wrong()).isLessThan(claimed.wrong());
        assertThat(end.right()).isGreaterThan(claimed.right());
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    /**
     * Every metric that a rule or the dashboard asks for is told, with a value that fits each label asked for; what is left of
     * each month only while something is.
     */
    private static void assertWatched(StartedSuite started) throws IOException {
        List<String> told = new ArrayList<>();
        for (String address : List.of(started.suite.eligibility(), started.suite.claims(), started.suite.notice())) {
            told.addAll(new String(
                            started.api.download(Caller.OPERATOR, address + "/q/metrics", "text/plain"),
                            StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        Set<String> asked = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (String file : List.of("rules.yaml", "dashboard.json")) {
            Path path = started.folder.root().resolve("deploy/observability").resolve(file);
            Matcher metric = METRIC.matcher(Files.readString(path).replace("\\\"", "\""));
            while (metric.find()) {
                asked.add(metric.group(1));
                if (!isTold(told, metric.group(1), metric.group(2))) {
                    missing.add(metric.group());
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        missing.remove("shikaku_review_month_waiting");
        assertThat(missing).as("asked for, and told by nobody").isEmpty();
    }

    private static boolean isTold(List<String> told, String metric, String labels) {
        List<Pattern> wanted = LABEL.matcher(labels == null ? "" : labels)
                .results()
                .filter(label -> !NOT_OF_THE_SERVICE.contains(label.group(1)))
                .map(label -> Pattern.compile("[{,]" + label.group(1) + "=\"(?:" + label.group(2) + ")\""))
                .toList();
        return told.stream()
                .filter(sample -> sample.startsWith(metric + ' ') || sample.startsWith(metric + '{'))
                .anyMatch(sample ->
                        wanted.stream().allMatch(label -> label.matcher(sample).find()));
    }

    private static void assertNobodyNamed(StartedSuite started, Town town) throws IOException {
        PersonalData people = PersonalData.of(town);
        assertThat(people.size()).isGreaterThan(town.residents().size());
        assertThat(people.foundIn(started.folder.log("claims").getParent())).isEmpty();
    }
}
