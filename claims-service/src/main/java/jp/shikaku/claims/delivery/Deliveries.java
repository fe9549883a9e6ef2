package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** Deliveries of closed months. */
@ApplicationScoped
public class Deliveries {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DeliveryStore store;

    @Inject
    Deliveries(DeliveryStore store) {
        this.store = store;
    }

    /** A page of an institution's results from both review organisations, or from one. */
    ResultPage results(
            LocalDate claimMonth, InstitutionCode institution, ReviewOrganisation only, String cursor, int limit) {
        requireClosed(claimMonth);
        long[] after = cursor == null ? new long[] {0, 0} : Cursor.numbers(cursor, 2);
        List<DeliveryStore.PlacedResult> found =
                store.results(claimMonth, institution, only, after[0], (int) after[1], limit);
        return new ResultPage(
                found.stream().map(DeliveryStore.PlacedResult::result).toList(), next(found, limit));
    }

    /**
     * An institution's results of one review organisation as a file.
     *
     * @param stated the review organisation; may be null where the institution sent files to one only
     */
    ResultFile file(LocalDate claimMonth, InstitutionCode institution, ReviewOrganisation stated) {
        requireClosed(claimMonth);
        ReviewOrganisation organisation = stated != null ? stated : onlyOrganisation(claimMonth, institution);
        ResultFile file = new ResultFile(
                institution, store.institutionName(claimMonth, institution, organisation), organisation, claimMonth);
        long reception = 0;
        int line = 0;
        List<DeliveryStore.PlacedResult> chunk;
        do {
            chunk = store.results(claimMonth, institution, organisation, reception, line, CHUNK);
            for (DeliveryStore.PlacedResult placed : chunk) {
                file.add(placed.result());
                reception = placed.reception();
                line = placed.line();
            }
        } while (chunk.size() == CHUNK);
        return file;
    }

    /** A page of what an insurer is billed for. */
    InsurerReceiptPage receipts(LocalDate claimMonth, InsurerNumber insurer, String cursor, int limit) {
        requireClosed(claimMonth);
        UUID after = cursor == null ? BEFORE_ALL : receiptId(cursor);
        List<DeliveryStore.BilledReceipt> found = store.receipts(claimMonth, insurer, after, limit);
        String next = found.size() < limit
                ? null
                : Cursor.of(found.get(found.size() - 1).receiptId());
        return new InsurerReceiptPage(
                found.stream().flatMap(receipt -> receipt.parts().stream()).toList(), next);
    }

    private void requireClosed(LocalDate claimMonth) {
        boolean closed = store.closed(claimMonth).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!closed) {
            throw new ProblemException(ClaimsError.NOT_DELIVERED_YET);
        }
    }

    private ReviewOrganisation onlyOrganisation(LocalDate claimMonth, InstitutionCode institution) {
        List<ReviewOrganisation> organisations = store.organisations(claimMonth, institution);
        if (organisations.isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (organisations.size() > 1) {
            throw new ProblemException(ClaimsError.ORGANISATION_NEEDED);
        }
        return organisations.get(0);
    }

    private static String next(List<DeliveryStore.PlacedResult> found, int limit) {
        if (found.size() < limit) {
            return null;
        }
        DeliveryStore.PlacedResult last = found.get(found.size() - 1);
        return Cursor.of(last.reception(), last.line());
    }

    private static UUID receiptId(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
