package jp.shikaku.eligibility.contract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.model.Tokyo;
import jp.shikaku.testing.PactFile;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

/** Each consumer asks with its own client's token. */
@QuarkusTest
@Provider("eligibility-service")
@PactFolder(PactFile.FOLDER)
@DisplayName("What other services expect of this one holds")
class PactVerificationTest {

    @BeforeEach
    void theRunningService(PactVerificationContext context) {
        context.setTarget(new HttpTestTarget("localhost", RestAssured.port));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void holds(PactVerificationContext context, HttpRequest request) {
        request.setHeader(
                "Authorization", "Bearer " + Tokens.client(context.getConsumer().getName()));
        context.verifyInteraction();
    }

    @State("somebody is covered")
    Map<String, Object> covered(Map<String, Object> somebody) {
        Line line = line(somebody);
        if (somebody.containsKey("limitFlag")) {
            line = line.with(
                    "certificates",
                    List.of(Map.of(
                            "kind",
                            "LIMIT_APPLICATION",
                            "classification",
                            "01",
                            "flag",
                            somebody.get("limitFlag"),
                            "validFrom",
                            somebody.get("acquiredOn"))));
        }
        Api.load("", List.of(line.json()));
        return Map.of(
                "personId", Api.resolve(line, null).at("/items/0/personId").asText());
    }

    /** The service's clock cannot be put forward here, so whatever it knows is made two months older. */
    @State("somebody without a usable card was covered when a month ended")
    Map<String, Object> cardless(Map<String, Object> somebody) throws SQLException {
        Api.load("", List.of(line(somebody).person("usableCard", false).json()));
        try (Connection connection = ServiceResources.owner("eligibility");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE knowledge_position SET known_at = known_at - interval '62 days'");
        }
        return Map.of("month", YearMonth.now(Tokyo.ZONE).minusMonths(1).toString());
    }

    private static Line line(Map<String, Object> somebody) {
        String insurer = somebody.get("insurerNumber").toString();
        Api.insurer(insurer);
        return Line.of(insurer, somebody.get("number").toString())
                .with("symbol", somebody.get("symbol"))
                .with("acquiredOn", somebody.get("acquiredOn"))
                .person("birthDate", somebody.get("birthDate"))
                .person("name", somebody.get("name"))
                .person("kana", somebody.get("kana"))
                .person("sex", somebody.get("sex"));
    }
}
