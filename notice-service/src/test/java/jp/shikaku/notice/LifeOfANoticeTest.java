package jp.shikaku.notice;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.following.EndingSweep;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.Watched;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The life of a notice")
class LifeOfANoticeTest {

    private static final String NAME = "髙﨑　𠮷野邉";

    @Inject
    EndingSweep sweep;

    @Test
    @DisplayName("a completed registration entitles; a run issues one page that is genuine")
    void issued() throws Exception {
        Notices.Member member = Notices.member(NAME, true);
        assertThat(member.entitlements().getList("items.state")).containsExactly("PENDING");

        assertThat(Notices.issue().getString("state")).isEqualTo("COMPLETED");

        String document = member.onlyDocument();
        byte[] pdf = given().auth()
                .oauth2(Tokens.person(member.personId()))
                .get("/v1/documents/" + document + "/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument page = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(page)).contains(NAME, "みどり健康保険組合");
        }
        assertThat(Notices.verify(member.content(document))).isEqualTo("GENUINE");
    }

    @Test
    @DisplayName("of a qualification that is acquired later counts from its acquisition")
    void acquiredLater() {
        LocalDate acquired = Notices.today().plusDays(20);
        Notices.Member member = Notices.member(NAME, true);
        Map<String, Object> later = member.qualification("1");
        later.put("acquiredOn", acquired.toString());
        member.stated(NAME, true, "QUALIFICATION_CORRECTED", later);
        Notices.issue();

        assertThat(member.documents().getString("items[0].validFrom")).isEqualTo(acquired.toString());
        String content = member.content(member.onlyDocument());
        assertThat(Notices.verify(content)).isEqualTo("NOT_YET_VALID");
        Notices.daysPass(20);
        assertThat(Notices.verify(content)).isEqualTo("GENUINE");
    }

