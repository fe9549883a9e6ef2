package jp.shikaku.notice;

import java.net.URI;
import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of this service. */
@ConfigMapping(prefix = "shikaku.notice")
public interface NoticeConfig {

    /** JWK set with the private key that signs; made on the first start if {@link #keyGenerate()}. */
    Path keyFile();

    /** Whether a key file that is missing may be made. Off where the file is mounted from a secret. */
    @WithDefault("true")
    boolean keyGenerate();

    /** Address under which everybody reaches this service; printed in every QR code. */
    URI publicUrl();

    /** The public address without a trailing slash. */
    default String issuer() {
        return publicUrl().toString().replaceAll("/+$", "");
    }
}
