package jp.shikaku.local.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Suite;

/** Has a person's notice issued as soon as the notice service knows of them. */
final class IssuedNotice {

    private final Suite suite;
    private final Api api;

    IssuedNotice(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    /** Gives {@code documentId}, and as {@code content} what the paper's QR code holds. */
    Map<String, String> issued(String insurer, String personId) throws InterruptedException {
        Caller person = new Caller("person:" + personId);
        String base = suite.notice() + "/v1/";
        Patience.until("the person to be entitled to a notice", () -> firstOf(person, base + "entitlements", "state"));
        byte[] order = "{\"insurerNumber\":\"%s\",\"kinds\":[\"NOTICE\"]}"
                .formatted(insurer)
                .getBytes(StandardCharsets.UTF_8);
        api.post(Caller.insurer(insurer), base + "issuances", "application/json", order);
        String documentId = Patience.until("the notice", () -> firstOf(person, base + "documents", "documentId"));
        String url = api.get(person, base + "documents/" + documentId)
                .path("verificationUrl")
                .asText();
        return Map.of("documentId", documentId, "content", url.substring(url.indexOf('#') + 1));
    }

    private String firstOf(Caller person, String list, String property) {
        JsonNode first = api.get(person, list).at("/items/0");
        return first.path(property).asText();
    }
}
