package jp.shikaku.eligibility.access.watch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.Watched;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The watch over clients")
class WatchTest {

    private static final String SERVICE = "service:scopes:persons";
    private static final int AT_ONCE = 200;

    @Inject
    Audit audit;

    @Inject
    MisuseWatch watch;

    @Inject
    WatchConfig config;

    private final String client = "13114" + ThreadLocalRandom.current().nextInt(10_000, 99_999);

    @Test
    @DisplayName("refuses a client that enumerates numbers with 429 and Retry-After, on all instances, and no other")
    void enumeration() throws Exception {
        Watched throttled = Watched.by("ShikakuMisuse", "shikaku_watch_throttled");
        Watched refusals = Watched.onDashboard("shikaku_watch_refused_total");
        double before = refusals.in(RestAssured.get("/q/metrics").asString());
        assertThat(lookUp(client).statusCode()).isEqualTo(200);
        notFound(400);
        watch.refresh();

        Response refused = lookUp(client);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-ACC-004");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 302);
        Response report = Api.json(
                        Tokens.institution(client),
                        "{\"category\":\"NOT_FOUND\",\"identity\":{\"insurerNumber\":\"%s\",\"number\":\"%s\","
                                        .formatted(Api.KENPO, Api.freshNumber())
                                + "\"birthDate\":\"1988-05-14\"}}")
                .post("/v1/trouble-reports");
        assertThat(report.statusCode()).as("its causes would tell, too").isEqualTo(429);
        assertThat(lookUp("1311488888").statusCode()).isEqualTo(200);
        JsonNode usage = usage("?alertsOnly=true");
        assertThat(usage.at("/level").asText()).isEqualTo("ENUMERATING");
        assertThat(usage.get("notFound").asLong()).isEqualTo(401);
        assertThat(usage.get("share").asDouble()).isEqualTo(1.0);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics).doesNotContain(client);
        assertThat(throttled.in(metrics)).isPositive();
        assertThat(refusals.in(metrics)).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("shows auditors and operators who asks how much and does not find, without personal data")
    void shown() throws Exception {
        notFound(60);
        watch.refresh();
        assertThat(lookUp(client).statusCode()).isEqualTo(200);

        JsonNode usage = usage("?alertsOnly=false");

        assertThat(usage.get("level").asText()).isEqualTo("ALERT");
        assertThat(usage.get("asked").asLong()).isEqualTo(61);
        Api.as(Tokens.operator()).get("/v1/client-usage").then().statusCode(200);
        Api.as(Tokens.operator()).get("/v1/client-usage?limit=0").then().statusCode(400);
    }

