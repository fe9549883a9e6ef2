package jp.shikaku.eligibility.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "eligibility"))
@DisplayName("The directory")
class DirectoryTest {

    private static final String INSURERS = "/v1/directory/insurers/";
    private static final String INSTITUTIONS = "/v1/directory/institutions/";
    private static final String SHIKAKU_KENPO =
            """
            {"insurerNumber":"06139117","name":"しかく健康保険組合","prefecture":"13","validFrom":"2008-04-01"}""";

    @Test
    @DisplayName("keeps an insurer with what its number says, as often as it is stated")
    void putInsurer() {
        for (int i = 0; i < 3; i++) {
            put(INSURERS + "06139117", SHIKAKU_KENPO)
                    .statusCode(200)
                    .body("scheme", equalTo("EMPLOYEES"))
                    .body("reviewOrganisation", equalTo("SHIHARAI_KIKIN"))
                    .body("validTo", nullValue());
        }
        as(Tokens.institution("1311234567"))
                .get(INSURERS + "06139117")
                .then()
                .statusCode(200)
                .body("name", equalTo("しかく健康保険組合"));
    }

    @Test
    @DisplayName("knows who took over, and from which day on")
    void successor() {
        put(
                        INSURERS + "138917",
                        """
                        {"insurerNumber":"138917","name":"旧町","prefecture":"13","validFrom":"2000-01-01",
                         "validTo":"2020-04-01","successor":"00138918"}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/successor"));
        put(
                        INSURERS + "138917",
                        """
                        {"insurerNumber":"138917","name":"旧町","prefecture":"13","validFrom":"2000-01-01",
                         "validTo":"2020-04-01","successor":"06139117"}""")
                .statusCode(200)
                .body("insurerNumber", equalTo("00138917"))
                .body("successor", equalTo("06139117"));
        String token = Tokens.reviewer();
        as(token)
                .queryParam("on", "2020-03-31")
                .get(INSURERS + "00138917")
                .then()
                .statusCode(200)
                .body("name", equalTo("旧町"));
        as(token)
                .queryParam("on", "2020-04-01")
                .get(INSURERS + "00138917")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("ends an open entry where the next one begins")
    void renamed() {
        put(INSURERS + "01139112", insurer("01139112", "前の名", "1990-01-01")).statusCode(200);
        put(INSURERS + "01139112", insurer("01139112", "後の名", "2015-04-01")).statusCode(200);
        put(INSURERS + "01139112", insurer("01139112", "前の名", "1990-01-01"))
                .statusCode(200)
                .body("validTo", equalTo("2015-04-01"));

        assertThat(nameOn("01139112", "2015-03-31")).isEqualTo("前の名");
        assertThat(nameOn("01139112", "2015-04-01")).isEqualTo("後の名");
    }

    @Test
    @DisplayName("refuses an entry for days that another one expressly has")
    void taken() {
        String first = insurer("33139114", "甲", "2000-01-01").replace("}", ",\"validTo\":\"2010-01-01\"}");
        put(INSURERS + "33139114", first).statusCode(200);

        put(INSURERS + "33139114", insurer("33139114", "乙", "2005-01-01"))
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("SK-ELG-023"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a wrong check digit          | 06139118 | "insurerNumber":"06139118"                                | /insurerNumber
                    another number in the path   | 01139112 | "insurerNumber":"06139117"                                | /insurerNumber
                    no number                    | 06139117 | "insurerNumber":"six"                                     | /insurerNumber
                    the unknown qualification    | 77777777 | "insurerNumber":"77777777"                                | /insurerNumber
                    a scheme the number denies   | 06139117 | "insurerNumber":"06139117","scheme":"NATIONAL"            | /scheme
                    the other review organisation| 06139117 | "insurerNumber":"06139117","reviewOrganisation":"KOKUHOREN" | /reviewOrganisation
                    its own successor            | 06139117 | "insurerNumber":"06139117","successor":"06139117"         | /successor
                    an end before the beginning  | 06139117 | "insurerNumber":"06139117","validTo":"2008-04-01"         | /validTo
                    a day no database knows      | 06139117 | "insurerNumber":"06139117","validTo":"+999999999-12-31"   | /validTo
                    an unknown scheme            | 06139117 | "insurerNumber":"06139117","scheme":"OTHER"               | /scheme
                    """)
    @DisplayName("refuses an insurer with")
    void badInsurers(String name, String path, String fields, String pointer) {
        put(INSURERS + path, "{" + fields + ",\"name\":\"甲\",\"prefecture\":\"13\",\"validFrom\":\"2008-04-01\"}")
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("SK-REQ-002"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    @DisplayName("lists insurers page by page, each once, by number")
    void pages() {
        List<String> numbers =
                IntStream.range(1, 8).mapToObj(DirectoryTest::nationalNumber).toList();
        numbers.forEach(number ->
                put(INSURERS + number, insurer(number, "市", "2000-01-01")).statusCode(200));

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(Tokens.auditor()).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(INSURERS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.insurerNumber", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(listed).isSorted().doesNotHaveDuplicates().containsAll(numbers);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,many",
        "cursor,%",
        "cursor,AAAA",
        "cursor,b25l",
        "on,tomorrow",
        "on,+999999999-12-31"
    })
    @DisplayName("refuses a list that cannot be asked for")
    void badLists(String parameter, String value) {
        int status = as(Tokens.operator())
                .queryParam(parameter, value)
                .get(INSURERS)
                .then()
                .contentType(Problem.MEDIA_TYPE)
                .extract()
                .statusCode();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    @DisplayName("keeps an institution, dated")
    void institution() {
        put(
                        INSTITUTIONS + "1319990001",
                        """
                        {"institutionCode":"1319990001","name":"しかく内科クリニック","prefecture":"13","validFrom":"2008-04-01"}""")
                .statusCode(200);

        as(Tokens.insurer("06139117"))
                .get(INSTITUTIONS + "1319990001")
                .then()
                .statusCode(200)
                .body("name", equalTo("しかく内科クリニック"));
        as(Tokens.operator())
                .queryParam("on", "2008-03-31")
                .get(INSTITUTIONS + "1319990001")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    another code in the path | 1311234568 | "institutionCode":"1311234567","prefecture":"13"
                    another prefecture       | 1311234567 | "institutionCode":"1311234567","prefecture":"14"
                    no prefecture            | 9911234567 | "institutionCode":"9911234567","prefecture":"99"
                    no code                  | 13         | "institutionCode":"13","prefecture":"13"
                    """)
    @DisplayName("refuses an institution with")
    void badInstitutions(String name, String path, String fields) {
        put(INSTITUTIONS + path, "{" + fields + ",\"name\":\"甲\",\"validFrom\":\"2008-04-01\"}")
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"insurers/12", "insurers/nobody", "insurers/0613201%00", "institutions/13", "institutions/131123456%00"
    })
    @DisplayName("has nothing under what cannot be a number")
    void nothing(String path) {
        as(Tokens.operator())
                .urlEncodingEnabled(false)
                .get("/v1/directory/" + path)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    @DisplayName("is read with a token only, and written by the operator only")
    void permissions() {
        given().get(INSURERS).then().statusCode(401);
        given().get(INSURERS + "06139117").then().statusCode(401);
        given().get(INSTITUTIONS + "1311234567").then().statusCode(401);
        List<String> others = List.of(
                Tokens.institution("1311234567"),
                Tokens.insurer("06139117"),
                Tokens.person("p"),
                Tokens.reviewer(),
                Tokens.auditor(),
                Tokens.service("coverage-resolution", "changes", "persons"));
        for (String token : others) {
            as(token)
                    .contentType(ContentType.JSON)
                    .body(SHIKAKU_KENPO)
                    .put(INSURERS + "06139117")
                    .then()
                    .statusCode(403);
            as(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .put(INSTITUTIONS + "1311234567")
                    .then()
                    .statusCode(403);
        }
    }

    private static String nameOn(String number, String day) {
        return as(Tokens.operator())
                .queryParam("on", day)
                .get(INSURERS + number)
                .then()
                .statusCode(200)
                .extract()
                .path("name");
    }

    private static String insurer(String number, String name, String validFrom) {
        return "{\"insurerNumber\":\"%s\",\"name\":\"%s\",\"prefecture\":\"13\",\"validFrom\":\"%s\"}"
                .formatted(number, name, validFrom);
    }

    private static String nationalNumber(int serial) {
        String body = "132%02d".formatted(serial);
        return "00" + body + CheckDigit.of(body);
    }

    private static ValidatableResponse put(String path, String body) {
        return as(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
