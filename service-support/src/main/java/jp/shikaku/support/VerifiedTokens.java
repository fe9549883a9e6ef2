package jp.shikaku.support;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a short while that a bearer token was verified. A client sends one token with hundreds of requests per
 * second, and its verification costs more than a lookup. Only a token that was verified is remembered, never longer
 * than it is valid; the same characters must come again. The signature's key is not looked at anew meanwhile, which is
 * why the while is short: {@code shikaku.token.remembered-for}, 30 seconds unless set, zero to verify every time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final int MOST_TOKENS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Duration rememberedFor;
    private final Map<String, Verified> byToken = new ConcurrentHashMap<>();

    @Inject
    VerifiedTokens(OidcAuthenticationMechanism oidc, TokenConfig config) {
        this.oidc = oidc;
        rememberedFor = config.rememberedFor();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return oidc.authenticate(context, identities);
        }
        String token = header.substring(BEARER.length());
        Verified verified = byToken.get(token);
        if (verified != null && Instant.now().isBefore(verified.until())) {
            return Uni.createFrom().item(verified.identity());
        }
        return oidc.authenticate(context, identities).invoke(identity -> remember(token, identity));
    }

    private void remember(String token, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            return;
        }
        if (byToken.size() >= MOST_TOKENS) {
            byToken.clear();
        }
        Instant until = Instant.now().plus(rememberedFor);
        Instant expires = Instant.ofEpochSecond(jwt.getExpirationTime());
        byToken.put(token, new Verified(withoutRequest(identity), until.isBefore(expires) ? until : expires));
    }

    /** The identity without the request it came with first. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        Map<String, Object> attributes = new LinkedHashMap<>(identity.getAttributes());
        attributes.values().removeIf(RoutingContext.class::isInstance);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttributes(attributes)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }

    private record Verified(SecurityIdentity identity, Instant until) {}
}
