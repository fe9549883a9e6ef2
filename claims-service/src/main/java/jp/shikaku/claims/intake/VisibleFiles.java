package jp.shikaku.claims.intake;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The files that a caller may see: an institution its own, the review organisation all. */
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
        Optional<String> own = caller.institution().map(InstitutionCode::value);
        if (own.isEmpty() && !caller.hasRole(Roles.REVIEWER)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        String scope = caller.hasRole(Roles.REVIEWER) ? null : own.orElseThrow();
        return store.find(fileId, scope).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
