package jp.shikaku.eligibility.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Certificates")
class CertificateTest {

    private static final String DESK = "1311234567";
    private static final Map<String, Object> LIMIT = Map.of(
            "kind",
            "LIMIT_APPLICATION",
            "classification",
            "01",
            "flag",
            "A03",
            "validFrom",
            "2026-08-01",
            "validTo",
            "2027-07-31");
    private static final Map<String, Object> KIDNEY = disease("1", "2026-06-01");
    private static final Map<String, Object> BLOOD = disease("2", "2026-07-01");
    private static final Map<String, Object> CARD =
            Map.of("kind", "CARD", "classification", "07", "issuedOn", "2026-04-10", "validFrom", "2026-04-10");

    private String insurer;
    private Line line;

    @BeforeEach
    void start() {
        Api.insurer(Api.KENPO);
        insurer = Tokens.insurer(Api.KENPO);
        line = Line.of(Api.KENPO, Api.freshNumber()).with("certificates", List.of(LIMIT, KIDNEY, BLOOD, CARD));
    }

    @Test
    @DisplayName("come with the registration and are answered on their days, limits and diseases with consent only")
    void registeredAndAnswered() {
        Api.register(insurer, line).then().statusCode(201);

        JsonNode plain = ask("2026-08-01", "");
        assertThat(plain.at("/qualification/certificates/cardClass").asText()).isEqualTo("07");
        assertThat(plain.at("/qualification/certificates/card/issuedOn").asText())
                .isEqualTo("2026-04-10");
        assertThat(plain.at("/qualification/certificates").has("limitApplication"))
                .isFalse();
        assertThat(plain.at("/qualification/certificates").has("specificDiseases"))
                .isFalse();
        assertThat(plain.has("consents")).isFalse();

        JsonNode full = ask("2026-08-01", consents(Instant.now(), Instant.now()));
        assertThat(full.at("/qualification/certificates/limitApplication/flag").asText())
                .isEqualTo("A03");
        assertThat(full.at("/qualification/certificates/specificDiseases").size())
                .isEqualTo(2);
        assertThat(full.at("/qualification/certificates/specificDiseases/0/selfPayYen")
                        .asInt())
                .isEqualTo(10_000);
        assertThat(full.at("/consents/limitApplication/state").asText()).isEqualTo("GIVEN");
        assertThat(full.at("/consents/limitApplication").has("at")).isTrue();

        JsonNode before = ask("2026-07-31", consents(Instant.now(), null));
        assertThat(before.at("/qualification/certificates").has("limitApplication"))
                .isFalse();
        assertThat(before.at("/consents/specificDiseases/state").asText()).isEqualTo("NOT_GIVEN");
        JsonNode first = ask("2026-04-01", "");
        assertThat(first.at("/qualification/certificates/cardClass").asText())
                .as("一般 by default")
                .isEqualTo("01");
    }

