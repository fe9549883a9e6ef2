package jp.shikaku.claims.party;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The parties a caller may see: its own, and those of its organisation for a reviewer. */
@RequestScoped
public class Parties {

    private final Caller caller;

    @Inject
    Parties(Caller caller) {
        this.caller = caller;
    }

    /**
     * The institution named in a path.
     *
     * @throws ProblemException 404 if it is none, or another's
     */
    public InstitutionCode institution(String code) {
        InstitutionCode institution = orNotFound(() -> new InstitutionCode(code));
        require(Party.of(institution));
        return institution;
    }

    /**
     * The insurer named in a path.
     *
     * @throws ProblemException 404 if it is none, or another's
     */
    public InsurerNumber insurer(String number) {
        InsurerNumber insurer = orNotFound(() -> InsurerNumber.of(number));
        require(Party.of(insurer));
        return insurer;
    }

    /** What the caller sees of everybody's rows. */
    public Sight sight() {
        return new Sight(own(), caller.hasRole(Roles.REVIEWER) ? caller.reviewOrganisations() : Set.of());
    }

    /** The parties the caller acts for. */
    public List<Party> own() {
        return Stream.concat(
                        caller.institution().map(Party::of).stream(),
                        caller.insurers().stream().map(Party::of))
                .toList();
    }

    /** Whether the caller reviews, for one organisation or both. */
    public boolean isReviewer() {
        return caller.hasRole(Roles.REVIEWER);
    }

    /**
     * Ends the request unless the caller may see a party. Every institution may have sent to either organisation, so that
     * a reviewer sees of it what was sent to his own.
     *
     * @throws ProblemException 404
     */
    public void require(Party party) {
        boolean reviewed = isReviewer()
                && (party.kind() == PartyKind.INSTITUTION || sight().seesInsurer(new InsurerNumber(party.code())));
        if (!reviewed && !own().contains(party)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private static <T> T orNotFound(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
