package jp.shikaku.support;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;

/**
 * Who is calling, by the token. What a token does not clearly say is not granted: a claim that is missing or malformed
 * makes the caller own nothing.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final TokenClaims claims;

    @Inject
    Caller(SecurityIdentity identity, TokenClaims claims) {
        this.identity = identity;
        this.claims = claims;
    }

    /** The token's subject, for audit. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The institution the token was given to; empty unless the token has the role for it. */
    public Optional<InstitutionCode> institution() {
        return text(Roles.INSTITUTION, claims.institution()).flatMap(Caller::institutionCode);
    }

    /** The insurers the token was given to; empty unless the token has the role for it. */
    public Set<InsurerNumber> insurers() {
        if (hasRole(Roles.INSURER) && claim(claims.insurers()) instanceof Collection<?> numbers) {
            return numbers.stream()
                    .map(Caller::plain)
                    .map(Caller::insurerNumber)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    /** The registry's id of the person the token was given to; empty unless the token has the role for it. */
    public Optional<String> person() {
        return text(Roles.PERSON, claims.person());
    }

    /** The review organisations a reviewer or approver acts for, by the token; empty for any other role. */
    public Set<ReviewOrganisation> reviewOrganisations() {
        return hasRole(Roles.REVIEWER) || hasRole(Roles.APPROVER)
                ? ReviewersByOrganisation.named(claim(claims.reviewOrganisation()))
                : Set.of();
    }

    /**
     * Ends the request unless the caller reviews or approves for this organisation.
     *
     * @throws ProblemException 403
     */
    public void requireReviewOrganisation(ReviewOrganisation organisation) {
        if (!reviewOrganisations().contains(organisation)) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED,
                    "The token is of another review organisation than " + organisation.code() + '.');
        }
    }

    /**
     * Ends the request unless the caller acts for this insurer or operates the suite.
     *
     * @throws ProblemException 403
     */
    public void requireInsurerOrOperator(InsurerNumber insurer) {
        if (!hasRole(Roles.OPERATOR) && !insurers().contains(insurer)) {
            throw new ProblemException(CommonError.NOT_ALLOWED);
        }
    }

    private Optional<String> text(String role, String claim) {
        return hasRole(role) ? Optional.ofNullable(claim(claim)).map(Caller::plain) : Optional.empty();
    }

    private Object claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }

    static String plain(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(claim);
    }

    private static Optional<InstitutionCode> institutionCode(String code) {
        try {
            return Optional.of(new InstitutionCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<InsurerNumber> insurerNumber(String number) {
        try {
            return Optional.of(InsurerNumber.of(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
