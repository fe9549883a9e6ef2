package jp.shikaku.eligibility.access;

import java.util.Arrays;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The purpose of use")
class PurposeTest {

    private String person;
    private String registration;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        Response answer = Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()));
        person = answer.jsonPath().getString("personId");
        registration = answer.jsonPath().getString("qualificationId");
    }

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource({
        "insurer, , 400",
        "insurer, INSURER_WORK, 200",
        "insurer, COMPLAINT, 200",
        "insurer, AUDIT, 400",
        "insurer, TREATMENT, 400",
        "insurer, insurer_work, 400",
        "auditor, , 400",
        "auditor, AUDIT, 200",
        "auditor, PERSON_SELF, 400",
        "person, , 200",
        "person, PERSON_SELF, 200",
        "person, AUDIT, 400",
        "service, , 200",
        "service, NOTICE, 200",
        "service, EMERGENCY, 400"
    })
    @DisplayName("is required of readers for an organisation, and understood of persons and services")
    void byRole(String caller, String purpose, int status) {
        assertThat(read(caller, purpose, "/v1/persons/" + person).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("is kept, and the codes are listed to whoever states none")
    void listed() throws Exception {
        Response none = read("insurer", null, "/v1/registrations/" + registration);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(none.jsonPath().getString("code")).isEqualTo("SK-ACC-001");
        assertThat(none.jsonPath().getString("errors[0].message")).isEqualTo("One of INSURER_WORK, COMPLAINT.");
        assertThat(AuditTrail.of(person)).isEmpty();

        read("insurer", "COMPLAINT", "/v1/registrations/" + registration).then().statusCode(200);

        assertThat(AuditTrail.of(person)).singleElement().asString().contains("REGISTRATION_READ COMPLAINT");
    }

    @Test
    @DisplayName("has errors that are documented")
    void documented() {
        Stream<AccessError> errors = Arrays.stream(AccessError.values());
        assertThat(ErrorDocs.lacking(errors.map(e -> ErrorDocs.row(e.code(), e.status(), e.title(), e.whatToDo()))))
                .isEmpty();
    }

    private Response read(String caller, String purpose, String path) {
        String token =
                switch (caller) {
                    case "insurer" -> Tokens.insurer(Api.KENPO);
                    case "auditor" -> Tokens.auditor();
                    case "person" -> Tokens.person(person);
                    default -> Tokens.service("persons");
                };
        RequestSpecification request = Api.unstated(token);
        return (purpose == null ? request : request.header("Purpose-Of-Use", purpose)).get(path);
    }
}
