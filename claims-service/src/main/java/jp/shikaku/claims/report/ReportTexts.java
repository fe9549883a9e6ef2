package jp.shikaku.claims.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The replaceable texts of reports, and the names of the prefectures. */
public final class ReportTexts {

    private static final int SHORT_DIGEST = 8;
    private static final Map<String, Text> TEXTS = read("texts.txt", "\\|");
    private static final Map<String, Text> PREFECTURES = read("prefectures.txt", " ");

    private ReportTexts() {}

    /** A text in two languages. */
    public record Text(String ja, String en) {}

    /** The text of a key of the table. */
    public static Text of(String key) {
        Text text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalStateException("the table of texts has no " + key);
        }
        return text;
    }

    /** The text of a key, or of another one where the table does not have it. */
    public static Text of(String key, String otherwise) {
        return TEXTS.containsKey(key) ? of(key) : of(otherwise);
    }

    /** The name of a prefecture by its code 01–47; empty for another code. */
    public static String prefecture(String code) {
        Text name = PREFECTURES.get(code);
        return name == null ? "" : name.ja();
    }

    private static Map<String, Text> read(String resource, String separator) {
        try (InputStream in = open(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Text> texts = new LinkedHashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split(separator);
                    texts.put(cells[0], new Text(cells[1], cells.length > 2 ? cells[2] : cells[1]));
                }
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of texts cannot be read", e);
        }
    }

    /** A digest of every table of this room: reports written by the same tables are the same. */
    public static String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String table : List.of("texts.txt", "prefectures.txt", "files.txt")) {
                try (InputStream in = open(table)) {
                    sha256.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, SHORT_DIGEST);
        } catch (IOException e) {
            throw new UncheckedIOException("a table of reports cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first two cells of a table's rows. */
    static Map<String, String> table(String resource) {
        return read(resource, "\\|").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, row -> row.getValue().ja()));
    }

    private static InputStream open(String resource) {
        return ReportTexts.class.getResourceAsStream("/report/" + resource);
    }
}
