package jp.shikaku.notice.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.nimbusds.jose.jwk.ECKey;

import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.StatusBits;
import jp.shikaku.notice.credential.StatusListToken;

/** A process of its own, because the library of a device reads its configuration from the environment. */
final class SignWithDevice {

    private SignWithDevice() {}

    public static void main(String[] args) {
        SigningKeys keys =
                new DeviceSource(Path.of(args[0]), Path.of(args[1])).read().orElseThrow();
        String token = StatusListToken.of("u", new StatusBits(), Duration.ofSeconds(1), Duration.ofDays(1))
                .sign(keys.signers().get(keys.signing().getKeyID()), Instant.now());
        System.out.println("device " + keys.published().get(0).toJSONString());
        System.out.println("device " + token);
        boolean here = keys.held().stream().map(ECKey::getD).anyMatch(Objects::nonNull);
        System.out.println("device " + keys.held().size() + " keys, private parts here: " + here);
    }
}
