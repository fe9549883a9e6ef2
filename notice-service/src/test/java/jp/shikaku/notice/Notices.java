package jp.shikaku.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import jp.shikaku.notice.following.Follower;
import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** Steps of the tests over HTTP: what the registry says, a run, and what came of it. */
public final class Notices {

    public static final String INSURER = "06132013";

    private Notices() {}

    /** A new person with one qualification in force, announced by the feed and followed. */
    public static Member member(String name, boolean usableCard) {
        Member member =
                new Member(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        RegistryDouble.state(
                member.personId(), name, usableCard, RegistryDouble.qualification(member.qualificationId(), "1"));
        RegistryDouble.event(member.personId(), "QUALIFICATION_REGISTERED", false, member.qualificationId());
        follow();
        return member;
    }

    /** A new person with these facts besides, announced by the feed and followed. */
    public static Member member(String name, boolean usableCard, Map<String, Object> more) {
        Member member =
                new Member(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        RegistryDouble.stateWith(
                more, member.personId(), name, usableCard, RegistryDouble.qualification(member.qualificationId(), "1"));
        RegistryDouble.event(member.personId(), "QUALIFICATION_REGISTERED", false, member.qualificationId());
        follow();
        return member;
    }

    /** A person and a qualification of the double. */
    public record Member(String personId, String qualificationId) {

        /** States the qualification otherwise, with an event of that kind, and follows it. */
        public void stated(String name, boolean usableCard, String event, Map<String, Object> qualification) {
            if (qualification == null) {
                RegistryDouble.state(personId, name, usableCard);
            } else {
                RegistryDouble.state(personId, name, usableCard, qualification);
            }
            RegistryDouble.event(personId, event, false, qualificationId);
            follow();
        }

        public Map<String, Object> qualification(String number) {
            return RegistryDouble.qualification(qualificationId, number);
        }

        /** The person's documents, newest last. */
        public JsonPath documents() {
            return given().auth()
                    .oauth2(Tokens.person(personId))
                    .get("/v1/documents")
                    .jsonPath();
        }

        public JsonPath entitlements() {
            return given().auth()
                    .oauth2(Tokens.person(personId))
                    .get("/v1/entitlements")
                    .jsonPath();
        }

        public String onlyDocument() {
            return documents().getString("items[0].documentId");
        }

        /** What the QR code of a document carries behind its #. */
        public String content(String documentId) {
            String url = given().auth()
                    .oauth2(Tokens.person(personId))
                    .get("/v1/documents/" + documentId)
                    .jsonPath()
                    .getString("verificationUrl");
            return url.substring(url.indexOf('#') + 1);
        }
    }

    /** Follows the feed to its end. */
    public static void follow() {
        Follower follower = CDI.current().select(Follower.class).get();
        boolean more = true;
        while (more) {
            more = follower.followOnePage(0);
        }
    }

    /** Runs an issuance for everybody and returns its final state. */
    public static JsonPath issue() {
        String id = given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/issuances")
                .then()
                .statusCode(202)
                .extract()
                .path("issuanceId");
        CDI.current().select(IssuanceRun.class).get().work();
        return given().auth()
                .oauth2(Tokens.operator())
                .get("/v1/issuances/" + id)
                .jsonPath();
    }

    /** The service's day; it only ever moves on, for all tests of this JVM. */
    public static LocalDate today() {
        return CDI.current().select(ForwardClock.class).get().today();
    }

    /** Moves the service's clock on. */
    public static void daysPass(int days) {
        timePasses(Duration.ofDays(days));
    }

    /** Moves the service's clock on. */
    public static void timePasses(Duration duration) {
        Path file = NoticeResources.folder().resolve("clock");
        ForwardClock clock = CDI.current().select(ForwardClock.class).get();
        try {
            Duration offset = Duration.parse(Files.readString(file)).plus(duration);
            Instant expected = clock.now().plus(duration);
            Files.writeString(file, offset.toString());
            await().until(() -> !clock.now().isBefore(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts JSON as somebody. */
    public static Response post(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** The stable code of a problem. */
    public static String code(Response problem) {
        return problem.jsonPath().getString("code");
    }

    /** The content with one character changed. */
    static String altered(String content) {
        int middle = content.indexOf('.') + 40;
        char other = content.charAt(middle) == 'A' ? 'B' : 'A';
        return content.substring(0, middle) + other + content.substring(middle + 1);
    }

    public static String verify(String content) {
        return verification(content).getString("result");
    }

    /** What the service says of a content. */
    public static JsonPath verification(String content) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("content", content))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
