package jp.shikaku.notice.credential;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.InflaterInputStream;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A status list")
class StatusListTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    @DisplayName("holds two bits a document, the first in the lowest bits of the first byte")
    void layout() throws Exception {
        StatusBits bits = new StatusBits();
        bits.set(0, CredentialStatus.REVOKED);
        bits.set(1, CredentialStatus.SUPERSEDED);
        bits.set(2, CredentialStatus.VALID);
        bits.set(3, CredentialStatus.REVOKED);
        bits.set(StatusBits.SIZE - 1, CredentialStatus.SUPERSEDED);
        byte[] bytes = inflated(bits.encoded());
        assertThat(bytes).hasSize(16_384);
        assertThat(bytes[0]).isEqualTo((byte) 0b01_00_11_01);
        assertThat(bytes[16_383]).isEqualTo((byte) 0b11_00_00_00);
    }

    @Test
    @DisplayName("is a signed token that names its address, its age, and until when it may be relied on")
    void token() throws Exception {
        SigningKeys keys = KeyFile.create(folder.resolve("keys.json"));
        String token = StatusListToken.of(
                        "https://notice.example.jp/v1/status-lists/7K2M9QXD",
                        new StatusBits(),
                        Duration.ofSeconds(15),
                        Duration.ofDays(7))
                .sign(new Es256Signer(keys.signing()), NOW);
        JWSObject parsed = JWSObject.parse(token);
        assertThat(parsed.verify(new ECDSAVerifier(keys.published().get(0)))).isTrue();
        assertThat(parsed.getHeader().getType().getType()).isEqualTo("statuslist+jwt");
        Map<String, Object> claims = parsed.getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("sub", "https://notice.example.jp/v1/status-lists/7K2M9QXD")
                .containsEntry("iat", NOW.getEpochSecond())
                .containsEntry("exp", NOW.plus(Duration.ofDays(7)).getEpochSecond())
                .containsEntry("ttl", 15L);
        assertThat(token.length()).as("an empty list is short").isLessThan(600);
    }

    @Test
    @DisplayName("is not taken for a document's content, though the same key signed it")
    void notAContent() {
        SigningKeys keys = KeyFile.create(folder.resolve("keys.json"));
        String token = StatusListToken.of("u", new StatusBits(), Duration.ofSeconds(1), Duration.ofDays(1))
                .sign(new Es256Signer(keys.signing()), NOW);
        CredentialReader reader =
                new CredentialReader(id -> keys.published().stream().findFirst());
        assertThat(reader.read(token)).isEqualTo(new ReadResult.Altered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K2M9QXD",
                "7K2M9QXD/",
                "7K2M9QXD/-1",
                "7K2M9QXD/65536",
                "7K2M9QXD/01",
                "../admin/1",
                "7k2m9qxd/1"
            })
    @DisplayName("is only referred to in its one form")
    void references(String claim) {
        assertThatThrownBy(() -> StatusReference.ofClaim(claim)).isInstanceOf(ParseException.class);
    }

    private static byte[] inflated(String encoded) throws Exception {
        return new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))
                .readAllBytes();
    }
}
