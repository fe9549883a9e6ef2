package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.Receipt;

/** Puts a decision into the words of the 資格確認結果連絡書: what was claimed on the left, what was confirmed on the right. */
final class ResultWriting {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /**
     * 復活点数: points that an assessment (査定) had cut and a re-examination gives back (審査結果 111, domain notes A.9.4). 0 by
     * right: the qualification check conserves points, nothing here assesses treatment, so nothing was cut that could be
     * given back. 復活後点数 are therefore the points of the part.
     */
    private static final int REVIVED_POINTS = 0;

    private static final String STANDS_AGAIN = "STANDS_AGAIN";

    private final ResultFacts facts;
    private final Receipt receipt;
    private final boolean whole;
    private final boolean organisationChanges;

    private ResultWriting(ResultFacts facts) {
        this.facts = facts;
        this.receipt = facts.receipt().receipt();
        this.whole =
                handling() == QualificationResult.Handling.MOVED || handling() == QualificationResult.Handling.SPLIT;
        this.organisationChanges = facts.parts().stream().anyMatch(part -> organisation(part) != facts.organisation());
    }

    /** The result of a decision. */
    static QualificationResult of(ResultFacts facts) {
        return new ResultWriting(facts).result();
    }

    private QualificationResult result() {
        boolean billed = handling() == QualificationResult.Handling.BILLED_AS_CLAIMED;
        ReportTexts.Text message = billed ? ReportTexts.of("message." + why(), "message.other") : null;
        return new QualificationResult(
                facts.receiptId(),
                facts.volume(),
                receipt.number(),
                receipt.treatmentMonth(),
                receipt.insurer().insurer().padded(),
                receipt.patient().name(),
                receipt.chartNumber(),
                receipt.patient().birthDate(),
                handling(),
                facts.code(),
                billed ? List.of() : claimed(),
                billed ? List.of() : facts.parts().stream().map(this::confirmed).toList(),
                message == null ? null : new QualificationResult.TextPair(message.ja(), message.en()));
    }

    private String why() {
        return facts.standsAgain() ? STANDS_AGAIN : String.valueOf(facts.held());
    }

    /**
     * In a re-examination a receipt that goes back to the insurer on the claim is moved, too; one that was decided only after
     * the close has no code of a re-examination where it stays with that insurer, and one that was sent back to the
     * institution and stands again was never moved.
     */
    private QualificationResult.Handling handling() {
        return switch (facts.outcome()) {
            case MOVED -> QualificationResult.Handling.MOVED;
            case SPLIT -> QualificationResult.Handling.SPLIT;
            case BRANCH_FOUND -> QualificationResult.Handling.BRANCH_FOUND;
            default ->
                facts.edition() == Edition.ORIGINAL || late() || facts.standsAgain()
                        ? QualificationResult.Handling.BILLED_AS_CLAIMED
                        : QualificationResult.Handling.MOVED;
        };
    }

    private boolean late() {
        return facts.outcome() == Outcome.BILLED_AS_CLAIMED
                && !ConfirmationCode.NOT_CHANGED_AFTER_BILLING.code().equals(facts.code());
    }

    private List<NamedValue> claimed() {
        InsurerEntry entry = receipt.insurer();
        List<NamedValue> values = new ArrayList<>();
        addOrganisation(values, facts.organisation());
        addNumber(
                values,
                entry.insured(
                        receipt.qualification().map(QualificationEntry::branch).orElse(null)));
        registered(entry.insurer()).ifPresent(reason -> addPeriod(values, reason.acquiredOn(), reason.lostOn()));
        if (whole) {
            addTotals(values, receipt.type().value(), entry.actualDays(), entry.points());
            addIf(values, "mealCount", entry.mealCount());
            addIf(values, "mealAmount", entry.mealAmount());
            int number = 1;
            for (PublicPayer payer : receipt.publicPayers()) {
                addPublicPayer(
                        values, number++, payer.actualDays(), payer.points(), payer.mealCount(), payer.mealAmount());
            }
        }
        if (facts.edition() == Edition.REEXAMINATION) {
            values.add(NamedValue.of("searchNumber", ReceiptNumbers.search(facts)));
        }
        return values;
    }

