package jp.shikaku.notice;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Signing keys")
class SigningKeysTest {

    private static final Path FILE = NoticeResources.folder().resolve("keys.json");

    @Inject
    DataSource database;

    /** What another test ordered is brought to its end. */
    @BeforeEach
    void noRotationUnderWay() {
        order(Map.of("immediately", true)).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "a new key is published before it signs, the old one stays published for what it signed, and private parts are nowhere")
    void rotation() throws Exception {
        StringWriter log = new StringWriter();
        Logger root = Logger.getLogger("");
        Recorder recorder = new Recorder(log);
        root.addHandler(recorder);
        String old = keyInState("SIGNING");
        JsonPath ordered = order(Map.of()).then().statusCode(200).extract().jsonPath();
        String next = ordered.getString("keyId");
        assertThat(published()).contains(old, next);
        assertThat(state(next)).isEqualTo("ANNOUNCED");
        assertThat(code(order(Map.of()))).isEqualTo("SK-NOT-041");

        Notices.Member before = issued();
        String paper = before.content(before.onlyDocument());
        assertThat(keyOf(paper)).isEqualTo(old);
        Notices.daysPass(7);
        await().until(() -> "SIGNING".equals(state(next)));
        Notices.Member after = issued();
        assertThat(keyOf(after.content(after.onlyDocument()))).isEqualTo(next);
        assertThat(state(old)).isEqualTo("RETIRED");
        assertThat(published()).contains(old, next);
        assertThat(Notices.verify(paper)).isEqualTo("GENUINE");

        root.removeHandler(recorder);
        for (ECKey key : KeyFile.read(FILE).held()) {
            assertThat(log.toString()).doesNotContain(key.getD().toString());
            assertThat(rowsWith(key)).isEmpty();
            assertThat(given().get("/.well-known/jwks.json").asString())
                    .doesNotContain(key.getD().toString());
        }
        assertThat(log.toString()).contains(next);
    }

    @Test
    @DisplayName(
            "a key that is not trusted any more is replaced at once and taken back; what this service handed out it still knows")
    void takenBack() throws ParseException {
        Notices.Member member = issued();
        String paper = member.content(member.onlyDocument());
        String stolen = keyOf(paper);
        assertThat(code(withdraw(stolen))).isEqualTo("SK-NOT-042");
        String announced = order(Map.of()).jsonPath().getString("keyId");
        String next = order(Map.of("immediately", true)).jsonPath().getString("keyId");
        assertThat(next).as("the key that is published already").isEqualTo(announced);
        assertThat(state(next)).isEqualTo("SIGNING");
        assertThat(withdraw(stolen).statusCode()).isEqualTo(200);
        assertThat(published()).contains(next).doesNotContain(stolen);
        assertThat(Notices.verify(paper)).isEqualTo("GENUINE");
        assertThat(code(order(Map.of("keyId", stolen, "immediately", true)))).isEqualTo("SK-NOT-040");
        assertThat(order(Map.of("keyId", "0000000000000000")).statusCode()).isEqualTo(404);
        assertThat(withdraw("0000000000000000").statusCode()).isEqualTo(404);
    }

    private static Notices.Member issued() {
        Notices.Member member = Notices.member("山田　花子", true);
        Notices.issue();
        return member;
    }

    private static Response order(Map<String, Object> order) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(order)
                .post("/v1/signing-keys/rotations");
    }

    private static Response withdraw(String keyId) {
        return given().auth().oauth2(Tokens.operator()).post("/v1/signing-keys/" + keyId + "/withdrawal");
    }

    private static JsonPath keys() {
        return given().auth()
                .oauth2(Tokens.auditor())
                .get("/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String state(String keyId) {
        return keys().getString("items.find { it.keyId == '" + keyId + "' }.state");
    }

    private static String keyInState(String state) {
        return keys().getString("items.find { it.state == '" + state + "' }.keyId");
    }

    private static List<String> published() {
        return given().get("/.well-known/jwks.json").jsonPath().getList("keys.kid");
    }

    private static String keyOf(String content) throws ParseException {
        return JWSObject.parse(content).getHeader().getKeyID();
    }

    /** Tables in which a key's private number stands anywhere, as text or as bytes. */
    private List<String> rowsWith(ECKey key) throws SQLException {
        String text = "%" + key.getD() + "%";
        String bytes = "%" + HexFormat.of().formatHex(key.getD().decode()) + "%";
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement tables = connection.prepareStatement(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'");
                ResultSet names = tables.executeQuery()) {
            while (names.next()) {
                String table = names.getString(1);
                try (PreparedStatement search = connection.prepareStatement(
                        "SELECT 1 FROM " + table + " t WHERE t::text LIKE ? OR t::text LIKE ? LIMIT 1")) {
                    search.setString(1, text);
                    search.setString(2, bytes);
                    if (search.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static final class Recorder extends StreamHandler {

        private static final Formatter PLAIN = new SimpleFormatter();
        private final StringWriter log;

        Recorder(StringWriter log) {
            this.log = log;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            log.write(PLAIN.format(entry));
        }
    }
}
