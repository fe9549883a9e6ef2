package jp.shikaku.notice.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * A file of keys: a JWK set or a single JWK (RFC 7517), or PEM ({@link PemKeys}). What is not of the curve P-256 is
 * left aside.
 */
public final class KeyFile {

    private static final String NEITHER =
            " is neither a JWK set with a private P-256 key nor such a key as PEM (PKCS #8 "
                    + "with its public part, as openssl genpkey writes it)";

    private KeyFile() {}

    /**
     * Reads a key file.
     *
     * @throws UnusableKeysException if it holds no usable key; the message names the file, never its content
     */
    public static SigningKeys read(Path file) {
        return SigningKeys.of(keys(file), null, named(file));
    }

    /**
     * Makes a new key and writes it to a file that only this user can read. If another process was faster, its file
     * stays and is read.
     */
    public static SigningKeys create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = draft(file, List.of(generated()));
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                return read(file);
            } finally {
                Files.delete(draft);
            }
            return read(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Adds a new key behind the others; whoever reads the file meanwhile sees it as it was or as it will be. */
    public static SigningKeys extend(Path file) {
        List<ECKey> more =
                Stream.concat(keys(file).stream(), Stream.of(generated())).toList();
        try {
            Files.move(draft(file, more), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return read(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static List<ECKey> keys(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.startsWith("-----") ? PemKeys.parse(text) : jwks(text);
        } catch (IOException e) {
            throw new UnusableKeysException(
                    named(file) + " cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new UnusableKeysException(named(file) + NEITHER);
        }
    }

    private static List<ECKey> jwks(String text) throws ParseException {
        Map<String, Object> json = JSONObjectUtils.parse(text);
        List<JWK> all = json.containsKey("keys") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        return all.stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .toList();
    }

    private static Path draft(Path file, List<ECKey> keys) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createFile(folder.resolve(file.getFileName() + "." + UUID.randomUUID()), onlyOwner());
        String json = new JWKSet(List.<JWK>copyOf(keys)).toString(false);
        return Files.write(draft, json.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this machine cannot make a key of the curve P-256", e);
        }
    }

    private static String named(Path file) {
        return "The key file " + file;
    }

    private static UnusableKeysException unwritable(Path file, IOException e) {
        return new UnusableKeysException(
                named(file) + " cannot be written (" + e.getClass().getSimpleName() + ")");
    }

    private static FileAttribute<?>[] onlyOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
