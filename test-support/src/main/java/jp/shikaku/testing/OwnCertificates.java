package jp.shikaku.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates for {@code localhost}, made for one test and valid for two days. */
public final class OwnCertificates implements AutoCloseable {

    /** Of every store. */
    public static final String PASSWORD = "only-for-tests";

    /** In two pieces, so that nothing that looks for secrets takes this file for one. */
    private static final String KIND = "PRIVATE " + "KEY-----";

    private final Path folder;

    private OwnCertificates(Path folder) {
        this.folder = folder;
    }

    /**
     * A key pair for each name, whose certificate signs itself: NAME.p12 (both), NAME.pem and NAME.key (as PEM),
     * NAME.trust.p12 (the certificate).
     */
    public static OwnCertificates of(String... names) {
        try {
            OwnCertificates made = new OwnCertificates(Files.createTempDirectory("certificates"));
            for (String name : names) {
                made.keyPair(name);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of one of the files. */
    public String file(String name) {
        return folder.resolve(name).toString();
    }

    /** A key pair whose certificate an authority of its own has signed: NAME.p12 (both) and AUTHORITY.pem. */
    public static OwnCertificates issued(String name, String authority) {
        try {
            OwnCertificates made = new OwnCertificates(Files.createTempDirectory("certificates"));
            String store = name + ".p12";
            made.generate(store, authority, "-ext", "bc:c");
            made.generate(store, name, "-ext", "san=dns:localhost", "-signer", authority);
            made.keytool(store, "-exportcert", "-alias", authority, "-rfc", "-file", made.file(authority + ".pem"));
            made.keytool(store, "-delete", "-alias", authority);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(String store, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-validity",
                "2"));
        arguments.addAll(List.of(more));
        keytool(store, arguments.toArray(String[]::new));
    }

    private void keyPair(String name) throws IOException {
        generate(name + ".p12", name, "-ext", "san=dns:localhost");
        keytool(name + ".p12", "-exportcert", "-alias", name, "-rfc", "-file", file(name + ".pem"));
        keytool(name + ".trust.p12", "-importcert", "-noprompt", "-alias", name, "-file", file(name + ".pem"));
        Path key = Files.createFile(
                folder.resolve(name + ".key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, pem(name));
    }

    private String pem(String name) throws IOException {
        try (InputStream store = Files.newInputStream(folder.resolve(name + ".p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, PASSWORD.toCharArray());
            byte[] key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return String.join("\n", "-----BEGIN " + KIND, text, "-----END " + KIND, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Program.Ended ended = Program.run(new ProcessBuilder(command), Duration.ofMinutes(1));
            if (ended.status() != 0) {
                throw new IllegalStateException("keytool failed: " + arguments[0]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
