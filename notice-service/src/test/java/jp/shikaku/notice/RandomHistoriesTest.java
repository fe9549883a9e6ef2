package jp.shikaku.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.notice.following.ReviewSweep;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Over random histories, through feed, runs and reports")
class RandomHistoriesTest {

    private static final int PEOPLE = 12;
    private static final int ROUNDS = 5;
    private static final String OPEN =
            "SELECT count(*) FROM entitlement WHERE person_id = ? AND state IN ('PENDING', 'STOPPED', 'ISSUED')";
    private static final String COUNTING =
            "SELECT count(*) FROM document WHERE person_id = ? AND state = 'ISSUED' AND valid_from <= CAST(? AS date) "
                    + "AND (valid_until IS NULL OR valid_until >= CAST(? AS date))";

    @Inject
    DataSource database;

    @Inject
    ReviewSweep review;

    private record Person(String id, boolean[] inForce) {}

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("nobody entitled is without a document that counts after a run, and nobody ever has two")
    void histories(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(UUID.randomUUID().toString(), new boolean[1]));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Person person : people) {
                if (round == 0 || random.nextBoolean()) {
                    state(person, random);
                }
            }
            Notices.follow();
            if (random.nextInt(3) == 0) {
                Notices.daysPass(20);
                review.run();
            }
            assertCounts(people, false);
            if (random.nextBoolean()) {
                Notices.issue();
                assertCounts(people, true);
                people.stream().filter(person -> random.nextInt(4) == 0).forEach(person -> report(person, random));
                assertCounts(people, false);
            }
        }
        Notices.issue();
        assertCounts(people, true);
    }

    private static void state(Person person, Random random) {
        Map<String, Object> qualification = RegistryDouble.qualification("q-" + person.id(), "" + random.nextInt(3));
        int fate = random.nextInt(6);
        if (fate == 0) {
            qualification.put("lostOn", Notices.today().toString());
            qualification.put("lossReason", random.nextBoolean() ? "01" : "99");
        }
        if (fate == 1) {
            qualification.put("withdrawn", true);
            qualification.put("counts", false);
        }
        if (random.nextBoolean()) {
            qualification.put("burdenTenths", 1 + random.nextInt(3));
        }
        person.inForce()[0] = fate > 1;
        String[] names = {"髙﨑　美咲", "𠮷田　太郎"};
        String[] cards = {"REGISTERED", "NO_CARD", "NUMBER_PENDING", "BLOCKED"};
        String card = cards[random.nextInt(cards.length)];
        RegistryDouble.stateWith(
                Map.of("cardState", card),
                person.id(),
                names[random.nextInt(names.length)],
                "REGISTERED".equals(card),
                qualification);
        RegistryDouble.event(person.id(), "QUALIFICATION_CORRECTED", false, "q-" + person.id());
    }

    private static void report(Person person, Random random) {
        String token = Tokens.person(person.id());
        List<String> counting = given().auth()
                .oauth2(token)
                .get("/v1/documents?state=ISSUED")
                .jsonPath()
                .getList("items.documentId");
        for (String document : counting) {
            boolean lost = random.nextBoolean();
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(lost ? Map.of() : Map.of("reason", "DAMAGED"))
                    .post("/v1/documents/" + document + (lost ? "/loss-report" : "/reissue"));
        }
    }

    private void assertCounts(List<Person> people, boolean issued) throws SQLException {
        String today = Notices.today().toString();
        for (Person person : people) {
            assertThat(count(OPEN, person.id())).as("open entitlements").isEqualTo(person.inForce()[0] ? 1 : 0);
            long counting = count(COUNTING, person.id(), today, today);
            assertThat(counting).as("documents that count today").isLessThanOrEqualTo(1);
            if (issued) {
                assertThat(counting)
                        .as("documents that count today, after a run")
                        .isEqualTo(person.inForce()[0] ? 1 : 0);
            }
        }
    }

    private long count(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no count");
                }
                return row.getLong(1);
            }
        }
    }
}
