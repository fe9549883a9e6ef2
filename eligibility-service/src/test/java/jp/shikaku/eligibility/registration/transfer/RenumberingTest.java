package jp.shikaku.eligibility.registration.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.Ledgers;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A renumbering")
class RenumberingTest {

    private static final String DAY = "2026-10-01";

    @Inject
    DataSource dataSource;

    @Inject
    Ledgers ledgers;

    private Line self;
    private Line child;
    private Line colleague;

    @BeforeEach
    void people() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        String household = Api.freshNumber();
        self = Line.of(Api.KENPO, household)
                .with("branch", "00")
                .with(
                        "certificates",
                        List.of(Map.of("kind", "CARD", "classification", "07", "validFrom", "2026-04-01")));
        child = Line.of(Api.KENPO, household)
                .with("branch", "01")
                .with("relationship", "FAMILY")
                .person("personRef", "prf-child-" + household)
                .person("name", "髙橋　一郎")
                .person("kana", "タカハシ　イチロウ")
                .person("birthDate", "2015-01-01");
        colleague = Line.of(Api.KENPO, Api.freshNumber()).with("branch", "00").person("birthDate", "1990-02-03");
        for (Line line : List.of(self, child, colleague)) {
            Api.register(Tokens.insurer(Api.KENPO), line).then().statusCode(201);
        }
    }

    @Test
    @DisplayName("gives whole households new numbers from a day on, exchanging them if need be; one person stays one")
    void exchanged() {
        String fresh = Api.freshNumber();
        List<String> lines = List.of(change(self.number(), fresh), change(colleague.number(), self.number()));

        JsonNode answer = renumber(lines, false);
        assertThat(answer.get("renumbered").asInt()).isEqualTo(3);
        assertThat(answer.at("/items/0/persons").asInt()).isEqualTo(2);

        assertThat(lookUp(self, "2026-09-30").get("validity").asText()).isEqualTo("VALID");
        assertThat(lookUp(self.with("number", fresh), DAY).get("validity").asText())
                .isEqualTo("VALID");
        assertThat(lookUp(child.with("number", fresh), DAY).get("validity").asText())
                .isEqualTo("VALID");
        assertThat(lookUp(self, DAY).get("validity").asText()).isNotEqualTo("VALID");
        assertThat(lookUp(self.with("number", fresh), DAY)
                        .at("/qualification/certificates/cardClass")
                        .asText())
                .as("certificates go on")
                .isEqualTo("07");
        JsonNode timeline = Api.resolve(child.with("number", fresh), null).at("/items/0/timeline");
        assertThat(timeline).hasSize(2);
        assertThat(timeline.get(0).get("lostOn").asText()).isEqualTo(DAY);
        assertThat(timeline.get(1).get("acquiredOn").asText()).isEqualTo(DAY);

        JsonNode again = renumber(lines, false);
        assertThat(again.get("renumbered").asInt()).isZero();
        assertThat(again.at("/items/1/verdict").asText()).isEqualTo("UNCHANGED");
    }

    @Test
    @DisplayName("is taken as a whole or not at all: a number that is taken, unknown or named twice refuses its chunk")
    void wholeOrNot() {
        String fresh = Api.freshNumber();
        JsonNode taken = renumber(
                List.of(change(self.number(), fresh), change(colleague.number(), colleague.number() + "9", null, null)),
                true);
        assertThat(taken.get("renumbered").asInt()).as("a dry run").isEqualTo(3);
        assertThat(lookUp(self, DAY).get("validity").asText())
                .as("keeps nothing")
                .isEqualTo("VALID");

        JsonNode refused = renumber(
                List.of(change(self.number(), fresh), change(colleague.number(), self.number(), "00", "01")), false);
        assertThat(codes(refused))
                .as("nobody left the number, as the branch stays")
                .isEmpty();

        JsonNode occupied =
                renumber(List.of(change(fresh, Api.freshNumber()), change("nobody", fresh)), false, "2026-11-01");
        assertThat(codes(occupied)).containsExactly("SK-TRF-005", "SK-TRF-001");
        assertThat(codes(renumber(List.of(change(fresh, self.number())), false, "2026-11-01")))
                .as("the colleague has branch 01 of that number")
                .containsExactly("SK-TRF-002");
        assertThat(codes(renumber(List.of(change(fresh, "a1"), change(fresh, "a2")), false, "2026-11-01")))
                .containsExactly("SK-TRF-005", "SK-TRF-006");
        assertThat(codes(renumber(List.of(change(fresh, fresh)), false, "2026-11-01")))
                .containsExactly("SK-TRF-004");
        assertThat(codes(renumber(List.of(change(fresh, "a1", null, "05")), false, "2026-11-01")))
                .containsExactly("SK-TRF-003");
    }

    @Test
    @DisplayName("is the insurer's own")
    void own() {
        Response foreign = Api.json(Tokens.insurer(Api.KOKUHO), body(List.of(change("1", "2")), false, DAY))
                .post("/v1/renumberings");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.jsonPath().getString("code")).isEqualTo("SK-ELG-010");
    }

    @Test
    @DisplayName("costs as many statements for a hundred people as for one")
    void statements() {
        assertThat(statementsFor(1)).isEqualTo(statementsFor(100)).isLessThanOrEqualTo(16);
    }

    @Test
    @DisplayName("and a succession have all their errors documented")
    void documented() {
        assertThat(ErrorDocs.lacking(Arrays.stream(TransferProblem.values())
                        .map(e -> ErrorDocs.row(e.code(), e.status(), e.title(), e.whatToDo()))))
                .isEmpty();
    }

    private int statementsFor(int people) {
        List<Line> lines = IntStream.range(0, people)
                .mapToObj(i -> Line.of(Api.KENPO, Api.freshNumber() + i))
                .toList();
        Api.load("", lines.stream().map(Line::json).toList());
        List<NumberChange> changes = lines.stream()
                .map(l -> new NumberChange(
                        new NumberParts("１２", l.number(), null), new NumberParts("１２", "9" + l.number(), null)))
                .toList();
        List<String> statements = new ArrayList<>();
        Renumberings counting = new Renumberings(Recording.of(dataSource, statements), ledgers);
        InsurerNumber insurer = InsurerNumber.of(Api.KENPO);
        List<RenumberingVerdict> verdicts = counting.take(
                insurer,
                new Renumbering(Api.KENPO, LocalDate.parse(DAY), false, changes),
                new Author("statements", Set.of(insurer), false));
        assertThat(verdicts).hasSize(people).allMatch(v -> v.persons() == 1);
        return statements.size();
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.get("items").forEach(i -> {
            if (i.has("code")) {
                codes.add(i.get("code").asText());
            }
        });
        return codes;
    }

    private static JsonNode renumber(List<String> lines, boolean dryRun) {
        return renumber(lines, dryRun, DAY);
    }

    private static JsonNode renumber(List<String> lines, boolean dryRun, String day) {
        Response answer =
                Api.json(Tokens.insurer(Api.KENPO), body(lines, dryRun, day)).post("/v1/renumberings");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private static String body(List<String> lines, boolean dryRun, String day) {
        return "{\"insurerNumber\":\"%s\",\"effectiveOn\":\"%s\",\"dryRun\":%s,\"items\":[%s]}"
                .formatted(Api.KENPO, day, dryRun, String.join(",", lines));
    }

    private static String change(String from, String to) {
        return change(from, to, null, null);
    }

    private static String change(String from, String to, String fromBranch, String toBranch) {
        return "{\"from\":%s,\"to\":%s}".formatted(number(from, fromBranch), number(to, toBranch));
    }

    private static String number(String number, String branch) {
        return "{\"symbol\":\"12\",\"number\":\"%s\"%s}"
                .formatted(number, branch == null ? "" : ",\"branch\":\"" + branch + '"');
    }

    private static JsonNode lookUp(Line line, String day) {
        JsonNode item = Api.tree(line.item());
        String body =
                "{\"insurerNumber\":\"%s\",\"symbol\":\"12\",\"number\":\"%s\",\"branch\":\"%s\",\"birthDate\":\"%s\",\"asOf\":\"%s\",\"purpose\":\"TREATMENT\"}"
                        .formatted(
                                Api.KENPO,
                                item.get("number").asText(),
                                item.get("branch").asText(),
                                item.get("birthDate").asText(),
                                day);
        return Api.tree(Api.json(Tokens.institution("1311234567"), body)
                .post("/v1/lookups")
                .asString());
    }
}
