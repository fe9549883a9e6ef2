package jp.shikaku.eligibility.messages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("OQSmuquc01 and OQSmuquc02")
class BulkConfirmationTest {

    private static final String SEND = "OQSmuquc01";
    private static final String FETCH = "OQSmuquc02";
    private static final String DAY = "2026-10-02";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    DataSource dataSource;

    @Inject
    BulkStore store;

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("J.11: one bad person spoils only its unit")
    void caseJ11() throws Exception {
        Line good = line();
        Line suspended = line().with("suspended", true);
        String person = Api.tree(register(good)).get("personId").asText();
        register(suspended);
        String bad = Terminal.person(line()).replaceAll("<Birthdate>.*</Birthdate>", "<Birthdate>X</Birthdate>");

        Element root = result(Terminal.request(DAY, bad + Terminal.person(good)));

        assertThat(Terminal.text(root, "SegmentOfResult")).isEqualTo("1");
        assertThat(Terminal.text(root, "NumberOfProcessingResult")).isEqualTo("2");
        assertThat(Terminal.text(root, "NumberOfNormalProcessing")).isEqualTo("1");
        assertThat(Terminal.text(root, "NumberOfError")).isEqualTo("1");
        List<Element> units = Terminal.elements(root, "BulkConfirmUnit");
        assertThat(Terminal.text(units.get(0), "ProcessingResultStatus")).isEqualTo("2");
        assertThat(Terminal.text(units.get(0), "ProcessingResultCode")).isEqualTo("SK-MSG-105");
        assertThat(Terminal.text(units.get(1), "ProcessingResultStatus")).isEqualTo("1");
        assertThat(Terminal.text(units.get(1), "QualificationValidity")).isEqualTo("1");
        assertThat(Terminal.text(units.get(1), "Name")).isEqualTo("髙橋　花子");
        assertThat(AuditTrail.of(person)).hasSize(1);
        assertThat(Terminal.text(result(Terminal.request(DAY, Terminal.person(suspended))), "ProcessingResultCode"))
                .isEqualTo("SK-MSG-112");
    }

    @Test
    @DisplayName("writes the header and the units in the order of the interface, in the encoding of who fetches")
    void order() {
        Line line = line();
        register(line);
        Response reception = Terminal.send(SEND, Terminal.request(DAY, Terminal.person(line)));
        Element received = Terminal.read(reception);
        String number = Terminal.text(received, "ReceptionNumber");

        Element root = awaitResult(number);
        Response shiftJis = Terminal.sendShiftJis(FETCH, fetch(number));

        assertThat(reception.statusCode()).isEqualTo(202);
        assertThat(Terminal.children(received, "MessageHeader"))
                .containsExactly(
                        "ProcessExecutionTime",
                        "MedicalInstitutionCode",
                        "ArbitraryFileIdentifier",
                        "SegmentOfResult",
                        "CharacterCodeIdentifier");
        assertThat(Terminal.children(received, "MessageBody")).containsExactly("ReceptionNumber", "ReceptionDateTime");
        assertThat(Terminal.children(root, "MessageHeader"))
                .containsExactly(
                        "ProcessExecutionTime",
                        "QualificationConfirmationDate",
                        "MedicalInstitutionCode",
                        "ArbitraryFileIdentifier",
                        "ReceptionNumber",
                        "SegmentOfResult",
                        "NumberOfProcessingResult",
                        "NumberOfNormalProcessing",
                        "NumberOfError",
                        "CharacterCodeIdentifier");
        assertThat(Terminal.children(root, "BulkConfirmUnit"))
                .containsExactly(
                        "QualificationConfirmSearchInfo",
                        "ProcessingResultStatus",
                        "QualificationValidity",
                        "ResultOfQualificationConfirmation");
        assertThat(shiftJis.contentType()).isEqualTo("application/xml;charset=Shift_JIS");
        assertThat(Terminal.text(Terminal.read(shiftJis), "Name")).isEqualTo("髙橋　花子");
    }

    @Test
    @DisplayName("answers a day of 1,200 persons in chunks, each in its place")
    void many() {
        List<Line> lines = IntStream.range(0, 1200).mapToObj(i -> line()).toList();
        Api.load(
                "",
                lines.stream()
                        .filter(line -> lines.indexOf(line) % 6 != 0)
                        .map(Line::json)
                        .toList());

        Element root = result(
                Terminal.request(DAY, lines.stream().map(Terminal::person).collect(Collectors.joining())));

        List<Element> units = Terminal.elements(root, "BulkConfirmUnit");
        assertThat(units).hasSize(1200);
        for (int i = 0; i < 1200; i++) {
            assertThat(Terminal.text(units.get(i), "QualificationValidity")).isEqualTo(i % 6 == 0 ? "4" : "1");
        }
    }

