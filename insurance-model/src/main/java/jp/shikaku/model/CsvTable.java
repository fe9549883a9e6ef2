package jp.shikaku.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the small rule tables of the services: cells between semicolons, {@code #} starts a comment line. */
public final class CsvTable {

    private CsvTable() {}

    /** The rows without comments, blank lines and the caption, each as its cells without surrounding blanks. */
    public static Stream<List<String>> read(InputStream csv) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line ->
                            Stream.of(line.split(";", -1)).map(String::strip).toList())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
