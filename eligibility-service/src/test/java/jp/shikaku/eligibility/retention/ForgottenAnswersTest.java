package jp.shikaku.eligibility.retention;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.lookup.LookedUp;
import jp.shikaku.eligibility.lookup.LookupAnswer;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.lookup.Question;
import jp.shikaku.eligibility.messages.Terminal;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = LongLivedRegistry.class, restrictToAnnotatedClass = true)
@DisplayName("What the registry answers once it has forgotten")
class ForgottenAnswersTest {

    private static final String UNKNOWN = "NO_LONGER_KNOWN";
    private static final int PEOPLE = 40;

    @Inject
    ForwardClock clock;

    @Inject
    ForgettingWorker worker;

    @Inject
    Lookups lookups;

    private LocalDate today;
    private LocalDate horizon;

    @BeforeEach
    void years() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        today = clock.today();
        horizon = today.plusYears(2);
    }

    @TestFactory
    @DisplayName("is never that nobody covers a day of which not everything is kept")
    Stream<DynamicTest> everyWayOfAsking() throws SQLException {
        Line gone = begun(Registry.somebody());
        Registry.register(gone);
        Instant learned = clock.now();
        Registry.register(gone.operation("LOSS", today.plusDays(30).toString()));
        Line first =
                begun(Registry.somebody()).with("lostOn", today.plusDays(60).toString());
        Registry.register(first);
        Line second = first.with("number", Api.freshNumber())
                .with("acquiredOn", today.plusDays(60).toString())
                .with("lostOn", null);
        Registry.register(second);
        String early = today.plusDays(10).toString();
        long position = Api.resolve(gone, null).get("position").asLong();
        assertThat(desk(gone, early, null).jsonPath().getString("validity")).isEqualTo("VALID");
        String cursor = feed(null).jsonPath().getString("items[0].cursor");

        forget();

        String reason = "the reason is " + UNKNOWN;
        return Stream.of(
                test("by numbers: " + reason, () -> assertUnknown(desk(gone, early, null))),
                test(
                        "by numbers, of somebody kept: before the first qualification likewise",
                        () -> assertUnknown(desk(second, today.minusDays(5).toString(), null))),
                test("by numbers, of somebody kept and covered: as before", () -> {
                    assertThat(desk(first, early, null).jsonPath().getString("reason"))
                            .isEqualTo("IN_FORCE");
                    assertThat(desk(second, early, null).jsonPath().getString("reason"))
                            .isEqualTo("NOT_YET_ACQUIRED");
                }),
                test("by numbers, from the day on: as before for whoever is kept, else nobody", () -> {
                    assertThat(desk(first, horizon.toString(), null).jsonPath().getString("reason"))
                            .isEqualTo("NEWER_IN_FORCE");
                    assertThat(desk(gone, horizon.toString(), null).jsonPath().getString("validity"))
                            .isEqualTo("NOT_FOUND");
                }),
                test("by numbers, as known before: 410", () -> assertGone(desk(gone, early, learned), "SK-ELG-025")),
                test("by numbers, as known since: " + reason, () -> assertUnknown(desk(gone, early, clock.now()))),
                test("in a batch: " + reason, () -> assertThat(
                                batch(gone, early).jsonPath().getString("items[0].answer.reason"))
                        .isEqualTo(UNKNOWN)),
                test("by card: " + reason, () -> assertUnknown(card(gone, early))),
                test("by a national message: a person's error of its own", () -> assertThat(
                                Terminal.send("OQSsiquc01", Terminal.request(early, Terminal.person(gone)))
                                        .asString())
                        .contains("SK-MSG-114")
                        .doesNotContain("<QualificationValidity>")),
                test("in a resolution: the day from which it is complete", () -> {
                    JsonNode answer = Api.resolve(gone, null);
                    assertThat(answer.get("completeFrom").asText()).isEqualTo(horizon.toString());
                    assertThat(answer.at("/items/0/match").asText()).isEqualTo("NONE");
                }),
                test(
                        "in a resolution, as known before: 410",
                        () -> assertGone(
                                Api.json(
                                                Tokens.service("coverage-resolution"),
                                                "{\"asKnownAt\":%d,\"items\":[%s]}"
                                                        .formatted(position - 1, gone.item()))
                                        .post("/v1/coverage-resolutions"),
                                "SK-ELG-025")),
                test("in a search for persons: the day from which it is complete", () -> assertThat(
                                candidates(gone, null).jsonPath().getString("completeFrom"))
                        .isEqualTo(horizon.toString())),
                test(
                        "in a search for persons, as known before: 410",
                        () -> assertGone(candidates(gone, position - 1), "SK-ELG-025")),
                test("of what a desk saw before: 410", () -> assertGone(deskView(gone, early, learned), "SK-ELG-025")),
                test("of the feed after an old cursor: 410", () -> assertGone(feed(cursor), "SK-ELG-027")),
                test(
                        "of the feed from the beginning: what is kept",
                        () -> feed(null).then().statusCode(200)),
                test("of who moved in and out before: 410", () -> {
                    for (String way : List.of("moved-in", "moved-out")) {
                        String path = "/v1/insurers/" + Api.KENPO + '/' + way + "?from=%s&to=%s";
                        assertGone(list(path.formatted(horizon.minusDays(1), horizon)), "SK-ELG-026");
                        list(path.formatted(horizon, horizon)).then().statusCode(200);
                    }
                }),
                test(
                        "of people without a card before: 410",
                        () -> assertGone(
                                list("/v1/insurers/" + Api.KENPO + "/cardless-members?month="
                                        + YearMonth.from(horizon).minusMonths(1)),
                                "SK-ELG-026")),
                test(
                        "of gaps before: 410",
                        () -> assertGone(operator("/v1/coverage-gaps?day=" + horizon.minusDays(1)), "SK-ELG-026")),
                test("of delays before: 410", () -> {
                    YearMonth month = YearMonth.from(horizon).minusMonths(1);
                    assertGone(operator("/v1/delays?month=" + month), "SK-ELG-026");
                    assertGone(
                            operator("/v1/delays/statistics?from=" + month + "&to=" + month.plusMonths(3)),
                            "SK-ELG-026");
                    operator("/v1/delays?month=" + month.plusMonths(3)).then().statusCode(200);
                }),
                test(
                        "of trouble before: 410",
                        () -> assertGone(
                                operator("/v1/trouble-statistics?month="
                                        + YearMonth.from(horizon).minusMonths(1)),
                                "SK-ELG-026")),
                test(
                        "to a report of trouble before: 410",
                        () -> assertGone(
                                Api.json(
                                                Tokens.institution(Terminal.INSTITUTION),
                                                "{\"category\":\"NOT_FOUND\",\"occurredOn\":\"%s\"}"
                                                        .formatted(horizon.minusDays(1)))
                                        .post("/v1/trouble-reports"),
                                "SK-ELG-026")),
                test(
                        "to a filing of an event before: 410",
                        () -> assertGone(
                                Api.json(
                                                Tokens.insurer(Api.KENPO),
                                                """
                                        {"insurerNumber":"%s","filings":[{"filingRef":"f-1","eventOn":"%s","filedOn":"%s",\
                                        "birthDate":"1990-01-01","kana":"ヤマダ　タロウ"}]}"""
                                                        .formatted(Api.KENPO, horizon.minusDays(1), horizon))
                                        .post("/v1/filings"),
                                "SK-ELG-026")),
                test(
                        "to a change of numbers before: 410",
                        () -> assertGone(
                                Api.json(
                                                Tokens.insurer(Api.KENPO),
                                                """
                                        {"insurerNumber":"%s","effectiveOn":"%s","items":[{"from":{"symbol":"１２","number":"%s"},\
                                        "to":{"symbol":"１２","number":"%s"}}]}"""
                                                        .formatted(
                                                                Api.KENPO,
                                                                horizon.minusDays(1),
                                                                second.number(),
                                                                Api.freshNumber()))
                                        .post("/v1/renumberings"),
                                "SK-ELG-026")));
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("is what it answered before, or that it is no longer known: never another certain answer")
    void neverAnotherAnswer(int seed) throws SQLException {
        Random random = new Random(seed);
        List<Line> asked = history(random);
        List<Instant> times = new ArrayList<>();
        times.add(null);
        times.add(clock.now());
        LongLivedRegistry.until(horizon.plusDays(100), clock);
        times.add(clock.now());
        asked.addAll(moreHistory(random, asked));
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        Map<Asked, LookupAnswer> before = answers(asked, times);

        String id = Registry.agreed(horizon);
        worker.tick();
        Map<Asked, LookupAnswer> after = answers(asked, times);

        assertThat(Registry.read(id).get("forgotten").asInt())
                .as("somebody went")
                .isPositive();
        assertThat(before.values()).doesNotContainNull();
        assertThat(after.values()).anyMatch(answer -> answer != null && UNKNOWN.equals(answer.reason()));
        before.forEach((question, old) -> assertSame(question, old, after.get(question)));
    }

    /** What is asked: the number of a line, for a day, as known at an instant or now. */
    private record Asked(String item, LocalDate day, Instant knownAt) {}

    /** As it was, or no longer known, or refused: the last is null. */
    private void assertSame(Asked asked, LookupAnswer old, LookupAnswer now) {
        boolean kept = !asked.day().isBefore(horizon);
        if (now == null) {
            assertThat(asked.knownAt())
                    .as("only what was known before is refused")
                    .isBefore(Tokyo.startOf(horizon));
        } else if (UNKNOWN.equals(now.reason())) {
            assertThat(kept).as(asked + " was " + old.reason()).isFalse();
        } else if (now.reason().equals(old.reason())) {
            assertThat(now.qualification()).as(asked.toString()).isEqualTo(old.qualification());
        } else {
            assertThat(kept)
                    .as(asked + " was " + old.reason() + " is " + now.reason())
                    .isTrue();
            assertThat(now.validity()).as(asked + " was " + old.reason()).isEqualTo("NOT_FOUND");
            assertThat(old.reason()).as(asked + ": nobody was covered").isIn("LOST", "SEVERAL_PERSONS");
        }
    }

    /** People with one to three qualifications, some of them under one another's numbers, names and birth dates. */
    private List<Line> history(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Line person = Registry.somebody();
            if (!lines.isEmpty() && random.nextInt(4) == 0) {
                Line like = lines.get(random.nextInt(lines.size()));
                JsonNode item = Api.tree(like.item());
                person = person.person("birthDate", item.get("birthDate").asText());
                person = random.nextBoolean()
                        ? person.with("number", like.number())
                        : person.person("kana", item.get("kana").asText());
            }
            LocalDate from = today.plusDays(random.nextInt(200));
            for (int q = random.nextInt(3); q >= 0; q--) {
                LocalDate to = from.plusDays(1 + random.nextInt(600));
                Line line = person.with("acquiredOn", from.toString());
                Registry.attempt(line);
                if (q > 0 || random.nextInt(3) > 0) {
                    Registry.attempt(line.operation("LOSS", to.toString()));
                }
                if (random.nextInt(8) == 0) {
                    Registry.attempt(line.operation("WITHDRAWAL", null));
                }
                lines.add(line);
                from = to.plusDays(random.nextInt(30));
                person = person.with("number", Api.freshNumber())
                        .with("insurerNumber", random.nextBoolean() ? Api.KENPO : Api.KOKUHO);
            }
        }
        return lines;
    }

    /** What becomes known after the day: late losses, corrections, new qualifications of some. */
    private List<Line> moreHistory(Random random, List<Line> lines) {
        List<Line> more = new ArrayList<>();
        for (int i = 0; i < PEOPLE / 6; i++) {
            Line line = lines.get(random.nextInt(lines.size()));
            if (random.nextBoolean()) {
                Registry.attempt(line.operation(
                        "LOSS", horizon.minusDays(random.nextInt(300)).toString()));
            } else {
                Line next = line.with("number", Api.freshNumber())
                        .with("acquiredOn", horizon.plusDays(random.nextInt(90)).toString());
                Registry.attempt(next);
                more.add(next);
            }
        }
        return more;
    }

    /** The answers to each number for days around the history; null where they are refused. */
    private Map<Asked, LookupAnswer> answers(List<Line> lines, List<Instant> times) throws SQLException {
        Map<Asked, LookupAnswer> answers = new LinkedHashMap<>();
        List<String> items = lines.stream().map(Line::item).distinct().toList();
        for (LocalDate day : List.of(
                today.plusDays(20), today.plusDays(250), horizon.minusDays(1), horizon, horizon.plusDays(200))) {
            List<Question> questions =
                    items.stream().map(item -> question(Api.tree(item), day)).toList();
            for (Instant time : times) {
                List<LookedUp> found = ask(questions, time);
                for (int i = 0; i < items.size(); i++) {
                    answers.put(
                            new Asked(items.get(i), day, time),
                            found == null ? null : found.get(i).answer());
                }
            }
        }
        return answers;
    }

    private List<LookedUp> ask(List<Question> questions, Instant knownAt) throws SQLException {
        try {
            return lookups.answerAll(
                    questions, knownAt, new Lookups.Asker("test", Terminal.INSTITUTION, false, "TREATMENT"));
        } catch (ProblemException e) {
            return null;
        }
    }

    private static Question question(JsonNode item, LocalDate day) {
        return new Question(
                new InsuredNumber(
                        new InsurerNumber(item.get("insurerNumber").asText()),
                        item.get("symbol").asText(),
                        item.get("number").asText(),
                        null),
                LocalDate.parse(item.get("birthDate").asText()),
                day);
    }

    private Line begun(Line line) {
        return line.with("acquiredOn", today.toString());
    }

    private void forget() throws SQLException {
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        String id = Registry.agreed(horizon);
        worker.tick();
        assertThat(Registry.read(id).get("state").asText()).isEqualTo("DONE");
    }

    private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable executable) {
        return DynamicTest.dynamicTest(name, executable);
    }

    private static void assertUnknown(Response answer) {
        answer.then().statusCode(200).body("validity", equalTo("UNDETERMINED"), "reason", equalTo(UNKNOWN));
        assertThat(answer.jsonPath().getString("code")).isNull();
    }

    private static void assertGone(Response answer, String code) {
        answer.then().statusCode(410).body("code", equalTo(code));
    }

    private static Response desk(Line line, String day, Instant knownAt) {
        return Api.json(
                        Tokens.institution(Terminal.INSTITUTION),
                        "{%s,\"asOf\":\"%s\",\"purpose\":\"TREATMENT\"%s}"
                                .formatted(
                                        printed(line), day, knownAt == null ? "" : ",\"asKnownAt\":\"" + knownAt + '"'))
                .post("/v1/lookups");
    }

    private static Response batch(Line line, String day) {
        return Api.json(
                        Tokens.institution(Terminal.INSTITUTION),
                        "{\"asOf\":\"%s\",\"purpose\":\"TREATMENT\",\"items\":[{\"itemId\":\"1\",%s}]}"
                                .formatted(day, printed(line)))
                .post("/v1/lookups/batches");
    }

    private static Response card(Line line, String day) {
        return Api.json(
                        Tokens.institution(Terminal.INSTITUTION),
                        "{\"personRef\":\"prf-%s\",\"asOf\":\"%s\",\"purpose\":\"TREATMENT\",\"certificateExpiresOn\":\"2199-01-01\"}"
                                .formatted(line.number(), day))
                .post("/v1/lookups/by-card");
    }

    private static Response deskView(Line line, String day, Instant seen) {
        return Api.json(
                        Tokens.insurer(Api.KENPO),
                        "{%s,\"asOf\":\"%s\",\"seenAt\":\"%s\",\"purpose\":\"INSURER_WORK\"}"
                                .formatted(printed(line), day, seen))
                .post("/v1/desk-views");
    }

    private static Response candidates(Line line, Long position) {
        JsonNode item = Api.tree(line.item());
        return Api.json(
                        Tokens.service("coverage-resolution"),
                        "{%s\"items\":[{\"itemId\":\"1\",\"name\":\"%s\",\"birthDate\":\"%s\",\"days\":[\"2026-01-01\"]}]}"
                                .formatted(
                                        position == null ? "" : "\"asKnownAt\":" + position + ',',
                                        item.get("name").asText(),
                                        item.get("birthDate").asText()))
                .post("/v1/person-candidates");
    }

    private static Response feed(String after) {
        return Api.as(Tokens.service("changes")).get("/v1/changes?limit=1" + (after == null ? "" : "&after=" + after));
    }

    private static Response list(String path) {
        return Api.as(Tokens.insurer(Api.KENPO)).get(path);
    }

    private static Response operator(String path) {
        return Api.as(Tokens.operator()).get(path);
    }

    private static String printed(Line line) {
        JsonNode item = Api.tree(line.item());
        return "\"insurerNumber\":\"%s\",\"symbol\":\"%s\",\"number\":\"%s\",\"birthDate\":\"%s\""
                .formatted(
                        item.get("insurerNumber").asText(),
                        item.get("symbol").asText(),
                        item.get("number").asText(),
                        item.get("birthDate").asText());
    }
}
