package jp.shikaku.notice.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of the verification page, read once. The service worker, which keeps the page for use without a network, is
 * told their names and a digest over all of them: so it replaces them together whenever one changes.
 */
final class PageParts {

    static final String PAGE = "page.html";
    static final String WORKER = "worker.js";

    private static final String FOLDER = "/verify/";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html;charset=UTF-8", "css", "text/css;charset=UTF-8", "js", SCRIPT);

    /** What the page loads besides itself. */
    private static final List<String> NAMES = List.of(
            "page.css",
            "page.js",
            "display.js",
            "knowledge.js",
            "reader.js",
            "status-list.js",
            "strict.js",
            "texts.js",
            "verifier.js",
            "lib/design-tokens/tokens.css",
            "lib/jsqr/jsQR.js");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    PageParts() {
        add(PAGE, content(PAGE));
        NAMES.forEach(name -> add(name, content(name)));
        String together = parts.values().stream().map(Part::tag).collect(Collectors.joining());
        String names = NAMES.stream().map(name -> '"' + FOLDER + name + '"').collect(Collectors.joining(", "));
        String known = "const VERSION = \"%s\";%nconst PARTS = [%s];%n"
                .formatted(digest(together.getBytes(StandardCharsets.US_ASCII)), names);
        add(WORKER, (known + new String(content(WORKER), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One file.
     *
     * @param content its bytes, UTF-8
     * @param type its media type
     * @param tag changes with its content
     */
    record Part(byte[] content, String type, String tag) {}

    Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void add(String name, byte[] content) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        parts.put(name, new Part(content, type, digest(content)));
    }

    private static byte[] content(String name) {
        try (InputStream in = PageParts.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this machine has no SHA-256", e);
        }
    }
}
