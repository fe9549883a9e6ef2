package jp.shikaku.support;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the scopes of a token usable where roles are, with a prefix that no role has. */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {

    private static final String PREFIX = "scope:";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !(token.getClaim("scope") instanceof String s)) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getRoles().stream().anyMatch(role -> role.startsWith(PREFIX))) {
            throw new AuthenticationFailedException("a role may not look like a scope");
        }
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        Stream.of(s.split(" ")).filter(scope -> !scope.isBlank()).forEach(scope -> builder.addRole(PREFIX + scope));
        return Uni.createFrom().item(builder.build());
    }
}
