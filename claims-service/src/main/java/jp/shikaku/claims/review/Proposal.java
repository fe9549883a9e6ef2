package jp.shikaku.claims.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A receipt and the payers it would get, about to be weighed against the dated rules.
 *
 * @param facts the receipt
 * @param payers who would pay which days
 * @param claimedClasses income classes registered under the claimed qualification on the days of the receipt
 */
record Proposal(ReceiptFacts facts, List<PayerDays> payers, Set<String> claimedClasses) {

    /** The payers found for a receipt. */
    static Proposal of(ReceiptFacts facts, Knowledge knowledge, List<PayerDays> payers) {
        Set<String> claimed = knowledge.timeline().stream()
                .filter(qualification -> !qualification.suspended() && qualification.isUnder(facts.claimed()))
                .flatMap(qualification -> qualification.incomeClasses().stream())
                .filter(registered -> facts.judgedDays().days().stream()
                        .map(facts.treatmentMonth()::atDay)
                        .anyMatch(registered::isInForceOn))
                .map(KnownQualification.IncomeClass::code)
                .collect(Collectors.toSet());
        return new Proposal(facts, payers, claimed);
    }

    /**
     * Whether every payer has registered, for every day it gets, the income class by which the ceiling was applied at the
     * desk: the class that the receipt tells, else the one registered under the claimed qualification. Ours: the source
     * says only that the class must not change (domain notes B.3).
     */
    boolean incomeClassStays() {
        Set<String> applied = facts.incomeClasses().isEmpty() ? claimedClasses : facts.incomeClasses();
        return !applied.isEmpty()
                && payers.stream()
                        .flatMap(payer -> payer.covers().stream())
                        .allMatch(cover -> cover.qualification().incomeClasses().stream()
                                .filter(registered -> registered.isInForceOn(
                                        facts.treatmentMonth().atDay(cover.day())))
                                .anyMatch(registered -> applied.contains(registered.code())));
    }
}
