package jp.shikaku.eligibility.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = LongLivedRegistry.class, restrictToAnnotatedClass = true)
@DisplayName("When the registry forgets")
class ForgettingTest {

    @Inject
    ForwardClock clock;

    @Inject
    ForgettingWorker worker;

    @Inject
    ForgettingStore store;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource dataSource;

    private LocalDate today;
    private LocalDate horizon;

    /** Each test plays in years of its own: it registers today, and the horizon is two years later. */
    @BeforeEach
    void years() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        today = clock.today();
        horizon = today.plusYears(2);
    }

    private static final String DESK = "1311234567";
    private static final UUID STRANGER = new UUID(7, 7);

    @TestFactory
    @DisplayName("whole persons go")
    Stream<DynamicTest> whoGoes() throws SQLException {
        Map<String, UUID> going = new LinkedHashMap<>();
        going.put("whose qualifications were all lost before the day", lost(Registry.somebody(), 30));
        going.put("whose qualification was lost on the day itself", person(horizon));
        going.put("whose only statement was taken back", withdrawn(Registry.somebody()));
        Line before = Registry.somebody();
        Line insured = Registry.somebody().person("birthDate", "1970-01-01");
        going.put("who has the number of somebody born on another day", lost(before, 30));
        UUID neighbour = registered(insured.with("number", before.number()));
        Line twin = Registry.somebody();
        going.put("who was several with somebody who goes too", lost(twin, 30));
        going.put(
                "the other of these",
                Registry.person(twin.person("personRef", "prf-" + Api.freshNumber())
                        .person("name", "山田　次郎")
                        .person("kana", "ジロウ")
                        .with("acquiredOn", today.toString())
                        .with("lostOn", today.plusDays(40).toString())));
        UUID reported = lost(Registry.somebody(), 30);
        trouble(reported, today.plusDays(60));
        going.put("about whom trouble was reported before the day", reported);
        UUID settled = lost(Registry.somebody(), 30);
        suspicion(settled, "SETTLED", today.plusDays(60));
        going.put("whose suspicion was settled before the day", settled);

        String id = forget();

        assertThat(Registry.isKept(neighbour)).isTrue();
        assertThat(Registry.read(id).get("forgotten").asInt()).isGreaterThanOrEqualTo(going.size());
        return going.entrySet().stream()
                .map(person ->
                        DynamicTest.dynamicTest(person.getKey(), () -> assertThat(Registry.isKept(person.getValue()))
                                .isFalse()));
    }

    @TestFactory
    @DisplayName("whoever is in doubt stays")
    Stream<DynamicTest> whoStays() throws SQLException {
        Map<String, UUID> coveredLater = new LinkedHashMap<>();
        coveredLater.put("who is insured", registered(Registry.somebody()));
        coveredLater.put("whose qualification was lost a day after", person(horizon.plusDays(1)));
        Map<String, UUID> heldBack = new LinkedHashMap<>();
        UUID suspended = lost(Registry.somebody(), 30);
        Registry.execute("UPDATE qualification_current SET suspended = true WHERE person_id = ?", suspended);
        heldBack.put("whose insurer suspects a wrong link", suspended);
        UUID doubted = lost(Registry.somebody(), 30);
        Registry.execute("UPDATE qualification_current SET matching = 'DOUBTED' WHERE person_id = ?", doubted);
        heldBack.put("whom the register's answer leaves in doubt", doubted);
        Map<String, UUID> tied = new LinkedHashMap<>();
        Line one = Registry.somebody();
        tied.put("who was several with somebody who is insured", lost(one, 30));
        coveredLater.put(
                "that somebody",
                registered(one.person("personRef", "prf-" + Api.freshNumber())
                        .person("name", "山田　三郎")
                        .person("kana", "サブロウ")));
        Line namesake = Registry.somebody();
        tied.put("whose namesake, born on the same day, is insured", lost(namesake, 30));
        coveredLater.put(
                "that namesake",
                registered(namesake.with("number", Api.freshNumber()).person("personRef", "prf-" + Api.freshNumber())));
        Line wrong = Registry.somebody();
        UUID linked = lost(wrong, 30);
        Line third = Registry.somebody();
        UUID owner = registered(third);
        UUID chain = lost(
                third.with("number", Api.freshNumber())
                        .person("personRef", "prf-" + Api.freshNumber())
                        .person("name", "山田　四郎")
                        .person("kana", "シロウ"),
                30);
        relink(linked, owner);
        tied.put("one of whose numbers was found to be an insured person's", linked);
        coveredLater.put("that person", owner);
        LongLivedRegistry.until(horizon.plusDays(20), clock);
        Map<String, UUID> knownLater = new LinkedHashMap<>();
        Line late = Registry.somebody().with("acquiredOn", today.toString());
        knownLater.put("whose loss before the day became known after it", registeredBefore(late));
        Registry.register(late.operation("LOSS", today.plusDays(30).toString()));
        Map<String, UUID> referredTo = referredTo();

        String id = forget();

        assertThat(Registry.isKept(chain)).isFalse();
        JsonNode kept = Registry.read(id).get("kept");
        Map<String, Map<String, UUID>> all = new LinkedHashMap<>();
        all.put("coveredLater", coveredLater);
        all.put("heldBack", heldBack);
        all.put("knownLater", knownLater);
        all.put("referredTo", referredTo);
        all.put("tied", tied);
        return all.entrySet().stream()
                .flatMap(reason -> Stream.concat(
                        reason.getValue().entrySet().stream()
                                .map(person -> DynamicTest.dynamicTest(
                                        reason.getKey() + ": " + person.getKey(),
                                        () -> assertThat(Registry.isKept(person.getValue()))
                                                .isTrue())),
                        Stream.of(DynamicTest.dynamicTest(reason.getKey() + " is counted", () -> assertThat(
                                        kept.get(reason.getKey()).asInt())
                                .isGreaterThanOrEqualTo(reason.getValue().size())))));
    }

    /** Persons who could go but for what was written about them since. */
    private Map<String, UUID> referredTo() throws SQLException {
        Map<String, UUID> referredTo = new LinkedHashMap<>();
        referredTo.put("of whom an institution registered its number since", reference(early()));
        referredTo.put("who blocked looks since", blocked(early()));
        UUID report = early();
        trouble(report, horizon.plusDays(10));
        referredTo.put("about whom trouble was reported since", report);
        UUID open = early();
        suspicion(open, "OPEN", today.plusDays(60));
        referredTo.put("with an open suspicion", open);
        UUID changed = early();
        suspicion(changed, "SETTLED", horizon.plusDays(3));
        referredTo.put("whose suspicion was settled since", changed);
        UUID objected = early();
        objection(objected);
        referredTo.put("whose entry was objected to since", objected);
        UUID compared = early();
        Registry.execute(
                "INSERT INTO matching_work (shard, qualification_id, generation, due_at, attempts)"
                        + " SELECT 0, qualification_id, 1, now(), 0 FROM link_fact WHERE person_id = ?",
                compared);
        referredTo.put("whose statement waits for the register", compared);
        UUID filed = early();
        filing(filed);
        referredTo.put("whose registration a filing since turned out to be", filed);
        return referredTo;
    }

    @Test
    @DisplayName("nothing of them is left in any table but the trail of looks")
    void nothingIsLeft() throws SQLException {
        Line line = Registry.somebody()
                .person("birthDate", today.minusYears(30).toString())
                .with(
                        "certificates",
                        List.of(Map.of(
                                "kind",
                                "LIMIT_APPLICATION",
                                "classification",
                                "01",
                                "flag",
                                "A03",
                                "validFrom",
                                today.toString(),
                                "validTo",
                                today.plusDays(9).toString())));
        UUID gone = lost(line, 30);
        UUID qualification = Registry.id("SELECT qualification_id FROM link_fact WHERE person_id = ?", gone);
        reference(gone);
        blocked(gone);
        trouble(gone, today);
        suspicion(gone, "SETTLED", today);
        objection(gone);
        filing(gone);
        Map<String, Long> before = mentions(gone, qualification);
        assertThat(before)
                .containsKeys(
                        "person_fact.person_id",
                        "link_fact.person_id",
                        "qualification_current.person_id",
                        "certificate_fact.qualification_id",
                        "reference_number.person_id",
                        "lookup_block_fact.person_id",
                        "trouble_report.person_id",
                        "suspicion_side.person_id",
                        "objection.own_id",
                        "filing_notice.qualification_id",
                        "change_event.person_id");

        forget();

        assertThat(mentions(gone, qualification)).isEmpty();
    }

    @Test
    @DisplayName("a dry run counts the same and leaves everybody where they are")
    void dryRun() throws SQLException {
        UUID going = lost(Registry.somebody(), 30);
        UUID staying = registered(Registry.somebody());
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        long persons = Registry.count("SELECT count(*) FROM person_current");
        long events = Registry.count("SELECT count(*) FROM change_event");
        String trial = Registry.propose(horizon, true);
        worker.tick();

        JsonNode counted = Registry.read(trial);
        assertThat(counted.get("state").asText()).isEqualTo("DONE");
        assertThat(counted.get("forgotten").asInt()).as(counted.toString()).isPositive();
        assertThat(Registry.isKept(going)).isTrue();
        assertThat(Registry.count("SELECT count(*) FROM person_current")).isEqualTo(persons);
        assertThat(Registry.count("SELECT count(*) FROM change_event")).isEqualTo(events);

        JsonNode done = Registry.read(forget());
        assertThat(done.get("forgotten")).isEqualTo(counted.get("forgotten"));
        assertThat(done.get("kept")).isEqualTo(counted.get("kept"));
        assertThat(done.get("changes").asInt()).isPositive();
        assertThat(Registry.isKept(staying)).isTrue();
    }

    @Test
    @DisplayName("somebody who returns is a new person, and what ended before is registered no more")
    void returns() throws SQLException {
        Line line = Registry.somebody();
        UUID before = lost(line, 30);
        forget();

        Line old = line.with("acquiredOn", today.toString()).with("lostOn", horizon.toString());
        JsonNode refused = Api.load("", List.of(old.json())).get(0);
        JsonNode back = Registry.register(line.with("acquiredOn", clock.today().toString()));

        assertThat(refused.get("code").asText()).isEqualTo("SK-ELG-028");
        Api.register(Tokens.insurer(Api.KENPO), old).then().statusCode(422).body("code", equalTo("SK-ELG-028"));
        assertThat(back.get("verdict").asText()).isEqualTo("REGISTERED");
        assertThat(back.get("personId").asText()).isNotEqualTo(before.toString());
        Registry.register(Registry.somebody()
                .with("acquiredOn", today.toString())
                .with("lostOn", horizon.plusDays(1).toString()));
    }

    @Test
    @DisplayName("a kept statement of these days is still known when it is sent again, and can be corrected")
    void keptStatements() throws SQLException {
        Line line = Registry.somebody()
                .with("acquiredOn", today.toString())
                .with("lostOn", today.plusDays(9).toString());
        JsonNode verdict = Registry.register(line);
        Registry.person(line.with("number", Api.freshNumber())
                .with("lostOn", null)
                .with("acquiredOn", today.plusDays(9).toString()));
        forget();

        assertThat(Registry.register(line).get("verdict").asText()).isEqualTo("UNCHANGED");
        String version = Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/registrations/" + verdict.get("qualificationId").asText())
                .header("ETag");
        Api.json(
                        Tokens.insurer(Api.KENPO),
                        "{\"symbol\":\"１２\",\"number\":\"%s\",\"relationship\":\"SELF\",\"acquiredOn\":\"%s\",\"lostOn\":\"%s\"}"
                                .formatted(line.number(), today, today.plusDays(8)))
                .header("If-Match", version)
                .put("/v1/registrations/" + verdict.get("qualificationId").asText())
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("another worker goes on where one stopped, and does nothing twice")
    void resumed() throws SQLException {
        List<UUID> going = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            going.add(lost(Registry.somebody(), 30));
        }
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        String id = Registry.agreed(horizon);
        Forgetting claimed = worker.claim().orElseThrow();
        worker.begin(claimed);
        while (Registry.read(id).get("forgotten").asInt() == 0) {
            worker.persons(claimed);
        }
        assertThat(going.stream().filter(ForgettingTest::isKept)).isNotEmpty();
        worker.tick();
        assertThat(Registry.read(id).get("state").asText())
                .as("its lease holds")
                .isEqualTo("RUNNING");

        Registry.execute(
                "UPDATE forgetting SET lease_until = now() - interval '1 s', lease_owner = ? WHERE state = 'RUNNING'",
                STRANGER);
        assertThat(worker.persons(claimed)).as("it is another's now").isFalse();
        worker.tick();

        assertThat(Registry.read(id).get("state").asText()).isEqualTo("DONE");
        assertThat(Registry.read(id).get("forgotten").asInt()).isGreaterThanOrEqualTo(going.size());
        assertThat(going).noneMatch(ForgettingTest::isKept);
    }

    @Test
    @DisplayName("it can be stopped and goes on later; the horizon stays where it was raised to")
    void stopped() throws SQLException {
        UUID going = lost(Registry.somebody(), 30);
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        String id = Registry.agreed(horizon);
        worker.begin(worker.claim().orElseThrow());
        Api.as(Tokens.operator())
                .post("/v1/retention/forgettings/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        worker.tick();
        assertThat(Registry.isKept(going)).isTrue();
        Api.as(Tokens.auditor())
                .get("/v1/retention/forgettings?limit=1")
                .then()
                .statusCode(200)
                .body("completeFrom", equalTo(horizon.toString()), "items[0].forgettingId", equalTo(id));

        Api.as(Tokens.operator())
                .post("/v1/retention/forgettings/" + id + "/resumption")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"));
        worker.tick();
        assertThat(Registry.isKept(going)).isFalse();
        Api.as(Tokens.operator())
                .post("/v1/retention/forgettings/" + id + "/resumption")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-ELG-032"));
    }

    @Test
    @DisplayName("one that cannot go on is counted, and told by its age until it is cancelled")
    void standing() throws SQLException {
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        String id = Registry.agreed(horizon);
        Registry.execute(
                "UPDATE forgetting SET complete_from = ? WHERE forgetting_id = ?", clock.today(), UUID.fromString(id));
        double failed = meters.counter("shikaku.retention.failures").count();
        worker.tick();
        assertThat(meters.counter("shikaku.retention.failures").count()).isEqualTo(failed + 1);

        LongLivedRegistry.until(clock.today().plusDays(2), clock);
        assertThat(store.oldestUnfinishedConsent()).hasValueSatisfying(given -> assertThat(given)
                .isBefore(clock.now().minus(Duration.ofDays(1))));

        Api.as(Tokens.operator())
                .post("/v1/retention/forgettings/" + id + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(store.oldestUnfinishedConsent()).isEmpty();
    }

    @Test
    @DisplayName("a registration that comes at the same moment is either kept with its person, or about somebody new")
    void racing() throws Exception {
        ExecutorService insurer = Executors.newSingleThreadExecutor();
        try {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Line line = Registry.somebody();
                lost(line, 30);
                lines.add(line);
            }
            LongLivedRegistry.until(horizon.plusYears(7), clock);
            String id = Registry.agreed(horizon);
            Future<List<JsonNode>> registered = insurer.submit(() -> lines.stream()
                    .map(line -> Registry.register(
                            line.with("acquiredOn", clock.today().toString())))
                    .toList());
            worker.tick();

            List<JsonNode> verdicts = registered.get(60, TimeUnit.SECONDS);
            assertThat(Registry.read(id).get("state").asText()).isEqualTo("DONE");
            for (JsonNode verdict : verdicts) {
                UUID person = UUID.fromString(verdict.get("personId").asText());
                assertThat(Registry.isKept(person)).isTrue();
                assertThat(Registry.count(
                                "SELECT count(*) FROM link_fact l WHERE l.person_id = ? AND NOT EXISTS"
                                        + " (SELECT 1 FROM qualification_fact f WHERE f.qualification_id = l.qualification_id)",
                                person))
                        .isZero();
                assertThat(Registry.count("SELECT count(*) FROM qualification_current WHERE person_id = ?", person))
                        .isBetween(1L, 2L);
            }
        } finally {
            insurer.shutdownNow();
        }
    }

    @Test
    @DisplayName("its trail names who proposed, who agreed, the day and the counts, and no person")
    void trail() throws SQLException {
        lost(Registry.somebody(), 30);
        String id = forget();

        assertThat(Registry.count(
                        "SELECT count(*) FROM audit_event e WHERE action = 'REGISTRY_FORGETTING' AND as_of = ?"
                                + " AND outcome LIKE '%' || ? || '%' AND outcome LIKE '%agreed by%'"
                                + " AND NOT EXISTS (SELECT 1 FROM audit_subject s WHERE s.trail_number = e.trail_number)",
                        horizon, id))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("it is not before the term is over, and never goes back")
    void days() throws SQLException {
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        LocalDate latest = clock.today().minusYears(6);
        propose(latest.plusDays(1)).then().statusCode(422).body("code", equalTo("SK-ELG-029"));
        forget();
        propose(horizon.minusDays(1)).then().statusCode(409).body("code", equalTo("SK-ELG-030"));
        String again = Registry.propose(horizon, false);
        assertThat(Registry.propose(horizon, false)).as("the same again").isEqualTo(again);
        propose(horizon.plusDays(1)).then().statusCode(409).body("code", equalTo("SK-ELG-031"));
        Api.as(Tokens.operator())
                .post("/v1/retention/forgettings/" + again + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("nobody agrees to what they proposed, and nothing begins before somebody else agreed")
    void fourEyes() throws SQLException {
        LongLivedRegistry.until(horizon.plusYears(7), clock);
        String id = Registry.propose(horizon, false);
        String agreement = "/v1/retention/forgettings/" + id + "/agreement";
        assertThat(worker.claim()).isEmpty();
        for (String token :
                List.of(Tokens.operator(), Tokens.insurer(Api.KENPO), Tokens.institution(DESK), Tokens.reviewer())) {
            Api.as(token).post(agreement).then().statusCode(403);
        }
        for (String token : List.of(
                Tokens.auditor(), Tokens.insurer(Api.KENPO), Tokens.institution(DESK), Tokens.service("persons"))) {
            Api.json(token, "{\"completeFrom\":\"%s\"}".formatted(horizon))
                    .post("/v1/retention/forgettings")
                    .then()
                    .statusCode(403);
        }
        Registry.execute("UPDATE forgetting SET proposed_by = 'auditor' WHERE forgetting_id = ?", UUID.fromString(id));
        Api.as(Tokens.auditor()).post(agreement).then().statusCode(409).body("code", equalTo("SK-ELG-033"));
        service(
                "INSERT INTO forgetting_consent VALUES (0, '" + id + "', 'auditor', 'auditor', now())",
                "ck_forgetting_consent_other_person");
        Registry.execute(
                "UPDATE forgetting SET state = 'RUNNING', lease_owner = ? WHERE forgetting_id = ?",
                STRANGER,
                UUID.fromString(id));
        service(
                "SELECT begin_forgetting('" + id + "', '" + STRANGER + "', CURRENT_DATE, now())",
                "nobody else has agreed");
        service("SELECT forget_persons('" + id + "', '" + STRANGER + "', 10)", "the horizon was not raised");
        service("SELECT delete_persons('{}')", "permission denied");
        service("UPDATE knowledge_horizon SET complete_from = CURRENT_DATE", "permission denied");
        service("UPDATE forgetting SET complete_from = CURRENT_DATE", "permission denied");
        service("DELETE FROM forgetting_consent", "permission denied");
        Api.as(Tokens.auditor())
                .post("/v1/retention/forgettings/" + id + "/cancellation")
                .then()
                .statusCode(200);
    }

    /** The service's role is refused. */
    private void service(String sql, String why) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }

    private static Response propose(LocalDate day) {
        return Api.json(Tokens.operator(), "{\"completeFrom\":\"%s\"}".formatted(day))
                .post("/v1/retention/forgettings");
    }

    private String forget() throws SQLException {
        if (clock.today().isBefore(horizon.plusYears(6))) {
            LongLivedRegistry.until(horizon.plusYears(7), clock);
        }
        String id = Registry.agreed(horizon);
        worker.tick();
        assertThat(Registry.read(id).get("state").asText()).isEqualTo("DONE");
        return id;
    }

    private static boolean isKept(UUID person) {
        try {
            return Registry.isKept(person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID registered(Line line) {
        return Registry.person(line.with("acquiredOn", today.toString()));
    }

    private UUID person(LocalDate lostOn) {
        return Registry.person(
                Registry.somebody().with("acquiredOn", today.toString()).with("lostOn", lostOn.toString()));
    }

    private UUID lost(Line line, int days) {
        Line begun = line.with("acquiredOn", today.toString());
        UUID person = Registry.person(begun);
        Registry.register(begun.operation("LOSS", today.plusDays(days).toString()));
        return person;
    }

    private UUID withdrawn(Line line) {
        Line begun = line.with("acquiredOn", today.toString());
        UUID person = Registry.person(begun);
        Registry.register(begun.operation("WITHDRAWAL", null));
        return person;
    }

    /** Somebody whose facts the registry learned in time, though the clock is past the day now. */
    private UUID early() throws SQLException {
        UUID person = lost(Registry.somebody(), 30);
        learnedInTime(person);
        return person;
    }

    private UUID registeredBefore(Line line) throws SQLException {
        UUID person = Registry.person(line);
        learnedInTime(person);
        return person;
    }

    private void learnedInTime(UUID person) throws SQLException {
        for (String table : List.of("qualification_fact", "link_fact")) {
            Registry.execute(
                    "UPDATE " + table + " SET position = 1 WHERE qualification_id IN"
                            + " (SELECT qualification_id FROM link_fact WHERE person_id = ?)",
                    person);
        }
        Registry.execute("UPDATE person_fact SET position = 1 WHERE person_id = ?", person);
    }

    private UUID reference(UUID person) throws SQLException {
        Registry.execute(
                "INSERT INTO reference_number (shard, institution_code, person_id, reference_number, registered_at,"
                        + " registered_by) VALUES (0, '1311234567', ?, ?, ?, 'test')",
                person,
                Api.freshNumber(),
                now());
        return person;
    }

    private UUID blocked(UUID person) {
        Api.json(Tokens.person(person.toString()), "{\"parts\":[\"HISTORY\"]}")
                .put("/v1/persons/" + person + "/lookup-block")
                .then()
                .statusCode(200);
        return person;
    }

    private void trouble(UUID person, LocalDate on) throws SQLException {
        Registry.execute(
                "INSERT INTO trouble_report (shard, report_id, institution_token, report_ref, prefecture, category, outcomes,"
                        + " occurred_on, reported_at, minutes_lost, resolved, insurer_kind, person_id, known_position, cause)"
                        + " VALUES (0, gen_random_uuid(), 't', ?, '13', 'OTHER', '{}', ?, ?, 1, true, 'EMPLOYEES', ?, 1, 'UNKNOWN')",
                Api.freshNumber(),
                on,
                at(on),
                person);
    }

    private void suspicion(UUID person, String state, LocalDate changed) throws SQLException {
        UUID finding = UUID.randomUUID();
        Registry.execute(
                "INSERT INTO suspicion_finding (shard, finding_id, rule, constellation, ordinal, evidence, state, version,"
                        + " found_at, changed_at) VALUES (0, ?, 'OVERLAP', ?, 0, '{}', ?, 1, ?, ?)",
                finding,
                finding.toString(),
                state,
                at(changed),
                at(changed));
        Registry.execute(
                "INSERT INTO suspicion_side (shard, finding_id, side, person_id, qualification_id, insurer_number, acquired_on)"
                        + " SELECT 0, ?, 0, person_id, qualification_id, '06132013', DATE '2020-01-01' FROM link_fact WHERE person_id = ?",
                finding,
                person);
        Registry.execute(
                "INSERT INTO suspicion_decision (shard, finding_id, version, decision, reason, decided_by, decided_at)"
                        + " VALUES (0, ?, 1, 'OPEN', 'x', 'test', ?)",
                finding,
                at(changed));
    }

    private void objection(UUID person) throws SQLException {
        UUID objection = UUID.randomUUID();
        Registry.execute(
                "INSERT INTO objection (shard, objection_id, own_id, own_insurer, own_version, own_link_version, other_id,"
                        + " other_insurer, other_version, other_link_version, reason_code, reason, raised_at, raised_by)"
                        + " SELECT 0, ?, qualification_id, '06132013', 1, 1, qualification_id, '00138057', 1, 1, 'OTHER', 'x', ?, 'test'"
                        + " FROM link_fact WHERE person_id = ?",
                objection,
                now(),
                person);
        Registry.execute(
                "INSERT INTO objection_withdrawal (shard, objection_id, withdrawn_at, withdrawn_by) VALUES (0, ?, ?, 'test')",
                objection,
                now());
    }

    private void filing(UUID person) throws SQLException {
        Registry.execute(
                "INSERT INTO filing_notice (shard, filing_id, insurer_number, filing_ref, event_on, filed_on, noticed_at,"
                        + " qualification_id) SELECT 0, gen_random_uuid(), '06132013', ?, ?, ?, ?, qualification_id FROM link_fact WHERE person_id = ?",
                Api.freshNumber(),
                today,
                today,
                now(),
                person);
    }

    /** The number of one person turns out to be another's, as a repair of the link would say it. */
    private static void relink(UUID from, UUID to) throws SQLException {
        Registry.execute(
                "INSERT INTO link_fact (shard, qualification_id, version, position, known_at, person_id, basis)"
                        + " SELECT shard, qualification_id, 2, position, known_at, ?, 'CORRECTED' FROM link_fact WHERE person_id = ?",
                to,
                from);
        Registry.execute(
                "UPDATE qualification_current SET person_id = ?, link_version = 2 WHERE person_id = ?", to, from);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime at(LocalDate day) {
        return Tokyo.startOf(day).atOffset(ZoneOffset.UTC);
    }

    /** Where the ids of a person and a qualification stand, in any column that holds ids, but for the trail of looks. */
    private static Map<String, Long> mentions(UUID person, UUID qualification) throws SQLException {
        Map<String, Long> mentions = new TreeMap<>();
        for (String column : Registry.texts(
                "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND udt_name = 'uuid' AND table_name NOT LIKE 'audit%' AND column_name <> 'after_person'")) {
            String table = column.substring(0, column.indexOf('.'));
            long found = Registry.count(
                    "SELECT count(*) FROM " + table + " WHERE " + column.substring(table.length() + 1) + " IN (?, ?)",
                    person,
                    qualification);
            if (found > 0) {
                mentions.put(column, found);
            }
        }
        return mentions;
    }
}
