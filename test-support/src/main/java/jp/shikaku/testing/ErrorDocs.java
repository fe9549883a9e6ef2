package jp.shikaku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds {@code docs/errors.md} to the catalogues in the code: a row per code, saying what the service says. */
public final class ErrorDocs {

    private ErrorDocs() {}

    /** The row that documents an error. */
    public static String row(String code, int status, String title, String whatToDo) {
        return "| <a id=\"" + code + "\"></a>`" + code + "` | " + status + " | " + title + " | " + whatToDo + " |";
    }

    /** Those of the rows that the page lacks; it is complete when none are left. */
    public static List<String> lacking(Stream<String> rows) {
        try {
            List<String> page = Files.readAllLines(Path.of(System.getProperty("shikaku.root"), "docs", "errors.md"));
            return rows.filter(row -> !page.contains(row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("docs/errors.md cannot be read", e);
        }
    }
}
