package jp.shikaku.claims.month;

import java.time.YearMonth;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("An institution's part of a claim month")
class InstitutionMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2063, 1);

    @Test
    @DisplayName(
            "shows an institution its volumes together, its faults by level, its deadlines, and the checks as a list")
    void institution() {
        Institution institution = Institution.fresh();
        institution.accepted(TestFile.volume(institution.code(), MONTH, "00", 100), "");
        institution.accepted(
                Institution.edit(TestFile.volume(institution.code(), MONTH, "01", 200, 300), "06132013", "06132014"),
                "?mode=WITHOUT_ERRORS");

        institution
                .http()
                .get(path("/institutions/" + institution.code()))
                .then()
                .statusCode(200)
                .body("monthState", equalTo("OPEN"), "organisations", hasSize(1))
                .body("organisations[0].volumes", contains("00", "01"), "organisations[0].files", hasSize(2))
                .body("organisations[0].receipts.received", equalTo(3))
                .body("organisations[0].receipts.undecided", equalTo(1))
                .body("organisations[0].receipts.unclaimed", equalTo(2), "organisations[0].points", equalTo(100))
                .body("organisations[0].faults.level", contains("L4"), "organisations[0].faults[0].faults", equalTo(2))
                .body("organisations[0].deadlines.cutOff", notNullValue());
        institution
                .http()
                .get(path("/institutions/" + institution.code() + "/reception-checks?limit=1"))
                .then()
                .body("items", hasSize(1), "items[0].code", equalTo("SK-R4006"), "items[0].level", equalTo("L4"))
                .body("items[0].claimed", equalTo(false), "nextCursor", notNullValue());
        String csv = institution
                .http()
                .accept("text/csv")
                .get(path("/institutions/" + institution.code() + "/reception-checks"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("RIhasp1" + institution.code() + "54501.csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("保険者番号の検証番号が一致しません");
    }

    @Test
    @DisplayName("gives each file a reception slip to print, in which a name cannot become markup")
    void slip() {
        Institution institution = Institution.fresh();
        byte[] file = TestFile.of(institution.code(), MONTH, 100);
        String path = institution.accepted(Institution.edit(file, "テスト診療所", "<b>医院"), "");

        String html = institution
                .http()
                .accept("text/html")
                .get(path + "/slip")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();

        int number = institution.http().get(path).then().extract().path("receptionNumber");
        assertThat(html)
                .contains("受付番号", ">" + number + "<", "&lt;b&gt;医院", "エラー分を含む")
                .doesNotContain("{{", "<b>");
        Institution.fresh()
                .http()
                .accept("text/html")
                .get(path + "/slip")
                .then()
                .statusCode(404);
    }

    private static String path(String rest) {
        return "/v1/claim-months/" + MONTH + rest;
    }
}