    @Test
    @DisplayName("is received once under one Idempotency-Key, and refused for other content under it")
    void idempotent() {
        String key = "file-" + Api.freshNumber();
        String request = Terminal.request(DAY, Terminal.person(line()));

        Response first = sendWithKey(key, request);
        Response again = sendWithKey(key, request);
        Response other = sendWithKey(key, request.replace("20261002", "20261003"));

        assertThat(Terminal.text(Terminal.read(again), "ReceptionNumber"))
                .isEqualTo(Terminal.text(Terminal.read(first), "ReceptionNumber"))
                .isNotEmpty();
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Terminal.text(Terminal.read(other), "ErrorCode")).isEqualTo("SK-MSG-016");
    }

    @Test
    @DisplayName("is fetched only by the institution that asked, and only by its number")
    void foreign() {
        String number = Terminal.text(
                Terminal.read(Terminal.send(SEND, Terminal.request(DAY, Terminal.person(line())))), "ReceptionNumber");
        byte[] foreign =
                fetch(number).replace(Terminal.INSTITUTION, "1319999999").getBytes(StandardCharsets.UTF_8);

        Response answer = Terminal.send(Tokens.institution("1319999999"), FETCH, foreign);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Terminal.text(Terminal.read(answer), "ErrorCode")).isEqualTo("SK-MSG-013");
        assertThat(Terminal.send(FETCH, fetch("1")).statusCode()).isEqualTo(404);
        assertThat(Terminal.send(FETCH, fetch("")).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("without persons, with too many, or broken at the end keeps nothing")
    void nothingHalf() throws Exception {
        long before = receptions();
        String person = Terminal.person(line());
        String many = Terminal.request(DAY, person.repeat(5001));
        String broken = Terminal.request(DAY, person).replace("</XmlMsg>", "");

        assertThat(Terminal.text(Terminal.read(Terminal.send(SEND, many)), "ErrorCode"))
                .isEqualTo("SK-MSG-012");
        assertThat(Terminal.text(Terminal.read(Terminal.send(SEND, broken)), "ErrorCode"))
                .isEqualTo("SK-MSG-004");
        assertThat(Terminal.text(Terminal.read(Terminal.send(SEND, Terminal.request(DAY, ""))), "ErrorCode"))
                .isEqualTo("SK-MSG-007");
        assertThat(receptions()).isEqualTo(before);
    }

    @Test
    @DisplayName("a file that fails again and again is given up, and says so")
    void givenUp() throws Exception {
        String number = Terminal.text(
                Terminal.read(Terminal.send(SEND, Terminal.request(DAY, Terminal.person(line())))), "ReceptionNumber");
        awaitResult(number);
        execute("UPDATE bulk_unit SET answer = NULL, asked = '<broken' WHERE reception_number = '" + number + "'");
        execute("UPDATE bulk_reception SET state = 'WAITING' WHERE reception_number = '" + number + "'");

        Response[] answer = new Response[1];
        Awaitility.await().atMost(LIMIT).until(() -> {
            answer[0] = Terminal.send(FETCH, fetch(number));
            return answer[0].statusCode() != 200;
        });

        assertThat(Terminal.text(Terminal.read(answer[0]), "SegmentOfResult")).isEqualTo("9");
        assertThat(Terminal.text(Terminal.read(answer[0]), "ErrorCode")).isEqualTo("SK-MSG-014");
    }

    @Test
    @DisplayName("is deleted with its result by age")
    void retention() throws Exception {
        String number = Terminal.text(
                Terminal.read(Terminal.send(SEND, Terminal.request(DAY, Terminal.person(line())))), "ReceptionNumber");
        awaitResult(number);
        execute("UPDATE bulk_reception SET received_at = '2000-01-01' WHERE reception_number = '" + number + "'");

        assertThat(store.deleteBefore(Instant.parse("2001-01-01T00:00:00Z"))).isEqualTo(1);
        assertThat(Terminal.send(FETCH, fetch(number)).statusCode()).isEqualTo(404);
        assertThat(store.answers(number)).isEmpty();
    }

    private Element result(String request) {
        return awaitResult(Terminal.text(Terminal.read(Terminal.send(SEND, request)), "ReceptionNumber"));
    }

    private static Element awaitResult(String number) {
        List<Element> results = new ArrayList<>();
        Awaitility.await().atMost(LIMIT).until(() -> {
            Response answer = Terminal.send(FETCH, fetch(number));
            Element root = Terminal.read(answer);
            if ("2".equals(Terminal.text(root, "SegmentOfResult"))) {
                assertThat(answer.header("Retry-After")).isNotEmpty();
                return false;
            }
            results.add(root);
            return true;
        });
        return results.get(0);
    }

    private static String fetch(String number) {
        return Terminal.message(
                Terminal.field("MedicalInstitutionCode", Terminal.INSTITUTION),
                Terminal.field("ReceptionNumber", number));
    }

    private static Response sendWithKey(String key, String request) {
        return Terminal.as(Tokens.institution(Terminal.INSTITUTION))
                .header("Idempotency-Key", key)
                .body(request.getBytes(StandardCharsets.UTF_8))
                .post("/v1/messages/" + SEND);
    }

    private long receptions() throws Exception {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM bulk_reception")) {
            if (!rows.next()) {
                throw new AssertionError("no row");
            }
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Line line() {
        return Line.of(Api.KENPO, Api.freshNumber());
    }

    private static String register(Line line) {
        Response answer = Api.register(Tokens.insurer(Api.KENPO), line);
        assertThat(answer.statusCode()).isLessThan(300);
        return answer.asString();
    }
}
