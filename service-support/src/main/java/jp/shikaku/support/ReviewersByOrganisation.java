package jp.shikaku.support;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import jp.shikaku.model.ReviewOrganisation;

/**
 * Whoever reviews or approves does it for a review organisation that the token names. Where it names none, or something
 * that is none, these two roles are taken away, and with them everything they permit.
 */
@ApplicationScoped
class ReviewersByOrganisation implements SecurityIdentityAugmentor {

    private static final Set<String> OF_AN_ORGANISATION = Set.of(Roles.REVIEWER, Roles.APPROVER);

    private final String claim;

    @Inject
    ReviewersByOrganisation(TokenClaims claims) {
        claim = claims.reviewOrganisation();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean concerned = identity.getRoles().stream().anyMatch(OF_AN_ORGANISATION::contains);
        Object stated = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(claim) : null;
        return Uni.createFrom().item(concerned && named(stated).isEmpty() ? without(identity) : identity);
    }

    /**
     * The review organisations that a claim names: 1, 2, or a list of them.
     *
     * @param claim as the token has it, null if it has none
     * @return empty if anything in it is none of them
     */
    static Set<ReviewOrganisation> named(Object claim) {
        Collection<?> codes =
                claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        Set<ReviewOrganisation> named = EnumSet.noneOf(ReviewOrganisation.class);
        for (Object code : codes) {
            List<ReviewOrganisation> found = Stream.of(ReviewOrganisation.values())
                    .filter(one -> one.code().equals(Caller.plain(code)))
                    .toList();
            if (found.isEmpty()) {
                return Set.of();
            }
            named.addAll(found);
        }
        return Set.copyOf(named);
    }

    private static SecurityIdentity without(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles().stream()
                        .filter(role -> !OF_AN_ORGANISATION.contains(role))
                        .collect(Collectors.toUnmodifiableSet()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}