    private QualificationResult.ConfirmedPart confirmed(Part part) {
        List<NamedValue> values = new ArrayList<>();
        addOrganisation(values, organisation(part));
        addNumber(values, part.payer());
        if (part.basis() != null) {
            addPeriod(values, part.basis().acquiredOn(), part.basis().lostOn());
        }
        if (whole) {
            addTotals(values, part.type().value(), part.visitCount(), part.points());
            if (part.mealsYen() != 0) {
                values.add(NamedValue.of("mealCount", part.meals().count()));
                values.add(NamedValue.of("mealAmount", part.mealsYen()));
                if (part.meals().standardBurdenYen() != 0) {
                    values.add(NamedValue.of("mealBurden", part.meals().standardBurdenYen()));
                }
            }
            int number = 1;
            for (Share share : part.publicShares()) {
                Meals meals = share.meals();
                addPublicPayer(
                        values, number++, share.visitCount(), share.points(), meals.count(), (long) meals.amountYen());
            }
        }
        if (facts.edition() == Edition.REEXAMINATION) {
            values.add(NamedValue.of("searchNumber", ReceiptNumbers.search(facts)));
            values.add(NamedValue.of("revivedPoints", REVIVED_POINTS));
            values.add(NamedValue.of("pointsAfterRevival", part.points()));
        }
        boolean divided = facts.outcome() == Outcome.SPLIT;
        return new QualificationResult.ConfirmedPart(divided ? part.number() : null, values);
    }

    private void addOrganisation(List<NamedValue> values, ReviewOrganisation organisation) {
        if (organisationChanges) {
            values.add(NamedValue.of("organisation", organisation.shortName()));
        }
    }

    private static void addNumber(List<NamedValue> values, InsuredNumber number) {
        values.add(NamedValue.of("insurer", number.insurer().printed()));
        addIf(values, "symbol", number.symbol());
        values.add(NamedValue.of("number", number.number()));
        addIf(values, "branch", number.branch());
    }

    /** Where no loss is registered, only the label is told. */
    private static void addPeriod(List<NamedValue> values, LocalDate acquiredOn, LocalDate lostOn) {
        values.add(NamedValue.of("acquired", DATE.format(acquiredOn)));
        values.add(NamedValue.of("lost", lostOn == null ? "" : DATE.format(lostOn)));
    }

    private static void addTotals(List<NamedValue> values, String type, int days, long points) {
        values.add(NamedValue.of("type", type));
        values.add(NamedValue.of("days", days));
        values.add(NamedValue.of("points", points));
    }

    /** What a public payer is charged, 公費 1–4; meals only where there are any. */
    private static void addPublicPayer(
            List<NamedValue> values, int number, int days, long points, Integer mealCount, Long mealYen) {
        values.add(NamedValue.numbered("publicDays", number, days));
        values.add(NamedValue.numbered("publicPoints", number, points));
        if (mealCount != null && mealCount != 0) {
            values.add(NamedValue.numbered("publicMealCount", number, mealCount));
            values.add(NamedValue.numbered("publicMealAmount", number, mealYen == null ? 0 : mealYen));
        }
    }

    private static void addIf(List<NamedValue> values, String item, Object value) {
        if (value != null) {
            values.add(NamedValue.of(item, value));
        }
    }

    private Optional<Reason> registered(InsurerNumber claimed) {
        return facts.reasons().stream()
                .filter(reason -> reason.isRegistered() && reason.insurer().equals(claimed))
                .findFirst();
    }

    private static ReviewOrganisation organisation(Part part) {
        return part.payer().insurer().scheme().reviewOrganisation();
    }
}
