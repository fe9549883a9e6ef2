package jp.shikaku.claims.party;

import java.util.List;
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

/** The parties a caller may see: its own, and all of them for the review organisation. */
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

    /** The parties the caller acts for; none for the review organisation. */
    public List<Party> own() {
        return Stream.concat(
                        caller.institution().map(Party::of).stream(),
                        caller.insurers().stream().map(Party::of))
                .toList();
    }

    /** Whether the caller may see every party. */
    public boolean seesAll() {
        return caller.hasRole(Roles.REVIEWER);
    }

    /**
     * Ends the request unless the caller may see a party.
     *
     * @throws ProblemException 404
     */
    public void require(Party party) {
        if (!seesAll() && !own().contains(party)) {
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
