package jp.shikaku.receipt.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text resources of this package: lines of cells, with comments that begin with #. */
public final class TableFile {

    private TableFile() {}

    /**
     * The lines that say something.
     *
     * @param name of the resource, without its extension
     * @throws IllegalStateException if there is none
     */
    public static List<String> lines(String name) {
        try (InputStream in = TableFile.class.getResourceAsStream("/jp/shikaku/receipt/layout/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no record table " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the record tables cannot be read", e);
        }
    }
}
