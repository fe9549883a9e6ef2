package jp.shikaku.testing.contract;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/** Bodies of the media types that the contracts name. */
final class Bodies {

    private static final String BOUNDARY = "walk-4bf92f3577b34da6";

    private Bodies() {}

    /** The header that names a media type. */
    static String header(String contentType) {
        return contentType.startsWith("multipart/") ? contentType + "; boundary=" + BOUNDARY : contentType;
    }

    static boolean isJson(String contentType) {
        return contentType.startsWith("application/json") || contentType.startsWith("application/x-ndjson");
    }

    static byte[] valid(Values values, Operation operation, String contentType) {
        JsonNode media = operation.definition().at("/requestBody/content").path(contentType);
        if (isJson(contentType)) {
            return bytes(values.json(operation.bodySchema(contentType)).toString());
        }
        return bytes(
                contentType.startsWith("multipart/")
                        ? part("RECEIPTC.UKE")
                        : media.path("example").asText("x"));
    }

    /** One part named as files are, with something that is none. */
    static String part(String fileName) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\nIR,1\r\n--" + BOUNDARY + "--\r\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
