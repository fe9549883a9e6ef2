package jp.shikaku.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.notice.printing.PrintingRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The statements of a run and of its bundle")
class BulkStatementsTest {

    /** A worker may look once more for what is left. */
    private static final int MORE_ROUNDS = 12;

    @Inject
    IssuanceRun issuing;

    @Inject
    PrintingRun printing;

    @Test
    @DisplayName("are as many for forty documents as for two")
    void constant() {
        Notices.issue();
        Counts few = countsOf(2);
        Counts many = countsOf(40);

        assertThat(many.run()).isLessThanOrEqualTo(few.run() + MORE_ROUNDS);
        assertThat(many.bundle()).isEqualTo(few.bundle());
    }

    private record Counts(int run, int bundle) {}

    private Counts countsOf(int documents) {
        IntStream.range(0, documents).forEach(i -> Notices.member("髙﨑　𠮷野邉", true));
        String run = Notices.post(
                        Tokens.operator(),
                        "/v1/issuances",
                        Map.of("insurerNumber", Notices.INSURER, "kinds", List.of("NOTICE")))
                .path("issuanceId");
        int prepared = Statements.of(issuing::work);
        assertThat(given().auth()
                        .oauth2(Tokens.operator())
                        .get("/v1/issuances/" + run)
                        .jsonPath()
                        .getInt("issued"))
                .isEqualTo(documents);
        assertThat(Notices.post(
                                Tokens.operator(),
                                "/v1/printings",
                                Map.of("issuanceId", run, "documentsPerBundle", 500))
                        .statusCode())
                .isEqualTo(202);
        return new Counts(prepared, Statements.of(printing::work));
    }
}
