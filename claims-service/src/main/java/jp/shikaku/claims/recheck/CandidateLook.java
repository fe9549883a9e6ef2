package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.eligibilityclient.model.CandidatesOfItem;
import jp.shikaku.claims.eligibilityclient.model.CoverageEntry;
import jp.shikaku.claims.eligibilityclient.model.PersonCandidate;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Whose receipt it may be, asked of the registry anew for a person who has to choose. Nothing of it is kept here, and no
 * name or number is told: what a person compares is the score of each item, and who covered when.
 */
@ApplicationScoped
public class CandidateLook {

    private final Database database;
    private final PersonSearch search;

    @Inject
    CandidateLook(Database database, PersonSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * What the registry answers.
     *
     * @param candidates the best first
     * @param further how many more fit by name
     * @param heldBack how many more fit and may not be shown just now
     */
    public record Look(List<Found> candidates, int further, int heldBack) {}

    /** Somebody who fits, with what made the score and the qualifications that touch the days. */
    public record Found(String personId, int score, List<Point> points, List<Cover> qualifications) {}

    /** What one item added to a score. */
    public record Point(String item, String verdict, int points) {}

    /** A qualification, without symbol and number. */
    public record Cover(String qualificationId, String insurerNumber, LocalDate acquiredOn, LocalDate lostOn) {}

    /**
     * Looks for the person of a receipt.
     *
     * @throws ProblemException 503 if the registry does not answer, 409 if the receipt names nobody to look for
     */
    public Look of(ReceiptKey key) {
        KeptContent content = database.first(
                        """
                        SELECT kind, claim_month, content, first_line FROM receipt
                         WHERE claim_month = ? AND receipt_id = ?
                        """,
                        KeptContent::of,
                        key.claimMonth(),
                        key.receiptId())
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        CoverageQuestion question =
                ReceiptReading.of(content).question().orElseThrow(() -> new ProblemException(CommonError.CONFLICT));
        CandidatesOfItem found = ask(question.withCandidates());
        return new Look(
                found.getCandidates().stream().map(CandidateLook::found).toList(),
                found.getFurther(),
                found.getHeldBack());
    }

    private CandidatesOfItem ask(CoverageQuestion question) {
        try {
            return search.search(List.of(question), null).answers().get(0);
        } catch (WebApplicationException | ProcessingException e) {
            throw new ProblemException(CommonError.UNAVAILABLE);
        }
    }

    private static Found found(PersonCandidate candidate) {
        return new Found(
                candidate.getPersonId(),
                candidate.getScore(),
                candidate.getContributions().stream()
                        .map(one -> new Point(one.getField(), one.getVerdict(), one.getPoints()))
                        .toList(),
                candidate.getQualifications().stream().map(CandidateLook::cover).toList());
    }

    private static Cover cover(CoverageEntry entry) {
        return new Cover(
                entry.getQualificationId(), entry.getInsurerNumber(), entry.getAcquiredOn(), entry.getLostOn());
    }
}