    @Test
    @DisplayName(
            "refuses an institution for the volume alone, and neither a service that reads as much nor whom it reads for")
    void volume() throws Exception {
        Api.insurer(Api.KENPO);
        String person = Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()))
                .path("personId");
        looks(AuditEvent.of("desk", client, "LOOKUP_BATCH", null, "ANSWERED", Set.of()));
        looks(AuditEvent.of("scopes:persons", Api.KENPO, "CARDLESS_MEMBERS_READ", null, "200 persons shown", Set.of())
                .byService(true));
        watch.refresh();
        long before = usage("?alertsOnly=true", SERVICE).get("asked").asLong();

        Response refused = lookUp(client);
        Response read = Api.json(Tokens.service("persons"), "{\"personIds\":[\"" + person + "\"]}")
                .post("/v1/person-readings");
        Response list =
                Api.as(Tokens.service("persons")).get("/v1/insurers/" + Api.KENPO + "/cardless-members?month=2020-01");
        Response insurers = Api.as(Tokens.insurer(Api.KENPO)).get("/v1/persons/" + person);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-ACC-005");
        assertThat(read.jsonPath().getList("items")).hasSize(1);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(insurers.statusCode()).isEqualTo(200);
        JsonNode service = usage("?alertsOnly=true", SERVICE);
        assertThat(service.get("level").asText()).isEqualTo("ALERT");
        assertThat(service.get("asked").asLong())
                .as("the reading and the list are the service's")
                .isEqualTo(before + 2);
    }

    @Test
    @DisplayName("lets an insurer read as many members of its own as it likes, and nobody else's")
    void ownMembers() throws Exception {
        String token = Tokens.insurer(Api.KOKUHO);
        Api.insurer(Api.KOKUHO);
        Api.insurer(Api.KENPO);
        String own = Api.register(token, Line.of(Api.KOKUHO, Api.freshNumber())).path("personId");
        String stranger = Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()))
                .path("personId");
        looks(AuditEvent.of("desk", Api.KOKUHO, "READ_PERSON", null, "OWN_STATEMENTS_SHOWN", Set.of())
                .atOwnMembers(true));
        watch.refresh();
        long before =
                usage("?alertsOnly=true", "members:" + Api.KOKUHO).get("asked").asLong();

        assertThat(Api.as(token).get("/v1/persons/" + own).statusCode()).isEqualTo(200);
        assertThat(Api.as(token).get("/v1/persons/" + stranger).statusCode()).isEqualTo(404);

        JsonNode members = usage("?alertsOnly=true", "members:" + Api.KOKUHO);
        assertThat(members.get("level").asText()).isEqualTo("ALERT");
        assertThat(members.get("asked").asLong())
                .as("the stranger is no member")
                .isEqualTo(before + 1);
        assertThat(usage("?alertsOnly=false", Api.KOKUHO).get("asked").asLong())
                .as("the stranger is counted for the insurer")
                .isPositive();
    }

    @Test
    @DisplayName("refuses an insurer that asks for as many strangers, its own members too for that time")
    void strangers() throws Exception {
        String insurer = "06270029";
        Api.insurer(insurer);
        String own = Api.register(Tokens.insurer(insurer), Line.of(insurer, Api.freshNumber()))
                .path("personId");
        looks(AuditEvent.of("desk", insurer, "READ_PERSON", null, "NOTHING_SHOWN", Set.of()));
        watch.refresh();

        Response refused = Api.as(Tokens.insurer(insurer)).get("/v1/persons/" + own);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-ACC-005");
    }

    /** More of them than anybody may ask for, in readings of two hundred. */
    private void looks(AuditEvent like) throws Exception {
        for (long asked = 0; asked <= config.throttleAsked(); asked += AT_ONCE) {
            AuditEvent look = AuditEvent.of(
                    like.actor(),
                    like.actingFor(),
                    like.action(),
                    null,
                    like.outcome(),
                    Stream.generate(UUID::randomUUID).limit(AT_ONCE).toList());
            audit.record(
                    like.countedFor() == null
                            ? look
                            : look.byService(like.countedFor().startsWith("service:"))
                                    .atOwnMembers(like.countedFor().startsWith("members:")));
        }
    }

    private void notFound(int questions) throws Exception {
        List<String> tokens =
                IntStream.range(0, questions).mapToObj(i -> "t" + i).toList();
        audit.record(new AuditEvent("desk", client, "LOOKUP", "TREATMENT", null, null, "NOT_FOUND", Set.of(), tokens));
    }

    private JsonNode usage(String query) {
        return usage(query, client);
    }

    private static JsonNode usage(String query, String client) {
        String cursor = "";
        while (true) {
            JsonNode page = Api.tree(Api.as(Tokens.auditor())
                    .get("/v1/client-usage" + query + "&limit=200" + cursor)
                    .asString());
            for (JsonNode item : page.get("items")) {
                if (item.get("client").asText().equals(client)) {
                    return item;
                }
            }
            assertThat(page.has("nextCursor")).as("the client is on some page").isTrue();
            cursor = "&cursor=" + page.get("nextCursor").asText();
        }
    }

    private static Response lookUp(String institution) {
        return Api.json(
                        Tokens.institution(institution),
                        """
                        {"insurerNumber":"%s","number":"%s","birthDate":"1988-05-14","asOf":"2026-10-02",
                         "purpose":"TREATMENT"}"""
                                .formatted(Api.KENPO, Api.freshNumber()))
                .post("/v1/lookups");
    }
}
