package jp.shikaku.claims.intake;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The files that a caller may see: an institution its own, a review organisation those that were sent to it. */
@RequestScoped
public class VisibleFiles {

    private final ClaimFileStore store;
    private final Caller caller;

    @Inject
    VisibleFiles(ClaimFileStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /**
     * A file.
     *
     * @throws ProblemException 404 if there is none that the caller may see
     */
    ClaimFile get(UUID fileId) {
        return store.find(fileId)
                .filter(this::isVisible)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /**
     * A file to change: the caller's own, whatever else other roles of the token let them see.
     *
     * @throws ProblemException 404 if there is none
     */
    ClaimFile own(UUID fileId) {
        return store.find(fileId).filter(this::isOwn).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private boolean isOwn(ClaimFile file) {
        return caller.institution()
                .map(InstitutionCode::value)
                .filter(file.institutionCode()::equals)
                .isPresent();
    }

    private boolean isVisible(ClaimFile file) {
        return isOwn(file)
                || caller.hasRole(Roles.REVIEWER)
                        && caller.reviewOrganisations().stream()
                                .map(ReviewOrganisation::code)
                                .anyMatch(file.reviewOrganisation()::equals);
    }
}
