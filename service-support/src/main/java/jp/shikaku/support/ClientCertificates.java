package jp.shikaku.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;

/**
 * Whether callers over TLS must show a certificate that the service trusts: {@code shikaku.tls.client-certificates}, NONE
 * unless set, REQUEST or REQUIRED. The framework's own setting is fixed when a service is built; an operator decides when
 * it is started.
 */
@ApplicationScoped
public class ClientCertificates implements HttpServerOptionsCustomizer {

    private final ClientAuth asked;

    @Inject
    ClientCertificates(TlsConfig config) {
        asked = config.clientCertificates();
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(asked);
    }
}
