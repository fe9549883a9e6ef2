package jp.shikaku.notice;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.ServiceResources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("What the verification page is made of")
class VerificationPagePartsTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'\\./([^']+)'");
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"/verify/([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"/verify", "/verify/page.js", "/verify/page.css", "/verify/worker.js", "/verify/lib/jsqr/jsQR.js"
            })
    @DisplayName("each part forbids inline scripts, foreign hosts and frames, and is asked for again by its tag")
    void headers(String path) {
        String tag = get(path)
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("http"))))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Content-Security-Policy", notNullValue());
    }

    @Test
    @DisplayName("our parts name no foreign host and set nothing as markup")
    void ours() {
        Stream.of("page.html", "page.css", "page.js", "display.js", "knowledge.js", "reader.js", "worker.js")
                .map(VerificationPagePartsTest::text)
                .forEach(text -> assertThat(text)
                        .doesNotContain("http:", "https:", "innerHTML", "insertAdjacentHTML", "eval(", "url(", "style=")
                        .doesNotContainPattern("\\son[a-z]+="));
    }

    @Test
    @DisplayName("the worker keeps exactly what the page loads")
    void worker() {
        Set<String> loaded = new TreeSet<>();
        collect("page.html", loaded);
        String list = text("worker.js")
                .lines()
                .filter(line -> line.startsWith("const PARTS"))
                .findFirst()
                .orElseThrow();
        Set<String> kept = Pattern.compile("\"/verify/([^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).isEqualTo(loaded);
        get("/verify/worker.js").header("Service-Worker-Allowed", equalTo("/verify"));
    }

    @Test
    @DisplayName("settings tell the service's time and limits, and are kept by no cache on the way")
    void settings() {
        get("/verify/settings.json")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("now", notNullValue())
                .body("keysMaxAgeSeconds", equalTo(7 * 24 * 3600))
                .body("lookupUrl", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify/lib",
                "/verify/other.js",
                "/verify/../application.properties",
                "/verify/%2e%2e/application.properties",
                "/verify/lib/jsqr/LICENSE"
            })
    @DisplayName("nothing else is served")
    void nothingElse(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    @DisplayName("the page is only read")
    void onlyRead() {
        given().post("/verify").then().statusCode(405);
    }

    private static void collect(String part, Set<String> loaded) {
        String text = text(part);
        Stream.concat(
                        LINK.matcher(text).results(),
                        part.startsWith("lib/")
                                ? Stream.empty()
                                : IMPORT.matcher(text).results())
                .map(VerificationPagePartsTest::target)
                .filter(loaded::add)
                .toList()
                .forEach(next -> collect(next, loaded));
    }

    private static String target(MatchResult found) {
        return found.group(1);
    }

    private static String text(String part) {
        return get("page.html".equals(part) ? "/verify" : "/verify/" + part)
                .extract()
                .asString();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
