package jp.shikaku.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** The public sample file, which is kept beside the project and not in it. */
public final class Sample {

    private Sample() {}

    /** Its bytes; skips the test where the file is not there. */
    public static byte[] bytes() {
        Path file = Path.of(System.getProperty("shikaku.root", ".."))
                .resolve("../shared/samples/RECEIPTC_GAIRAI_SAMPLE.UKE")
                .normalize();
        Path beside = Path.of(System.getProperty("shikaku.root", ".."))
                .resolve("../../shared/samples/RECEIPTC_GAIRAI_SAMPLE.UKE")
                .normalize();
        Path found = Files.isReadable(file) ? file : beside;
        Assumptions.assumeTrue(
                Files.isReadable(found), "the sample file is not beside the project: ../shared/samples/");
        try {
            return Files.readAllBytes(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
