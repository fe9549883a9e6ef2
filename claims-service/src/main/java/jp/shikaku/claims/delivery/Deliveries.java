package jp.shikaku.claims.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** Single lists and reports of deliveries. */
@ApplicationScoped
public class Deliveries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** The kind of receipts an institution sends, by 点数表; a hospital's DPC receipts have to be asked for. */
    private static final Map<String, ReceiptKind> KINDS = Map.of("3", ReceiptKind.DENTAL, "4", ReceiptKind.PHARMACY);

    private final DeliveryStore store;
    private final ResultStore results;
    private final InstitutionFiles files;
    private final Readiness readiness;

    @Inject
    Deliveries(DeliveryStore store, ResultStore results, InstitutionFiles files, Readiness readiness) {
        this.store = store;
        this.results = results;
        this.files = files;
        this.readiness = readiness;
    }

    /** A page of an institution's results from both review organisations, or from one. */
    ResultPage results(
            Edition edition,
            LocalDate month,
            InstitutionCode institution,
            ReviewOrganisation only,
            ReceiptKind kind,
            String cursor,
            int limit) {
        readiness.require(edition, month);
        long[] after = cursor == null ? new long[] {0, 0} : Cursor.numbers(cursor, 2);
        List<ResultFacts> found = results.page(
                new ResultStore.Question(edition, month, institution, only, kind == null ? null : kind.name(), false),
                after[0],
                (int) after[1],
                limit);
        return new ResultPage(found.stream().map(ResultWriting::of).toList(), next(found, limit));
    }

    /** A report as a file of its own. */
    record NamedFile(String name, byte[] bytes) {}

    /**
     * An institution's results of one review organisation as a file.
     *
     * @param stated the review organisation; may be null where the institution sent files to one only
     * @param kind the kind of receipts; null for that of the institution's 点数表
     */
    NamedFile file(
            Edition edition,
            LocalDate month,
            InstitutionCode institution,
            ReviewOrganisation stated,
            ReceiptKind kind) {
        readiness.require(edition, month);
        ReviewOrganisation organisation = stated != null ? stated : onlyOrganisation(month, institution);
        ReceiptKind asked = kind == null ? KINDS.getOrDefault(institution.feeTable(), ReceiptKind.MEDICAL) : kind;
        ReportHead head = files.head(edition, month, institution, organisation, asked.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            files.results(head, month).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NamedFile(head.fileName(edition.report()), out.toByteArray());
    }

    /** A page of what an insurer is billed for. */
    InsurerReceiptPage receipts(LocalDate claimMonth, InsurerNumber insurer, String cursor, int limit) {
        readiness.requireClosed(claimMonth);
        UUID after = cursor == null ? BEFORE_ALL : receiptId(cursor);
        List<DeliveryStore.BilledReceipt> found = store.receipts(claimMonth, insurer, after, limit);
        String next = found.size() < limit
                ? null
                : Cursor.of(found.get(found.size() - 1).receiptId());
        return new InsurerReceiptPage(
                found.stream().flatMap(receipt -> receipt.parts().stream()).toList(), next);
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

    private static String next(List<ResultFacts> found, int limit) {
        if (found.size() < limit) {
            return null;
        }
        ResultFacts last = found.get(found.size() - 1);
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
