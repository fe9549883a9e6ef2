package jp.shikaku.notice.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.notice.Scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DisplayName("Keys in a device")
class DeviceSourceTest {

    private static final Optional<Path> LIBRARY = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so",
                    "/usr/lib64/pkcs11/libsofthsm2.so",
                    "/opt/homebrew/lib/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();

    @TempDir
    Path folder;

    @Test
    @DisplayName("sign without leaving it: SoftHSM2 behind PKCS #11")
    void signs() throws Exception {
        assumeTrue(LIBRARY.isPresent(), "SoftHSM2 is not installed (Debian: apt-get install softhsm2)");
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("p11.cfg"), "name = softhsm\nlibrary = " + LIBRARY.get() + "\nslotListIndex = 0\n");
        Files.writeString(folder.resolve("pin"), "4321\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "shikaku", "--pin", "4321", "--so-pin", "8765");
        for (String label : List.of("notice-2027", "notice-2026")) {
            run(
                    java("keytool"),
                    "-genkeypair",
                    "-alias",
                    label,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + label,
                    "-storetype",
                    "PKCS11",
                    "-storepass",
                    "4321",
                    "-addprovider",
                    "SunPKCS11",
                    "-providerArg",
                    folder.resolve("p11.cfg").toString());
        }
        List<String> printed = run(
                        java("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignWithDevice.class.getName(),
                        folder.resolve("p11.cfg").toString(),
                        folder.resolve("pin").toString())
                .lines()
                .filter(line -> line.startsWith("device "))
                .toList();
        assertThat(printed).hasSize(3);
        ECKey key = ECKey.parse(printed.get(0).substring("device ".length()));
        assertThat(JWSObject.parse(printed.get(1).substring("device ".length())).verify(new ECDSAVerifier(key)))
                .isTrue();
        assertThat(printed.get(2)).isEqualTo("device 2 keys, private parts here: false");
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        return Scripts.output(builder);
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
