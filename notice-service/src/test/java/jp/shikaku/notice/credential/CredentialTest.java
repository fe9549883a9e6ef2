package jp.shikaku.notice.credential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CredentialTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @TempDir
    Path folder;

    @Test
    @DisplayName("what was signed is read back, with every item")
    void roundTrip() {
        SigningKeys keys = keys();
        for (CredentialClaims claims :
                List.of(SampleClaims.certificate(), SampleClaims.full(), SampleClaims.minimal("0000000000000000"))) {
            String content = signer(keys).sign(claims);
            assertThat(reader(keys).read(content)).isEqualTo(new ReadResult.Authentic(claims));
            assertThat(content.length()).isLessThan(1_000);
        }
    }

    @Test
    @DisplayName("no character of the content can be changed, dropped, doubled or added anywhere")
    void nothingAlteredVerifies() {
        SigningKeys keys = keys();
        CredentialReader reader = reader(keys);
        String content = signer(keys).sign(SampleClaims.certificate());
        for (int at = 0; at < content.length(); at++) {
            String before = content.substring(0, at);
            String after = content.substring(at + 1);
            char original = content.charAt(at);
            refused(reader, before + after);
            refused(reader, before + original + original + after);
            for (char other : new char[] {swapped(original), neighbour(original), '=', ' ', '\n', '+', '/', '.', 'é'}) {
                if (other != original) {
                    refused(reader, before + other + after);
                }
            }
        }
        refused(reader, content + "=");
        refused(reader, content + "\n");
        refused(reader, " " + content);
        refused(reader, content + ".");
        refused(reader, content + "A");
    }

    @Test
    @DisplayName("the last character of each part has one spelling only")
    void noSecondSpelling() {
        SigningKeys keys = keys();
        String content = signer(keys).sign(SampleClaims.certificate());
        for (int at = 0; at < content.length(); at++) {
            if (at == content.length() - 1 || content.charAt(at + 1) == '.') {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != content.charAt(at)) {
                        refused(reader(keys), content.substring(0, at) + other + content.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("the twin signature (r, n − s), which plain ECDSA accepts, is refused")
    void noTwinSignature() throws Exception {
        SigningKeys keys = keys();
        String content = signer(keys).sign(SampleClaims.certificate());
        int dot = content.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(content.substring(dot + 1));
        byte[] twin = twin(signature);
        String altered = content.substring(0, dot + 1) + StrictBase64Url.encode(twin);
        assertThat(JWSObject.parse(altered).verify(new ECDSAVerifier(keys.signing())))
                .isTrue();
        refused(reader(keys), altered);
        assertThat(Es256Signature.canonical(twin)).isEqualTo(signature);
    }

    @Test
    @DisplayName("content of another key is an unknown key, also when it names a known one it is altered")
    void otherKeys() {
        SigningKeys keys = keys();
        SigningKeys others = KeyFile.create(folder.resolve("others.json"));
        String foreign = signer(others).sign(SampleClaims.certificate());
        assertThat(reader(keys).read(foreign)).isEqualTo(new ReadResult.UnknownKey());
        ECKey pretending = new ECKey.Builder(others.signing())
                .keyID(keys.signing().getKeyID())
                .build();
        refused(reader(keys), new CredentialSigner(new Es256Signer(pretending)).sign(SampleClaims.certificate()));
    }

    @Test
    @DisplayName("the key file is made once, readable by its owner only, and read again")
    void keyFile() throws Exception {
        Path file = folder.resolve("made/keys.json");
        SigningKeys made = KeyFile.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.create(file).signing()).isEqualTo(made.signing());
        assertThat(KeyFile.read(file).published()).isEqualTo(made.published());
        assertThat(made.published()).noneMatch(ECKey::isPrivate);
        assertThat(made.toString()).doesNotContain(made.signing().getD().toString());
    }

    @Test
    @DisplayName("a type of another format is not ours")
    void otherFormat() {
        assertThatThrownBy(() -> DocumentType.ofCode("SN2")).isInstanceOf(ParseException.class);
    }

    @Test
    @DisplayName("a broken key file is named without its content")
    void brokenKeyFile() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"keys\":[{\"secret\":1}]}");
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.json")
                .hasMessageNotContaining("secret");
    }

    private SigningKeys keys() {
        return KeyFile.create(folder.resolve("keys.json"));
    }

    private static CredentialSigner signer(SigningKeys keys) {
        return new CredentialSigner(new Es256Signer(keys.signing()));
    }

    private static CredentialReader reader(SigningKeys keys) {
        return new CredentialReader(id -> id.equals(keys.signing().getKeyID())
                ? Optional.of(keys.published().get(0))
                : Optional.empty());
    }

    private static void refused(CredentialReader reader, String content) {
        assertThat(reader.read(content)).isNotInstanceOf(ReadResult.Authentic.class);
    }

    private static char swapped(char letter) {
        return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }

    private static char neighbour(char letter) {
        return ALPHABET.charAt((ALPHABET.indexOf(letter) ^ 1) & 63);
    }

    private static byte[] twin(byte[] signature) {
        java.math.BigInteger order =
                com.nimbusds.jose.jwk.Curve.P_256.toECParameterSpec().getOrder();
        java.math.BigInteger s = new java.math.BigInteger(1, java.util.Arrays.copyOfRange(signature, 32, 64));
        byte[] other = order.subtract(s).toByteArray();
        byte[] result = java.util.Arrays.copyOf(signature, 64);
        java.util.Arrays.fill(result, 32, 64, (byte) 0);
        int length = Math.min(32, other.length);
        System.arraycopy(other, other.length - length, result, 64 - length, length);
        return result;
    }
}
