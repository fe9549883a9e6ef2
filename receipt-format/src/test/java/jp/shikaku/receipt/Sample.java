package jp.shikaku.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The public sample file, which is kept beside the project and not in it. */
public final class Sample {

    private Sample() {}

    /** Its bytes; skips the test where the file is not there. */
    public static byte[] bytes() {
        Optional<byte[]> sample = ifPresent();
        Assumptions.assumeTrue(sample.isPresent(), "the sample file is not beside the project: ../shared/samples/");
        return sample.orElseThrow();
    }

    /** Its bytes, where the file is there. */
    public static Optional<byte[]> ifPresent() {
        Path root = Path.of(System.getProperty("shikaku.root", ".."));
        return Stream.of("../shared/samples", "../../shared/samples")
                .map(place -> root.resolve(place)
                        .resolve("RECEIPTC_GAIRAI_SAMPLE.UKE")
                        .normalize())
                .filter(Files::isReadable)
                .findFirst()
                .map(Sample::read);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
