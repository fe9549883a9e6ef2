package jp.shikaku.notice.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.UnusableKeysException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Where keys come from")
class KeySourceTest {

    /** A private key as openssl genpkey writes it: its number, and behind it the public point. */
    private static final String DER_BEFORE = "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420";

    private static final String DER_BETWEEN = "a14403420004";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    neither a file nor a device      |           |           |           | neither is set
                    both                             | keys.json | p11.cfg   | pin       | both are set
                    a device without a PIN           |           | p11.cfg   |           | SHIKAKU_NOTICE_PKCS11_PIN_FILE is missing
                    a device whose library is not there |        | p11.cfg   | pin       | cannot be used
                    a device without its configuration |         | none.cfg  | pin       | cannot be used
                    a folder in the place of a file  | .         |           |           | cannot be read
                    something else                   | words     |           |           | is neither a JWK set
                    a set without a private key      | public    |           |           | holds no private key
                    a key of another curve           | p384      |           |           | holds no private key
                    a key whose parts do not belong together | mixed |       |           | does not fit its public part
                    PEM without a key                | empty.pem |           |           | holds no private key
                    PEM of an RSA key                | rsa.pem   |           |           | is neither a JWK set
                    PEM without the public part      | bare.pem  |           |           | is neither a JWK set
                    """)
    @DisplayName("a bad configuration is refused in one line that names the place and no key")
    void refused(String what, String file, String device, String pin, String message) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        ECKey other = new ECKeyGenerator(Curve.P_256).generate();
        write("keys.json", key.toJSONString());
        write("words", "no key at all");
        write("public", "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}");
        write("p384", new ECKeyGenerator(Curve.P_384).generate().toJSONString());
        write("mixed", pem(key, other));
        write("empty.pem", "-----BEGIN NOTHING-----");
        write(
                "rsa.pem",
                block("PRIVATE", "3026020100300d06092a864886f70d0101010500041230100201000201000201000201000201"));
        write("bare.pem", block("PRIVATE", bare(key)));
        write("p11.cfg", "name = none\nlibrary = " + folder.resolve("none.so") + "\n");
        write("pin", "1234");
        assertThatThrownBy(() -> {
                    KeySource source = KeySource.of(config(file, device, pin));
                    source.read();
                })
                .isInstanceOf(UnusableKeysException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining(key.getD().toString())
                .hasNoCause();
    }

    @Test
    @DisplayName("a mounted PEM signs, with older public keys behind it")
    void pem() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        ECKey older = new ECKeyGenerator(Curve.P_256).generate();
        String text = pem(key, key)
                + block("PUBLIC", HexFormat.of().formatHex(older.toECPublicKey().getEncoded()));
        SigningKeys keys = KeyFile.read(write("keys.pem", text));
        assertThat(keys.held()).hasSize(1);
        assertThat(keys.published()).hasSize(2);
        assertThat(keys.signing().toECPublicKey()).isEqualTo(key.toECPublicKey());
        assertThat(keys.toString()).doesNotContain(key.getD().toString());
    }

    @Test
    @DisplayName("a single JWK is read like a set of one")
    void singleKey() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("any").generate();
        assertThat(KeyFile.read(write("key.json", key.toJSONString())).signing().getKeyID())
                .isEqualTo(key.computeThumbprint().toString().substring(0, 16));
    }

    @Test
    @DisplayName("a new key is put behind the others; where keys are mounted none is made")
    void another() {
        Path file = folder.resolve("keys.json");
        FileSource own = new FileSource(file, true);
        assertThat(own.read()).isEmpty();
        SigningKeys first = own.makeAnother().orElseThrow();
        SigningKeys second = own.makeAnother().orElseThrow();
        assertThat(second.held()).hasSize(2).first().isEqualTo(first.signing());
        assertThat(own.read().orElseThrow().held()).isEqualTo(second.held());
        assertThat(folder.toFile().list()).containsExactly("keys.json");
        assertThat(new FileSource(file, false).makeAnother()).isEmpty();
    }

    private NoticeConfig config(String file, String device, String pin) {
        Map<String, String> values = new HashMap<>(Map.of("shikaku.notice.public-url", "https://notice.example.jp"));
        put(values, "shikaku.notice.key-file", file);
        put(values, "shikaku.notice.pkcs11.config", device);
        put(values, "shikaku.notice.pkcs11.pin-file", pin);
        return new SmallRyeConfigBuilder()
                .withMapping(NoticeConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(NoticeConfig.class);
    }

    private void put(Map<String, String> values, String name, String file) {
        if (file != null) {
            values.put(name, folder.resolve(file).normalize().toString());
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The private part of one key with the public part of another. */
    private static String pem(ECKey secret, ECKey open) throws JOSEException {
        return block(
                "PRIVATE",
                DER_BEFORE
                        + hex(secret.getD().decode())
                        + DER_BETWEEN
                        + hex(open.getX().decode())
                        + hex(open.getY().decode()));
    }

    private static String bare(ECKey key) {
        return "304102010030" + "1306072a8648ce3d020106082a8648ce3d030107" + "0427" + "3025" + "020101" + "0420"
                + hex(key.getD().decode());
    }

    private static String block(String kind, String hex) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex)) + "\n-----END " + kind
                + " KEY-----\n";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
