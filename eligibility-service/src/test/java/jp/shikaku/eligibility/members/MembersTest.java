package jp.shikaku.eligibility.members;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.eligibility.registration.transfer.FreshInsurers;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("An insurer's lists")
class MembersTest {

    @Inject
    ForwardClock clock;

    @Inject
    CardlessList cardless;

    private String left;
    private String joined;
    private Line old;
    private Line recent;

    @BeforeEach
    void somebodyMoves() {
        left = FreshInsurers.next();
        joined = FreshInsurers.next();
        old = Line.of(left, Api.freshNumber()).person("usableCard", false);
        recent = Line.of(joined, Api.freshNumber())
                .person("personRef", "prf-" + old.number())
                .person("usableCard", false)
                .with("acquiredOn", "2026-10-15");
        Api.register(Tokens.insurer(left), old).then().statusCode(201);
        Api.register(Tokens.insurer(joined), recent).then().statusCode(201);
        Api.register(Tokens.insurer(joined), Line.of(joined, Api.freshNumber()))
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("show who left and who joined, with the other insurer's number and dates and nothing else")
    void moved() {
        JsonNode out = get(left, "/moved-out?from=2026-10-01&to=2026-10-31");
        assertThat(out.get("items")).hasSize(1);
        assertThat(out.at("/items/0/own/number").asText()).isEqualTo(old.number());
        assertThat(out.at("/items/0/other").toString())
                .isEqualTo("{\"insurerNumber\":\"%s\",\"acquiredOn\":\"2026-10-15\"}".formatted(joined));
        assertThat(get(left, "/moved-out?from=2026-09-01&to=2026-09-30").get("items"))
                .isEmpty();

        JsonNode in = get(joined, "/moved-in?from=2026-10-15&to=2026-10-15");
        assertThat(in.get("items")).hasSize(1);
        assertThat(in.at("/items/0/other/insurerNumber").asText()).isEqualTo(left);
        assertThat(in.toString()).doesNotContain(old.number());
        assertThat(status(joined, "/moved-in?from=2026-01-01&to=2026-12-31")).isEqualTo(400);
    }

    @Test
    @DisplayName("take objections, which the other side sees, and which a correction of either entry settles")
    void objection() throws SQLException {
        String entry = get(left, "/moved-out?from=2026-10-01&to=2026-10-31")
                .at("/items/0/entryId")
                .asText();
        String body = "{\"entryId\":\"%s\",\"reasonCode\":\"STILL_OUR_MEMBER\",\"reason\":\"在職中\"}".formatted(entry);

        assertThat(Api.json(Tokens.insurer(joined), body).post("/v1/objections").statusCode())
                .as("the entry is not the caller's own")
                .isEqualTo(404);
        Response raised = Api.json(Tokens.insurer(left), body).post("/v1/objections");
        assertThat(raised.statusCode()).isEqualTo(201);
        String id = raised.jsonPath().getString("objectionId");
        assertThat(Api.json(Tokens.insurer(left), body)
                        .post("/v1/objections")
                        .jsonPath()
                        .getString("objectionId"))
                .as("again")
                .isEqualTo(id);

        assertThat(AuditTrail.of(person()))
                .as("the answer shows the other entry's dates")
                .anyMatch(look -> look.contains("OBJECTIONS_READ INSURER_WORK"));

        JsonNode received = objection(joined, id);
        assertThat(received.get("raisedByUs").asBoolean()).isFalse();
        assertThat(received.get("state").asText()).isEqualTo("OPEN");
        assertThat(received.get("reason").asText()).isEqualTo("在職中");
        assertThat(received.at("/own/number").asText()).isEqualTo(recent.number());
        assertThat(received.toString()).doesNotContain(old.number());
        assertThat(Api.as(Tokens.insurer(joined))
                        .post("/v1/objections/" + id + "/withdrawal")
                        .statusCode())
                .isEqualTo(404);

        Api.register(Tokens.insurer(left), old.operation("LOSS", "2026-10-15"))
                .then()
                .statusCode(200);
        assertThat(objection(left, id).get("state").asText()).isEqualTo("CORRECTED");
        assertThat(Api.as(Tokens.insurer(left))
                        .post("/v1/objections/" + id + "/withdrawal")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-MEM-004");
    }

    @Test
    @DisplayName("no longer show dates of whoever the other entry turned out to be, to neither side")
    void linkRepaired() {
        String entry = get(left, "/moved-out?from=2026-10-01&to=2026-10-31")
                .at("/items/0/entryId")
                .asText();
        String body = "{\"entryId\":\"%s\",\"reasonCode\":\"OTHER_PERSON\",\"reason\":\"別人です\"}".formatted(entry);
        String id = Api.json(Tokens.insurer(left), body)
                .post("/v1/objections")
                .jsonPath()
                .getString("objectionId");
        assertThat(objection(left, id).at("/other/acquiredOn").asText()).isEqualTo("2026-10-15");
        String stranger = Api.register(
                        Tokens.insurer(joined),
                        Line.of(joined, Api.freshNumber()).person("name", "髙橋　華子"))
                .jsonPath()
                .getString("personId");
        String wrong = objection(joined, id).at("/own/qualificationId").asText();

        Api.json(Tokens.insurer(joined), "{\"personId\":\"%s\",\"reason\":\"別人\"}".formatted(stranger))
                .header(
                        "If-Match",
                        Api.as(Tokens.insurer(joined))
                                .get("/v1/registrations/" + wrong)
                                .header("ETag"))
                .put("/v1/registrations/" + wrong + "/link")
                .then()
                .statusCode(200);

        JsonNode ours = objection(left, id);
        assertThat(ours.get("state").asText()).isEqualTo("CORRECTED");
        assertThat(ours.at("/own/acquiredOn").isMissingNode()).isFalse();
        assertThat(ours.get("other").toString()).isEqualTo("{\"insurerNumber\":\"%s\"}".formatted(joined));
        JsonNode theirs = objection(joined, id);
        assertThat(theirs.at("/own/number").asText()).isEqualTo(recent.number());
        assertThat(theirs.get("other").toString()).isEqualTo("{\"insurerNumber\":\"%s\"}".formatted(left));
    }

    @Test
    @DisplayName("take objections back")
    void withdrawn() {
        String entry = get(left, "/moved-out?from=2026-10-01&to=2026-10-31")
                .at("/items/0/entryId")
                .asText();
        String body = "{\"entryId\":\"%s\",\"reasonCode\":\"OTHER_PERSON\",\"reason\":\"別人です\"}".formatted(entry);
        String id = Api.json(Tokens.insurer(left), body)
                .post("/v1/objections")
                .jsonPath()
                .getString("objectionId");

        Response withdrawn = Api.as(Tokens.insurer(left)).post("/v1/objections/" + id + "/withdrawal");
        assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(objection(joined, id).get("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("of people without a usable card are those known when the month ended, in pages and as CSV")
    void cardless() throws Exception {
        YearMonth over = YearMonth.from(clock.today()).minusMonths(1);
        assertThat(get(left, "/cardless-members?month=" + over).get("items"))
                .as("registered after the month ended")
                .isEmpty();
        assertThat(status(left, "/cardless-members?month=" + over.plusMonths(1)))
                .isEqualTo(400);
        assertThat(Api.as(Tokens.service("persons"))
                        .accept("application/problem+json, application/json, text/csv")
                        .get("/v1/insurers/" + left + "/cardless-members?month=" + over)
                        .jsonPath()
                        .getList("items"))
                .as("the service that issues certificates reads every insurer's list, and accepts both forms")
                .isEmpty();
        Response csv = Api.as(Tokens.insurer(left))
                .accept("text/csv")
                .get("/v1/insurers/" + left + "/cardless-members?month=" + over);
        assertThat(csv.asString())
                .isEqualTo("qualificationId,symbol,number,branch,relationship,name,kana,birthDate,"
                        + "address,postNumber,acquiredOn,reason,certificateExpiresOn\r\n");
    }

    @Test
    @DisplayName("of people without a usable card stay what they were when asked again, whatever is learned later")
    void cardlessAsKnown() throws SQLException {
        Line second = Line.of(left, Api.freshNumber()).person("usableCard", false);
        Line usable = Line.of(left, Api.freshNumber());
        Api.register(Tokens.insurer(left), second).then().statusCode(201);
        Api.register(Tokens.insurer(left), usable).then().statusCode(201);
        InsurerNumber insurer = InsurerNumber.of(left);
        Instant then = clock.now();
        LocalDate day = LocalDate.of(2026, 10, 31);

        CardlessList.Read first = cardless.page(insurer, day, then, null, 1);
        CardlessList.Read next = cardless.page(insurer, day, then, first.page().nextCursor(), 1);
        assertThat(List.of(
                        first.page().items().get(0).number(),
                        next.page().items().get(0).number()))
                .containsExactlyInAnyOrder(old.number(), second.number());
        assertThat(next.page().nextCursor()).isNull();
        Api.register(Tokens.insurer(left), second.operation("LOSS", "2026-09-01"))
                .then()
                .statusCode(200);
        Api.register(Tokens.insurer(left), old.operation("WITHDRAWAL", null))
                .then()
                .statusCode(200);
        assertThat(cardless.page(insurer, day, then, null, 1)).isEqualTo(first);
        assertThat(cardless.page(insurer, day, clock.now(), null, 1).page().items())
                .isEmpty();
        assertThat(new String(CardlessCsv.of(first.page().items()), StandardCharsets.UTF_8))
                .contains("髙橋　花子");
    }

    @Test
    @DisplayName("say why a card cannot be used: its state, the end of its certificate's grace, or that it is unknown")
    void cardlessReasons() throws SQLException {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("CANCELLED", holder(false, "CANCELLED", null));
        lines.put("NO_CARD", holder(false, "NO_CARD", null));
        lines.put("CERTIFICATE_EXPIRED", holder(true, "REGISTERED", "2026-07-01"));
        Line inGrace = holder(true, "REGISTERED", "2026-07-31");
        lines.values().forEach(l -> Api.register(Tokens.insurer(left), l).then().statusCode(201));
        Api.register(Tokens.insurer(left), inGrace).then().statusCode(201);

        CardlessPage page = cardless.page(InsurerNumber.of(left), LocalDate.of(2026, 10, 31), clock.now(), null, 10)
                .page();
        CardlessPage dayLater = cardless.page(InsurerNumber.of(left), LocalDate.of(2026, 11, 1), clock.now(), null, 10)
                .page();

        assertThat(page.items())
                .as("the grace of either certificate lasts to the end of October")
                .extracting(CardlessMember::reason)
                .containsExactlyInAnyOrder("CANCELLED", "NO_CARD", "UNKNOWN");
        assertThat(dayLater.items())
                .filteredOn(m -> "CERTIFICATE_EXPIRED".equals(m.reason()))
                .extracting(CardlessMember::number)
                .containsExactlyInAnyOrder(lines.get("CERTIFICATE_EXPIRED").number(), inGrace.number());
        assertThat(new String(CardlessCsv.of(dayLater.items()), StandardCharsets.UTF_8))
                .contains(",CERTIFICATE_EXPIRED,2026-07-31\r\n");
    }

    private String person() {
        return Api.register(Tokens.insurer(left), old).jsonPath().getString("personId");
    }

    private Line holder(boolean usable, String state, String expires) {
        return Line.of(left, Api.freshNumber())
                .person("usableCard", usable)
                .person("cardState", state)
                .person("certificateExpiresOn", expires);
    }

    @Test
    @DisplayName("are for the insurer itself only")
    void foreign() {
        for (String list : List.of(
                "/moved-in?from=2026-10-01&to=2026-10-02",
                "/moved-out?from=2026-10-01&to=2026-10-02",
                "/cardless-members?month=2026-01")) {
            assertThat(Api.as(Tokens.insurer(left))
                            .get("/v1/insurers/" + joined + list)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("have all their errors documented")
    void documented() {
        assertThat(ErrorDocs.lacking(Arrays.stream(MemberError.values())
                        .map(e -> ErrorDocs.row(e.code(), e.status(), e.title(), e.whatToDo()))))
                .isEmpty();
    }

    private static JsonNode objection(String insurer, String id) {
        JsonNode list =
                Api.tree(Api.as(Tokens.insurer(insurer)).get("/v1/objections").asString());
        for (JsonNode item : list.get("items")) {
            if (item.get("objectionId").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("not listed");
    }

    private static JsonNode get(String insurer, String list) {
        Response answer = Api.as(Tokens.insurer(insurer)).get("/v1/insurers/" + insurer + list);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private static int status(String insurer, String list) {
        return Api.as(Tokens.insurer(insurer))
                .get("/v1/insurers/" + insurer + list)
                .statusCode();
    }
}
