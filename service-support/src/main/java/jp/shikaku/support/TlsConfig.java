package jp.shikaku.support;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.ClientAuth;

/** What of TLS is decided when a service starts. */
@ConfigMapping(prefix = "shikaku.tls")
interface TlsConfig {

    /** Whether callers over TLS must show a certificate that the service trusts: NONE, REQUEST or REQUIRED. */
    @WithDefault("NONE")
    ClientAuth clientCertificates();
}
