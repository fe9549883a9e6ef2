package jp.shikaku.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.ServiceResources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "support"))
@DisplayName("A request that no client library would send")
class RawRequestTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MORE_THAN_WORKERS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"garbage", ";;;/;"})
    @DisplayName("with a media type that is none is refused like one with another")
    void noMediaType(String type) throws IOException {
        try (Socket socket = send(
                "POST /echo/either HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 415").contains("\"code\":\"SK-REQ-011\"");
        }
    }

    @Test
    @DisplayName("chunked with trailers, or announced with Expect, is read like any other")
    void chunked() throws IOException {
        String post = "POST /echo HTTP/1.1\r\n" + HOST + JSON;
        try (Socket socket = send(
                post + "Transfer-Encoding: chunked\r\nTrailer: X\r\n\r\nc\r\n{\"text\":\"a\"}\r\n0\r\nX: y\r\n\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("{\"text\":\"a\"}");
        }
        try (Socket socket = send(post + "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 100");
            write(socket, "{\"text\":\"a\"}");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("{\"text\":\"a\"}");
        }
    }

    @Test
    @DisplayName("chunked beyond the limit is refused while it arrives")
    void chunkedTooLarge() throws IOException {
        try (Socket socket = send("POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n5000\r\n"
                + "a".repeat(0x5000) + "\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("\"code\":\"SK-REQ-010\"");
        }
    }

    @Test
    @DisplayName("many bodies that stop halfway keep nobody else waiting")
    void standStill() throws IOException {
        List<Socket> halfway = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                halfway.add(send("POST /echo HTTP/1.1\r\n" + HOST + JSON
                        + (i % 2 == 0 ? "Content-Length: 12" : "Transfer-Encoding: chunked")
                        + "\r\n\r\n" + (i % 2 == 0 ? "" : "c\r\n") + "{\"te"));
            }
            try (Socket whole =
                    send("POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 12\r\n\r\n{\"text\":\"a\"}")) {
                assertThat(answer(whole)).startsWith("HTTP/1.1 200");
            }
            write(halfway.get(0), "xt\":\"b\"}");
            assertThat(answer(halfway.get(0))).startsWith("HTTP/1.1 200").contains("{\"text\":\"b\"}");
        } finally {
            halfway.forEach(RawRequestTest::end);
        }
    }

    @Test
    @DisplayName("the type of a problem leads to a page about its code, and an unknown code to none")
    void pages() {
        String type = given().get("/nowhere").then().statusCode(404).extract().path("type");
        given().get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .body(containsString("<h1>SK-REQ-007</h1>"), containsString("Check the path and the id."));
        given().get("/errors/L1102").then().statusCode(200).body(containsString("請求年月が正しくありません"));
        given().get("/errors/<b>").then().statusCode(404).body("code", equalTo("SK-REQ-007"));
    }

    private static Socket send(String request) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        write(socket, request);
        return socket;
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The head of the next answer and as much of its body as its length says. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        int end = -1;
        int length = 0;
        while (end < 0 || text.length() < end + length) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                break;
            }
            text.append((char) read);
            if (end < 0 && text.toString().endsWith("\r\n\r\n")) {
                end = text.length();
                length = text.toString()
                        .lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(
                                line.substring(line.indexOf(':') + 1).strip()))
                        .findFirst()
                        .orElse(0);
            }
        }
        return text.toString();
    }
}
