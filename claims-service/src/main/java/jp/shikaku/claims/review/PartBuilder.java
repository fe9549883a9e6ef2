package jp.shikaku.claims.review;

import java.util.Comparator;
import java.util.List;

import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.NewReceiptType;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Relationship;

/** Builds the parts of one receipt: what a payer gets, under which type and burden. */
final class PartBuilder {

    private final ReceiptFacts facts;
    private final BurdenTable burdens;
    private final int claimedBurdenTenths;

    PartBuilder(ReceiptFacts facts, Knowledge knowledge, BurdenTable burdens) {
        this.facts = facts;
        this.burdens = burdens;
        this.claimedBurdenTenths = facts.claimed() == null
                ? 0
                : burdens.claimedTenths(
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

    /**
     * The whole receipt at the claimed qualification; 本人・家族 and 高齢 are corrected to what is registered (domain
     * notes B.1).
     */
    Part confirmed(KnownQualification qualification) {
        return whole(
                withBranch(facts.claimed(), qualification),
                type(qualification.number(), qualification.relationship(), registered(qualification)),
                claimedBurdenTenths,
                basis(qualification));
    }

    /** The whole receipt at another qualification. */
    Part moved(KnownQualification to) {
        return moved(PayerShare.of(to, facts.judgedDays()));
    }

    /** The whole receipt at another payer. */
    Part moved(PayerShare to) {
        Integer registered = registered(to.qualification());
        ReceiptType type = type(to.number(), to.relationship(), registered);
        return whole(to.number(), type, burden(to, type, registered), basis(to.qualification()));
    }

    /** Some days of a divided receipt. */
    Part divided(int number, PayerShare share) {
        boolean stays = number == 1;
        Integer registered = registered(share.qualification());
        ReceiptType type = type(share.number(), share.relationship(), registered);
        boolean underClaimed = share.number().searchKey().equals(facts.claimed().searchKey());
        Share own = facts.apportionment().on(share.days());
        List<Share> publicShares = facts.publicApportionments().stream()
                .map(payer -> payer.on(share.days()))
                .toList();
        return new Part(
                number,
                stays && underClaimed && share.qualification() != null
                        ? withBranch(facts.claimed(), share.qualification())
                        : share.number(),
                share.days(),
                own.visitCount(),
                own.points(),
                own.meals(),
                publicShares,
                type,
                stays ? claimedBurdenTenths : burden(share, type, registered),
                basis(share.qualification()));
    }

    private Part whole(InsuredNumber payer, ReceiptType type, int burdenTenths, Part.Basis basis) {
        ReceiptTotals totals = facts.totals();
        return new Part(
                1,
                payer,
                totals.days(),
                totals.visitCount(),
                totals.points(),
                totals.meals(),
                totals.publicShares(),
                type,
                burdenTenths,
                basis);
    }

    private ReceiptType type(InsuredNumber number, Relationship relationship, Integer registered) {
        return NewReceiptType.of(
                facts.type(),
                number.insurer().scheme(),
                relationship,
                facts.birthDate(),
                facts.treatmentMonth(),
                registered);
    }

    private int burden(PayerShare payer, ReceiptType type, Integer registered) {
        return registered != null
                ? registered
                : burdens.tenths(type, payer.insurer().scheme(), facts.treatmentMonth());
    }

    /** The registered 負担割合, else that of a registered income class (70 and older), else null. */
    private Integer registered(KnownQualification qualification) {
        if (qualification == null || qualification.burdenTenths() != null) {
            return qualification == null ? null : qualification.burdenTenths();
        }
        return qualification.incomeClasses().stream()
                .filter(registered -> facts.judgedDays().days().stream()
                        .map(facts.treatmentMonth()::atDay)
                        .anyMatch(registered::isInForceOn))
                .max(Comparator.comparing(KnownQualification.IncomeClass::from))
                .flatMap(registered -> burdens.tenthsOfClass(registered.code(), qualification.scheme()))
                .orElse(null);
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
        return qualification == null
                ? null
                : new Part.Basis(
                        qualification.qualificationId(),
                        qualification.period().acquiredOn(),
                        qualification.period().lostOn());
    }

    private static Integer registeredBurden(ReceiptFacts facts, Knowledge knowledge) {
        List<KnownQualification> telling = knowledge.timeline().stream()
                .filter(qualification -> !qualification.suspended() && qualification.burdenTenths() != null)
                .toList();
        return KnownQualification.claimed(telling, facts)
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
