package jp.shikaku.notice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.notice.printing.PrintingRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ImposedOnNumberedPaperTest.Cards.class)
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Cards imposed on numbered paper")
class ImposedOnNumberedPaperTest {

    private static final int CARDS = 12;
    private static final int ON_A_SHEET = 10;
    private static final String INSURER = Tokens.insurer(Notices.INSURER);

    @Inject
    IssuanceRun issuing;

    @Inject
    PrintingRun producing;

    /** Certificates are cards of two small pages. */
    public static final class Cards implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("shikaku.notice.certificate-form", "CERTIFICATE_CARD");
        }
    }

    @Test
    @DisplayName("use one number of A4 for all that are on the sheet, and each is found by it and it by each")
    void sheets() {
        String printing = printing();
        List<String> documents = manifest(printing);
        long first = received("A4_SHEET");

        assertThat(confirm(printing, "A4_SHEET", first, first + 1).jsonPath().getString("state"))
                .isEqualTo("PRINTED");

        assertThat(sheet(first).getList("items.documentId")).isEqualTo(documents.subList(0, ON_A_SHEET));
        assertThat(sheet(first + 1).getList("items.became")).containsExactly("SPOILED");
        assertThat(sheet(first + 2).getList("items.documentId")).isEqualTo(documents.subList(ON_A_SHEET, CARDS));
        for (String document : documents) {
            JsonPath found = stock("&documentId=" + document);
            assertThat(found.getList("items.documentId")).containsExactly(document);
            assertThat(found.getLong("items[0].number"))
                    .isEqualTo(documents.indexOf(document) < ON_A_SHEET ? first : first + 2);
        }
        assertThat(used(first)).isEqualTo(2);
    }

    @Test
    @DisplayName("use a number for each where the cards themselves are numbered")
    void cards() {
        String printing = printing();
        List<String> documents = manifest(printing);
        long first = received("CARD");

        assertThat(confirm(printing, "CARD", first, first + 1).statusCode()).isEqualTo(200);

        assertThat(stock("&paper=CARD&number=" + (first + CARDS)).getList("items.documentId"))
                .containsExactly(documents.get(CARDS - 1));
        assertThat(used(first)).isEqualTo(CARDS);
    }

    private String printing() {
        Notices.issue();
        IntStream.range(0, CARDS).forEach(i -> Notices.member("髙﨑　𠮷野邉", false));
        String run = Notices.post(
                        INSURER,
                        "/v1/issuances",
                        Map.of("insurerNumber", Notices.INSURER, "kinds", List.of("CONFIRMATION_CERTIFICATE")))
                .path("issuanceId");
        issuing.work();
        String printing = Notices.post(INSURER, "/v1/printings", Map.of("issuanceId", run, "arrangement", "IMPOSED"))
                .path("items[0].printingId");
        producing.work();
        return printing;
    }

    private static List<String> manifest(String printing) {
        JsonPath manifest = given().auth()
                .oauth2(INSURER)
                .get("/v1/printings/" + printing + "/manifest")
                .jsonPath();
        assertThat(manifest.<Integer>getList("items.firstPage").stream().distinct())
                .as("sheets")
                .hasSize(2);
        return manifest.getList("items.documentId");
    }

    private static long received(String paper) {
        long first = ThreadLocalRandom.current().nextLong(1_000_000, 900_000_000);
        Map<String, Object> receipt = Map.of(
                "insurerNumber", Notices.INSURER, "paper", paper, "firstNumber", first, "lastNumber", first + 99);
        assertThat(Notices.post(INSURER, "/v1/stock/receipts", receipt).statusCode())
                .isEqualTo(204);
        return first;
    }

    private static Response confirm(String printing, String paper, long first, long spoiled) {
        return Notices.post(
                INSURER,
                "/v1/printings/" + printing + "/confirmation",
                Map.of("paper", paper, "firstNumber", first, "spoiled", List.of(spoiled)));
    }

    private static JsonPath sheet(long number) {
        return stock("&paper=A4_SHEET&number=" + number);
    }

    private static JsonPath stock(String query) {
        return given().auth()
                .oauth2(INSURER)
                .get("/v1/stock/sheets?insurer=" + Notices.INSURER + query)
                .jsonPath();
    }

    private static int used(long first) {
        return given().auth()
                .oauth2(INSURER)
                .get("/v1/stock/lots?insurer=" + Notices.INSURER)
                .jsonPath()
                .getInt("items.find { it.firstNumber == " + first + "L }.used");
    }
}
