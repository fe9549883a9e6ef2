package jp.shikaku.claims.review;

import java.util.Comparator;

import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.NewReceiptType;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;

/** Builds the parts of one receipt: what a payer gets, under which type and burden. */
final class PartBuilder {

    private final ReceiptFacts facts;
    private final BurdenTable burdens;
    private final int claimedBurdenTenths;

    PartBuilder(ReceiptFacts facts, Knowledge knowledge, BurdenTable burdens) {
        this.facts = facts;
        this.burdens = burdens;
        this.claimedBurdenTenths = burdens.claimedTenths(
                registeredBurden(facts, knowledge),
                facts.benefitPercent(),
                facts.type(),
                claimedScheme(facts),
                facts.treatmentMonth());
    }

    /** 負担割合 by which the patient paid at the desk. */
    int claimedBurdenTenths() {
        return claimedBurdenTenths;
    }

    /** The whole receipt at the insurer on the claim, without a qualification that confirms it. */
    Part asClaimed() {
        return whole(facts.claimed(), facts.type(), claimedBurdenTenths, null);
    }

    /** The whole receipt at the claimed qualification. */
    Part confirmed(KnownQualification qualification) {
        return whole(
                withBranch(facts.claimed(), qualification), facts.type(), claimedBurdenTenths, basis(qualification));
    }

    /** The whole receipt at another qualification. */
    Part moved(KnownQualification qualification) {
        ReceiptType type = newType(qualification);
        return whole(qualification.number(), type, burden(qualification, type), basis(qualification));
    }

    /** Some days of a divided receipt. */
    Part divided(int number, PayerDays share) {
        KnownQualification last = share.last();
        boolean stays = number == 1;
        ReceiptType type = stays ? facts.type() : newType(last);
        return new Part(
                number,
                stays && last.isUnder(facts.claimed()) ? withBranch(facts.claimed(), last) : last.number(),
                share.days(),
                facts.visits().counted().and(share.days()).count(),
                facts.apportionment().pointsOn(share.days()),
                0,
                type,
                stays ? claimedBurdenTenths : burden(last, type),
                basis(last));
    }

    private Part whole(InsuredNumber payer, ReceiptType type, int burdenTenths, Part.Basis basis) {
        ReceiptTotals totals = facts.totals();
        return new Part(
                1,
                payer,
                totals.days(),
                totals.visitCount(),
                totals.points(),
                totals.mealsYen(),
                type,
                burdenTenths,
                basis);
    }

    private ReceiptType newType(KnownQualification qualification) {
        return NewReceiptType.of(
                facts.type(),
                qualification.scheme(),
                qualification.relationship(),
                facts.birthDate(),
                facts.treatmentMonth(),
                qualification.burdenTenths());
    }

    private int burden(KnownQualification qualification, ReceiptType type) {
        return qualification.burdenTenths() != null
                ? qualification.burdenTenths()
                : burdens.tenths(type, qualification.scheme(), facts.treatmentMonth());
    }

    private static InsuredNumber withBranch(InsuredNumber claimed, KnownQualification qualification) {
        return new InsuredNumber(
                claimed.insurer(),
                claimed.symbol(),
                claimed.number(),
                qualification.number().branch() == null
                        ? claimed.branch()
                        : qualification.number().normalisedBranch());
    }

    private static Part.Basis basis(KnownQualification qualification) {
        return new Part.Basis(
                qualification.qualificationId(),
                qualification.period().acquiredOn(),
                qualification.period().lostOn());
    }

    private static Integer registeredBurden(ReceiptFacts facts, Knowledge knowledge) {
        return knowledge.timeline().stream()
                .filter(qualification -> !qualification.suspended() && qualification.isUnder(facts.claimed()))
                .filter(qualification -> qualification.burdenTenths() != null)
                .max(Comparator.comparing((KnownQualification qualification) ->
                        qualification.period().acquiredOn()))
                .map(KnownQualification::burdenTenths)
                .orElse(null);
    }

    /** An unknown qualification has no scheme of its own: the type on the claim tells it. */
    private static InsuranceScheme claimedScheme(ReceiptFacts facts) {
        if (!facts.unknownQualification()) {
            return facts.claimed().insurer().scheme();
        }
        return facts.type().value().charAt(1) == InsuranceScheme.LATE_STAGE_ELDERLY.receiptTypeDigit()
                ? InsuranceScheme.LATE_STAGE_ELDERLY
                : InsuranceScheme.EMPLOYEES;
    }
}
