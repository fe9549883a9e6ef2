package jp.shikaku.notice.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * The key file: a JWK set (RFC 7517) of P-256 keys. The first key with a private part signs; all others, with or without
 * it, are older keys whose documents still verify. The key id is the first 16 characters of the key's RFC 7638
 * thumbprint.
 *
 * @param signing the key that signs, with its private part
 * @param published every key of the file, without private parts
 */
public record SigningKeys(ECKey signing, List<ECKey> published) {

    private static final int KEY_ID_LENGTH = 16;

    public SigningKeys {
        published = List.copyOf(published);
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "SigningKeys[" + signing.getKeyID() + ']';
    }

    /**
     * Reads a key file.
     *
     * @throws IllegalStateException if it holds no usable key; the message names the file, never its content
     */
    public static SigningKeys read(Path file) {
        try {
            return of(JWKSet.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        } catch (ParseException | IllegalArgumentException | JOSEException e) {
            throw new IllegalStateException("the key file " + file + " is not a JWK set with a private P-256 key");
        }
    }

    /**
     * Makes a new key and writes it to a file that only this user can read. If another process was faster, its file
     * stays and is read.
     */
    public static SigningKeys create(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createFile(folder.resolve(file.getFileName() + "." + UUID.randomUUID()), onlyOwner());
            try {
                String json = new JWKSet(generated()).toString(false);
                Files.write(draft, json.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                return read(file);
            } finally {
                Files.delete(draft);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be written", e);
        }
    }

    private static SigningKeys of(JWKSet set) throws JOSEException {
        List<ECKey> keys = set.getKeys().stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .filter(key -> Curve.P_256.equals(key.getCurve()))
                .map(SigningKeys::named)
                .toList();
        ECKey signing = keys.stream()
                .filter(ECKey::isPrivate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no private key"));
        return new SigningKeys(signing, keys.stream().map(ECKey::toPublicJWK).toList());
    }

    private static ECKey generated() {
        try {
            return named(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("this machine cannot make a key of the curve P-256", e);
        }
    }

    private static ECKey named(ECKey key) {
        try {
            String id = key.computeThumbprint().toString().substring(0, KEY_ID_LENGTH);
            return new ECKey.Builder(key)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key without a thumbprint", e);
        }
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
