package jp.shikaku.claims.party;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;

/**
 * What a caller may see of lists that hold more than one party's rows, as conditions of SQL with their parameters.
 * A reviewer sees what concerns his review organisation: receipts of files that were sent to it, and what its insurers
 * pay. Whoever acts for both sees everything; of whoever is no reviewer nothing is said here.
 *
 * @param own the parties whose rows are the caller's own
 * @param organisations the review organisations the caller acts for; empty for who is no reviewer
 */
public record Sight(List<Party> own, Set<ReviewOrganisation> organisations) {

    private static final int INSURER_CLASSES = 100;

    /** Parameters: those of {@link #partyParameters()}. */
    public static String ofParty(String kind, String code) {
        return """
            (?::boolean
             OR (%1$s, %2$s) IN (SELECT * FROM unnest(?::text[], ?::text[]))
             OR (%1$s = 'INSURER' AND left(%2$s, 2) = ANY (?::text[]))
             OR (%1$s = 'INSTITUTION'
                 AND EXISTS (SELECT 1 FROM claim_file seen
                              WHERE seen.institution = %2$s::char(10) AND seen.review_organisation = ANY (?::text[]))))
            """
                .formatted(kind, code);
    }

    public Object[] partyParameters() {
        return new Object[] {isWhole(), Party.kinds(own), Party.codes(own), insurerClasses(), codes()};
    }

    /** Whether a receipt's file was sent to one of the organisations; one parameter, {@link #limit()}, twice. */
    public static String ofReceipt(String month, String receipt) {
        return """
            (?::text[] IS NULL
             OR EXISTS (SELECT 1 FROM receipt sent JOIN claim_file seen USING (claim_month, file_id)
                         WHERE sent.claim_month = %s AND sent.receipt_id = %s
                           AND seen.review_organisation = ANY (?::text[])))
            """
                .formatted(month, receipt);
    }

    /**
     * Whether a receipt concerns one of the organisations: its file was sent to it, or one of its insurers pays a part.
     *
     * @param payers a query of the insurers that pay, in a column {@code insurer}; parameters: those of
     *     {@link #concernParameters()}
     */
    public static String ofConcern(String month, String receipt, String payers) {
        return "(" + ofReceipt(month, receipt)
                + " OR EXISTS (SELECT 1 FROM (%s) AS payer WHERE left(payer.insurer, 2) = ANY (?::text[])))"
                        .formatted(payers);
    }

    public Object[] concernParameters() {
        return new Object[] {limit(), limit(), insurerClasses()};
    }

    /** The organisations to which rows are limited; null for no limit: they are both, or the caller is no reviewer. */
    public String[] limit() {
        return organisations.isEmpty() || isWhole() ? null : codes();
    }

    /** First two digits (法別番号, 00 for 国民健康保険) of the insurers of the organisations. */
    public String[] insurerClasses() {
        return IntStream.range(0, INSURER_CLASSES)
                .mapToObj("%02d"::formatted)
                .filter(prefix -> seesInsurer(new InsurerNumber(prefix + "000000")))
                .toArray(String[]::new);
    }

    /** Whether an insurer's claims are reviewed by one of the organisations. */
    public boolean seesInsurer(InsurerNumber insurer) {
        return organisations.contains(insurer.scheme().reviewOrganisation());
    }

    /** The caller's own insurers. */
    public String[] insurerNumbers() {
        return own.stream()
                .filter(party -> party.kind() == PartyKind.INSURER)
                .map(Party::code)
                .toArray(String[]::new);
    }

    public boolean isReviewer() {
        return !organisations.isEmpty();
    }

    private boolean isWhole() {
        return organisations.containsAll(Set.of(ReviewOrganisation.values()));
    }

    private String[] codes() {
        return organisations.stream().map(ReviewOrganisation::code).toArray(String[]::new);
    }
}
