package jp.shikaku.claims.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How claim files are taken. */
@ConfigMapping(prefix = "shikaku.intake")
public interface IntakeConfig {

    /** The largest file, in bytes, unpacked; a larger one is refused with 413. 512 MiB hold some 250,000 receipts. */
    @WithDefault("536870912")
    @Min(1)
    long maxBytes();

    /** The most files of one request, entries of archives included. */
    @WithDefault("100")
    @Min(1)
    int maxFiles();

    /** The most bytes that the archives of one request may unpack to. */
    @WithDefault("1073741824")
    @Min(1)
    long maxUnpackedBytes();

    /** Where files lie until they are kept; the system's folder for temporary files if absent. */
    Optional<Path> spoolDirectory();

    /** How a file is claimed if its sender says nothing. */
    @WithDefault("WITH_ERRORS")
    ModeChoice modeUnlessStated();

    /** Whether this instance checks files. */
    @WithDefault("true")
    boolean enabled();

    /** Files checked at a time, each with two connections to the database. */
    @WithDefault("3")
    @Min(1)
    @Max(64)
    int workers();

    /** Receipts that are stored at once, between two signs of life. */
    @WithDefault("500")
    @Min(1)
    int chunk();

    /** How long a file whose check shows no sign of life is left alone before it is undone and taken up again. */
    @WithDefault("60s")
    Duration lease();

    /** How often a check may fail for a reason that is no fault of the file, before the file is refused unchecked. */
    @WithDefault("5")
    @Min(1)
    int attempts();

    /** Claim months after the present one that are opened before a file of them arrives; the first file opens any other. */
    @WithDefault("2")
    @Min(0)
    @Max(12)
    int monthsAhead();

    /** How long it may take to keep one file, and to check it: each is one transaction, however large the file. */
    @WithDefault("PT2H")
    Duration longest();
}