    @Test
    @DisplayName("asking again, and taking the feed again, issues nothing twice")
    void nothingTwice() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        RegistryDouble.event(member.personId(), "QUALIFICATION_REGISTERED", false, member.qualificationId());
        Notices.follow();
        assertThat(Notices.issue().getInt("issued")).isZero();
        assertThat(member.documents().getList("items")).hasSize(1);
    }

    @Test
    @DisplayName("a corrected number supersedes the old notice, and the new one names it")
    void superseded() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        String old = member.onlyDocument();
        String content = member.content(old);

        member.stated(NAME, true, "QUALIFICATION_CORRECTED", member.qualification("2"));
        assertThat(Notices.verify(content)).isEqualTo("SUPERSEDED");
        Notices.issue();

        // Both may be issued within one second, and then stand in either order.
        JsonPath documents = member.documents();
        assertThat(documents.<String>getList("items.state")).containsExactlyInAnyOrder("SUPERSEDED", "ISSUED");
        String next = documents.getString("items.find { it.state == 'ISSUED' }.documentId");
        assertThat(documents.getString("items.find { it.state == 'SUPERSEDED' }.replacedBy"))
                .isEqualTo(next);
        assertThat(Notices.verify(member.content(next))).isEqualTo("GENUINE");
    }

    @Test
    @DisplayName("loss and withdrawal revoke")
    void revoked() {
        Notices.Member lost = Notices.member(NAME, true);
        Notices.Member withdrawn = Notices.member(NAME, true);
        Notices.issue();
        Map<String, Object> ended = lost.qualification("1");
        ended.put("lostOn", Notices.today().minusDays(1).toString());
        lost.stated(NAME, true, "QUALIFICATION_LOST", ended);
        withdrawn.stated(NAME, true, "QUALIFICATION_WITHDRAWN", null);

        assertThat(Notices.verify(lost.content(lost.onlyDocument()))).isEqualTo("REVOKED");
        assertThat(lost.documents().getString("items[0].endReason")).isEqualTo("LOST");
        assertThat(Notices.verify(withdrawn.content(withdrawn.onlyDocument()))).isEqualTo("REVOKED");
        assertThat(withdrawn.documents().getString("items[0].endReason")).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("a loss registered for a later day leaves the notice genuine until that day, and revokes it then")
    void revokedLater() {
        Notices.Member leaving = Notices.member(NAME, true);
        Notices.issue();
        Map<String, Object> ending = leaving.qualification("1");
        ending.put("lostOn", Notices.today().plusDays(2).toString());
        leaving.stated(NAME, true, "QUALIFICATION_LOST", ending);
        String content = leaving.content(leaving.onlyDocument());
        assertThat(Notices.verify(content)).isEqualTo("GENUINE");
        assertThat(leaving.documents().getString("items[0].endsOn"))
                .isEqualTo(ending.get("lostOn").toString());

        Notices.daysPass(2);
        assertThat(Notices.verify(content)).isEqualTo("REVOKED");
        sweep.run();
        assertThat(leaving.documents().getString("items[0].state")).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("a loss before the run cancels what was due")
    void cancelled() {
        Notices.Member member = Notices.member(NAME, true);
        member.stated(NAME, true, "QUALIFICATION_WITHDRAWN", null);
        Notices.issue();
        assertThat(member.documents().getList("items")).isEmpty();
        assertThat(member.entitlements().getList("items.state")).containsExactly("ENDED");
    }

    @Test
    @DisplayName("without a usable card a person gets a confirmation certificate that says why, and ends")
    void certificate() throws Exception {
        Notices.Member member = Notices.member(NAME, false);
        Notices.issue();
        JsonPath entitlements = member.entitlements();
        assertThat(entitlements.getList("items.kind")).containsExactly("CONFIRMATION_CERTIFICATE");
        assertThat(entitlements.getList("items.state")).containsExactly("ISSUED");
        assertThat(entitlements.getString("items[0].explanation.rule")).isEqualTo("CARD_UNKNOWN");
        assertThat(entitlements.getString("items[0].explanation.ja")).contains("職権");
        assertThat(member.documents().getString("items[0].validUntil")).isNotBlank();
        byte[] pdf = given().auth()
                .oauth2(Tokens.person(member.personId()))
                .get("/v1/documents/" + member.onlyDocument() + "/pdf")
                .asByteArray();
        try (PDDocument page = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(page)).contains("資格確認書");
        }
    }

    @Test
    @DisplayName("a certificate that is with its holder is to be given back once it no longer counts, a notice is not")
    void givenBack() {
        Notices.Member certified = Notices.member(NAME, false);
        Notices.Member noticed = Notices.member(NAME, true);
        Notices.issue();
        for (Notices.Member member : new Notices.Member[] {certified, noticed}) {
            act(member, "PRINT");
            act(member, "DISPATCH");
            member.stated(NAME, true, "QUALIFICATION_WITHDRAWN", null);
        }
        assertThat(certified.documents().getString("items[0].returnRequestedAt"))
                .isNotBlank();
        assertThat(noticed.documents().getString("items[0].returnRequestedAt")).isNull();
        String open = "/v1/documents?returnOpen=true&limit=200";
        assertThat(given().auth()
                        .oauth2(Tokens.insurer(Notices.INSURER))
                        .get(open)
                        .jsonPath()
                        .<String>getList("items.documentId"))
                .contains(certified.onlyDocument())
                .doesNotContain(noticed.onlyDocument());
        act(certified, "RECORD_RETURN");
        assertThat(given().auth()
                        .oauth2(Tokens.insurer(Notices.INSURER))
                        .get(open)
                        .jsonPath()
                        .<String>getList("items.documentId"))
                .doesNotContain(certified.onlyDocument());
    }

    private static void act(Notices.Member member, String act) {
        String path = "/v1/documents/" + member.onlyDocument() + "/acts";
        assertThat(Notices.post(Tokens.insurer(Notices.INSURER), path, Map.of("act", act))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("an initial load entitles nobody, but a loss in it still revokes")
    void initialLoad() {
        Notices.Member stock = new Notices.Member("stock-1", "stock-q-1");
        RegistryDouble.state("stock-1", NAME, true, RegistryDouble.qualification("stock-q-1", "1"));
        RegistryDouble.event("stock-1", "QUALIFICATION_REGISTERED", true, "stock-q-1");
        Notices.follow();
        assertThat(stock.entitlements().getList("items")).isEmpty();

        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        RegistryDouble.state(member.personId(), NAME, true);
        RegistryDouble.event(member.personId(), "QUALIFICATION_WITHDRAWN", true, member.qualificationId());
        Notices.follow();
        assertThat(member.documents().getString("items[0].state")).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("a character the font lacks stops the document with a finding, and a corrected name frees it")
    void stopped() {
        Watched stopped = Watched.onDashboard("shikaku_notice_documents_stopped_total");
        Notices.issue();
        double before = stopped.in(RestAssured.get("/q/metrics").asString());
        Notices.Member member = Notices.member("\uD869\uDED6田", true);
        assertThat(Notices.issue().getInt("stopped")).isPositive();
        assertThat(stopped.in(RestAssured.get("/q/metrics").asString())).isGreaterThan(before);
        assertThat(member.entitlements().getString("items[0].state")).isEqualTo("STOPPED");
        assertThat(member.entitlements().getString("items[0].findings[0].field"))
                .isEqualTo("name");
        assertThat(member.entitlements().getString("items[0].findings[0].kind")).isEqualTo("MISSING_GLYPH");
        assertThat(member.entitlements().getList("items[0].findings[0].codePoints"))
                .containsExactly("U+2A6D6");
        assertThat(member.documents().getList("items")).isEmpty();

        member.stated("𠮷田", true, "PERSON_CHANGED", member.qualification("1"));
        Notices.issue();
        assertThat(member.documents().getList("items.state")).containsExactly("ISSUED");
    }

    @Test
    @DisplayName("an insurer without a name in the directory stops the document")
    void unknownInsurer() {
        Notices.Member member = Notices.member(NAME, true);
        Map<String, Object> foreign = member.qualification("1");
        foreign.put("insurerNumber", "06999999");
        member.stated(NAME, true, "QUALIFICATION_CORRECTED", foreign);
        Notices.issue();
        assertThat(member.entitlements().getString("items[0].findings[0].kind")).isEqualTo("UNKNOWN_INSURER");
    }
}