    @Test
    @DisplayName("are not shown on a consent older than a day; one without time or in the future is refused")
    void consents() {
        Api.register(insurer, line).then().statusCode(201);
        Instant yesterday = Instant.now().minus(Duration.ofHours(25));

        JsonNode late = ask("2026-08-01", consents(yesterday, null));
        assertThat(late.at("/consents/limitApplication/state").asText()).isEqualTo("EXPIRED");
        assertThat(late.at("/qualification/certificates").has("limitApplication"))
                .isFalse();

        String tomorrow = consents(Instant.now().plus(Duration.ofHours(1)), null);
        assertThat(lookUp("2026-08-01", tomorrow).jsonPath().getString("code")).isEqualTo("SK-CRT-007");
        assertThat(lookUp("2026-08-01", ",\"consents\":{\"limitApplication\":{\"given\":true}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("sent again change nothing; later ones are added to the known qualification and told to followers")
    void resent() {
        Line bare = line.with("certificates", null);
        Api.register(insurer, bare).then().statusCode(201);
        String cursor = Api.endOfFeed();

        assertThat(verdict(line)).isEqualTo("CERTIFIED");
        assertThat(verdict(line)).isEqualTo("UNCHANGED");
        assertThat(verdict(bare)).isEqualTo("UNCHANGED");

        JsonNode events = Api.changes(cursor, 0).get("items");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("kinds").toString()).isEqualTo("[\"QUALIFICATION_CORRECTED\"]");
    }

    @Test
    @DisplayName("of one kind never cover the same day, in one line, over lines and in one file")
    void overlapping() {
        Map<String, Object> other = new java.util.HashMap<>(LIMIT);
        other.put("flag", "A02");
        other.put("validFrom", "2027-07-31");
        other.remove("validTo");
        Response together = Api.register(insurer, line.with("certificates", List.of(LIMIT, other)));
        assertThat(together.statusCode()).isEqualTo(409);
        assertThat(together.jsonPath().getString("errors[0].pointer")).isEqualTo("/certificates/1");

        List<JsonNode> verdicts = Api.load(
                "",
                List.of(line.json(), line.with("certificates", List.of(other)).json()));
        assertThat(verdicts.get(0).get("verdict").asText()).isEqualTo("REGISTERED");
        assertThat(verdicts.get(1).get("code").asText()).isEqualTo("SK-CRT-006");
        assertThat(Api.register(insurer, line.with("certificates", List.of(other)))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("that cannot be refuse the whole line: nothing is half registered")
    void nothingHalf() {
        Map<String, Object> impossible = Map.of("kind", "CARD", "classification", "99", "validFrom", "2026-04-01");

        assertThat(Api.register(insurer, line.with("certificates", List.of(KIDNEY, impossible)))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-CRT-001");
        assertThat(ask("2026-08-01", "").get("validity").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName(
            "are added, corrected, ended and withdrawn one by one, by the edition of the list the insurer has seen")
    void oneByOne() {
        String path = "/v1/registrations/"
                + Api.register(insurer, line.with("certificates", null))
                        .jsonPath()
                        .getString("qualificationId")
                + "/certificates";
        String limit = write(LIMIT);

        assertThat(send("POST", path, null, limit).statusCode()).isEqualTo(428);
        Response added = send("POST", path, "\"c0\"", limit);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"c1\"");
        assertThat(send("POST", path, "\"c0\"", limit).statusCode()).as("again").isEqualTo(200);
        assertThat(send("POST", path, "\"c0\"", write(KIDNEY)).statusCode()).isEqualTo(412);
        String one = path + '/' + added.jsonPath().getString("certificateId");

        assertThat(send("PUT", one, "\"c1\"", limit.replace("A03", "A01")).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", one + "/end", "\"c2\"", "{\"lastDay\":\"2026-12-31\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", path, "\"c3\"", limit).statusCode()).isEqualTo(409);
        assertThat(send("POST", one + "/end", "\"c3\"", "{\"lastDay\":\"2026-07-31\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("POST", one + "/withdrawal", "\"c3\"", "").statusCode()).isEqualTo(200);
        assertThat(send("POST", path, "\"c4\"", limit).statusCode()).isEqualTo(201);

        Response list = Api.as(insurer).get(path);
        assertThat(list.header("ETag")).isEqualTo("\"c5\"");
        assertThat(list.jsonPath().getList("items")).hasSize(2);
        assertThat(list.jsonPath().getBoolean("items[0].withdrawn")).isTrue();
        Api.insurer(Api.KOKUHO);
        assertThat(Api.as(Tokens.insurer(Api.KOKUHO)).get(path).statusCode())
                .as("another insurer")
                .isEqualTo(404);
        assertThat(Api.json(Tokens.insurer(Api.KOKUHO), limit)
                        .header("If-Match", "\"c5\"")
                        .post(path)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("are answered as known at an instant for ever, whatever is corrected later")
    void asKnownAt() {
        Response registered = Api.register(insurer, line);
        String path = "/v1/registrations/" + registered.jsonPath().getString("qualificationId") + "/certificates";
        String consents = consents(Instant.now(), Instant.now());
        JsonNode then = ask("2026-09-01", consents);
        String knownAt = ",\"asKnownAt\":\"" + then.get("knownAt").asText() + '"';
        Response list = Api.as(insurer).get(path);
        List<Map<String, Object>> items = list.jsonPath().getList("items");
        for (int i = 0; i < items.size(); i++) {
            send("POST", path + '/' + items.get(i).get("certificateId") + "/withdrawal", "\"c" + (4 + i) + '"', "")
                    .then()
                    .statusCode(200);
        }

        assertThat(ask("2026-09-01", consents)
                        .at("/qualification/certificates/cardClass")
                        .asText())
                .isEqualTo("01");
        assertThat(ask("2026-09-01", consents + knownAt).get("qualification")).isEqualTo(then.get("qualification"));
    }

    @Test
    @DisplayName("are not shown when the qualification does not cover the day; the reason of the loss is")
    void lost() {
        Api.register(insurer, line).then().statusCode(201);
        Api.register(
                        insurer,
                        line.with("certificates", null)
                                .operation("LOSS", "2026-10-01")
                                .with("lossReason", "99"))
                .then()
                .statusCode(200);

        JsonNode after = ask("2026-10-01", consents(Instant.now(), Instant.now()));
        assertThat(after.get("validity").asText()).isEqualTo("INVALID");
        assertThat(after.at("/qualification/lossReason").asText()).isEqualTo("99");
        assertThat(after.get("qualification").has("certificates")).isFalse();
    }

    @Test
    @DisplayName("have all their errors documented")
    void documented() {
        Stream<String> rows = Arrays.stream(CertificateError.values())
                .map(e -> ErrorDocs.row(e.code(), e.status(), e.title(), e.whatToDo()));
        assertThat(ErrorDocs.lacking(rows)).isEmpty();
    }

    private String verdict(Line sent) {
        return Api.register(insurer, sent).jsonPath().getString("verdict");
    }

    private Response send(String method, String path, String ifMatch, String body) {
        RequestSpecification request = body.isEmpty() ? Api.as(insurer) : Api.json(insurer, body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.request(method, path);
    }

    private JsonNode ask(String day, String more) {
        Response answer = lookUp(day, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private Response lookUp(String day, String more) {
        JsonNode item = Api.tree(line.item());
        String body =
                "{\"insurerNumber\":\"%s\",\"symbol\":\"%s\",\"number\":\"%s\",\"birthDate\":\"%s\",\"asOf\":\"%s\","
                        + "\"purpose\":\"TREATMENT\"%s}";
        return Api.json(
                        Tokens.institution(DESK),
                        body.formatted(
                                item.get("insurerNumber").asText(),
                                item.get("symbol").asText(),
                                item.get("number").asText(),
                                item.get("birthDate").asText(),
                                day,
                                more))
                .post("/v1/lookups");
    }

    private static String consents(Instant limit, Instant disease) {
        String second = disease == null ? "" : ",\"specificDiseases\":{\"given\":true,\"at\":\"" + disease + "\"}";
        return ",\"consents\":{\"limitApplication\":{\"given\":true,\"at\":\"" + limit + "\"}" + second + '}';
    }

    private static Map<String, Object> disease(String category, String from) {
        return Map.of("kind", "SPECIFIC_DISEASE", "classification", category, "validFrom", from, "selfPayYen", 10_000);
    }

    private static String write(Map<String, Object> certificate) {
        return Line.of(Api.KENPO, "1")
                .with("certificates", certificate)
                .json()
                .replaceAll(".*\"certificates\":(\\{[^}]*\\}).*", "$1");
    }
}
