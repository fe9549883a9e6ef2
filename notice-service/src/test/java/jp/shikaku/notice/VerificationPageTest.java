package jp.shikaku.notice;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.notice.credential.CredentialSigner;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SampleClaims;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.document.Scans;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The verification page in a browser")
class VerificationPageTest {

    private static final String NAME = "髙﨑　𠮷野邉";
    private static final String GENUINE = "Genuine: exactly as issued";
    private static final String ALTERED = "Altered, or not read correctly";
    private static final String TOO_OLD = "Too old to say";
    private static final Duration LIMIT = Duration.ofDays(7);

    @TempDir
    static Path folder;

    private static Notices.Member member;
    private static String content;
    private static BufferedImage scan;
    private static Browser browser;

    /** Once for all, but not before the first test: then only is the address of the service known. */
    @BeforeEach
    void issueAndOpenBrowser() throws Exception {
        assumeTrue(Desk.isPossible(), "no Chromium on the path: the page is not tried in a browser");
        if (browser == null) {
            member = Notices.member(NAME, true);
            Notices.issue();
            content = member.content(member.onlyDocument());
            scan = Scans.lastPage(pdf(), ImageType.GRAY);
            browser = Desk.browser(film());
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName(
            "a scan of 300 dpi and a fax of the page are genuine; what was signed is shown, sent nowhere and kept nowhere")
    void scanned() throws Exception {
        try (Desk desk = desk()) {
            assertThat(desk.choose(Scans.png(scan), "image/png")).isEqualTo(GENUINE);
            assertThat(desk.page().textContent("dd.name")).isEqualTo(NAME);
            assertThat(desk.page().textContent("#claims")).contains("令和", "06132013", "資格情報のお知らせ");
            assertThat(desk.page().isVisible("#alone")).isTrue();
            desk.page().reload();
            assertThat(desk.choose(Scans.png(Scans.lastPage(pdf(), ImageType.BINARY)), "image/png"))
                    .isEqualTo(GENUINE);
            desk.keepsToItself(content);
        }
    }

    @Test
    @DisplayName(
            "the address of the code opens the page, which takes the content out of the address at once and sends it nowhere")
    void opened() {
        try (Desk desk = desk()) {
            assertThat(desk.open(content)).isEqualTo(GENUINE);
            assertThat(desk.page().url()).endsWith("/verify");
            desk.keepsToItself(content);
        }
    }

    @Test
    @DisplayName("the camera reads the code and is switched off")
    void camera() {
        try (Desk desk = desk()) {
            desk.page().click("#camera");
            assertThat(desk.headline()).isEqualTo(GENUINE);
            assertThat(desk.page().isVisible("#viewfinder")).isFalse();
            assertThat((Boolean) desk.page().evaluate("() => document.querySelector('video').srcObject === null"))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("an altered character, another issuer, no code, and no picture at all are each said as they are")
    void notGenuine() throws Exception {
        SigningKeys others = KeyFile.create(folder.resolve("others.json"));
        String foreign =
                new CredentialSigner(new Es256Signer(others.signing())).sign(SampleClaims.minimal("0000000000000000"));
        try (Desk desk = desk()) {
            assertThat(desk.paste(Notices.altered(content))).isEqualTo(ALTERED);
            assertThat(desk.page().isVisible("#content")).isFalse();
            assertThat(desk.paste("https://notice.example.jp/verify#" + foreign))
                    .isEqualTo("Unknown issuer");
            assertThat(desk.choose(Scans.png(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY)), "image/png"))
                    .isEqualTo("No QR code was found");
            assertThat(desk.choose(pdf(), "application/pdf")).isEqualTo("A PDF cannot be read as it is");
            assertThat(desk.page().textContent("#advice")).contains("スクリーンショット");
        }
    }

    @Test
    @DisplayName("markup in every text, even under a right signature, is shown as text and run by nobody")
    void markup() throws Exception {
        String script = "<img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>";
        Map<String, Object> claims = new HashMap<>(Map.of("iat", 1_792_026_123, "t", "SN1", "bd", "19800401"));
        claims.put("ac", "20261001");
        for (String text : List.of("iss", "jti", "in", "sy", "no", "br", "nm", "kn", "rl", "rt", "lc", "sd", "sp")) {
            claims.put(text, script);
        }
        claims.put("<b>x</b>", List.of(script));
        SigningKeys ours = KeyFile.read(NoticeResources.folder().resolve("keys.json"));
        String signed = SampleClaims.signed(ours, new ObjectMapper().writeValueAsString(claims));
        try (Desk desk = desk()) {
            assertThat(desk.paste(signed)).isEqualTo(TOO_OLD);
            assertThat(desk.page().textContent("dd.name")).isEqualTo(script);
            assertThat(desk.page().textContent("#claims")).contains("<b>x</b>");
            assertThat((Integer) desk.page()
                            .evaluate("() => document.querySelectorAll('#claims :is(img, script, b)').length"))
                    .isZero();
            desk.page().click("#copy");
            assertThat(desk.open("%3Cscript%3E" + script)).isEqualTo(ALTERED);
            assertThat(desk.paste(script)).isEqualTo(ALTERED);
            assertThat(desk.page().evaluate("() => window.attacked")).isNull();
        }
    }

    @Test
    @DisplayName("a fragment of a million letters is altered, and the page goes on")
    void huge() {
        try (Desk desk = desk()) {
            assertThat(desk.open("A".repeat(1_000_000))).isEqualTo(ALTERED);
            assertThat(desk.paste(content + "A".repeat(100_000))).isEqualTo(ALTERED);
            assertThat(desk.paste(content)).isEqualTo(GENUINE);
        }
    }

    @Test
    @DisplayName(
            "a desk's wrong clock does no harm with a network; without one, a clock gone back says nothing genuine")
    void wrongClock() {
        try (Desk desk = desk()) {
            Instant now = Instant.now();
            for (Duration wrong : List.of(Duration.ofDays(-800), Duration.ofDays(800))) {
                desk.page().clock().setFixedTime(now.plus(wrong).toEpochMilli());
                assertThat(desk.paste(content)).isEqualTo(GENUINE);
            }
            desk.page().clock().setFixedTime(now.toEpochMilli());
            assertThat(desk.paste(content)).isEqualTo(GENUINE);
            desk.loseNetwork();
            desk.page().clock().setFixedTime(now.minus(Duration.ofDays(1)).toEpochMilli());
            assertThat(desk.paste(content)).isEqualTo(TOO_OLD);
            assertThat(desk.page().textContent("#advice-en")).contains("clock");
        }
    }

    @Test
    @DisplayName("a corrected number is superseded, a reported loss is revoked, a last day passed is expired")
    void noLongerCounts() {
        Notices.Member replaced = Notices.member(NAME, true);
        Notices.Member lost = Notices.member(NAME, true);
        Notices.Member elderly = Notices.member(NAME, true);
        Map<String, Object> seventy = elderly.qualification("1");
        seventy.put("insurerNumber", "39131206");
        seventy.put("burdenTenths", 1);
        elderly.stated(NAME, true, "QUALIFICATION_CORRECTED", seventy);
        Notices.issue();
        String old = replaced.content(replaced.onlyDocument());
        replaced.stated(NAME, true, "QUALIFICATION_CORRECTED", replaced.qualification("2"));
        given().auth()
                .oauth2(Tokens.person(lost.personId()))
                .contentType(ContentType.JSON)
                .post("/v1/documents/" + lost.onlyDocument() + "/loss-report")
                .then()
                .statusCode(200);
        try (Desk desk = desk()) {
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(desk.paste(old)).isEqualTo("Superseded by a newer document"));
            await().pollInSameThread().untilAsserted(() -> assertThat(desk.paste(lost.content(lost.onlyDocument())))
                    .isEqualTo("Revoked"));
            String ending = elderly.content(elderly.onlyDocument());
            assertThat(desk.paste(ending)).isEqualTo(GENUINE);
            Notices.daysPass(366);
            assertThat(desk.paste(ending)).isEqualTo("Expired");
        }
    }

    @Test
    @DisplayName(
            "opened once, the page works without a network, says how old its lists and keys are, and in the end that they are too old")
    void withoutNetwork() throws Exception {
        try (Desk desk = desk()) {
            desk.loseNetwork();
            desk.page().reload();
            assertThat(desk.choose(Scans.png(scan), "image/png")).isEqualTo(GENUINE);
            Instant now = Instant.now();
            desk.page().clock().setFixedTime(now.plus(Duration.ofDays(1)).toEpochMilli());
            assertThat(desk.open(content)).isEqualTo(GENUINE);
            assertThat(desk.page().textContent("#ages")).contains("失効情報", "公開鍵", "1 日前");
            desk.page().clock().setFixedTime(now.plus(LIMIT).plusSeconds(60).toEpochMilli());
            assertThat(desk.paste(content)).isEqualTo(TOO_OLD);
            assertThat(desk.page().textContent("#advice-en")).contains("The status list is too old");
        }
    }

    @Test
    @DisplayName(
            "a telephone's width holds the page; keys alone verify, compare and copy what the online lookup asks for")
    void narrowAndByKeys() {
        try (Desk desk = new Desk(browser, RestAssured.port, 360, 740)) {
            desk.page().focus("#pasted");
            desk.page().keyboard().insertText(content);
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().press("Enter");
            assertThat(desk.headline()).isEqualTo(GENUINE);
            assertThat(desk.page().evaluate("() => document.activeElement.id")).isEqualTo("headline");
            assertThat((Integer) desk.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().press("Space");
            assertThat(desk.page().textContent("#progress")).contains("1項目が紙と同じ");
            desk.page().focus("#copy");
            desk.page().keyboard().press("Enter");
            desk.page().waitForFunction("() => document.querySelector('#copied').textContent");
            assertThat((String) desk.settled("() => navigator.clipboard.readText()"))
                    .contains("保険者番号\t06132013", "生年月日\t19800401");
        }
    }

    @Test
    @DisplayName("contrast, names and roles stand the checks of axe, before and after a result")
    void accessible() throws Exception {
        String axe = new String(
                VerificationPageTest.class.getResourceAsStream("/axe.min.js").readAllBytes());
        try (Desk desk = desk()) {
            desk.page().evaluate(axe);
            assertThat(violations(desk)).isEmpty();
            assertThat(desk.paste(content)).isEqualTo(GENUINE);
            assertThat(violations(desk)).isEmpty();
            assertThat(desk.paste("altered")).isNotEqualTo(GENUINE);
            assertThat(violations(desk)).isEmpty();
        }
    }

    private static List<?> violations(Desk desk) {
        return (List<?>) desk.settled(
                "async () => (await axe.run()).violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html))");
    }

    private static Desk desk() {
        return new Desk(browser, RestAssured.port, 1100, 900);
    }

    private static byte[] pdf() {
        return given().auth()
                .oauth2(Tokens.person(member.personId()))
                .get("/v1/documents/" + member.onlyDocument() + "/pdf")
                .asByteArray();
    }

    /** What the camera sees: the lower right of the page, where the code is, as a film of one picture. */
    private static Path film() throws Exception {
        BufferedImage frame = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = frame.createGraphics();
        canvas.drawImage(scan, 0, 0, 1280, 720, 1200, 2657, 2480, 3377, null);
        canvas.dispose();
        Path film = folder.resolve("film.mjpeg");
        ImageIO.write(frame, "jpg", film.toFile());
        return film;
    }
}
