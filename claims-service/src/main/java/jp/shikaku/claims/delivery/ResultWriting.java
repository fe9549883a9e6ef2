package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.medical.InsurerEntry;
import jp.shikaku.receipt.medical.MedicalReceipt;
import jp.shikaku.receipt.medical.QualificationEntry;

/** Puts a decision into the words of the 資格確認結果連絡書: what was claimed on the left, what was confirmed on the right. */
final class ResultWriting {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final ResultFacts facts;
    private final MedicalReceipt receipt;
    private final boolean whole;
    private final boolean organisationChanges;

    private ResultWriting(ResultFacts facts) {
        this.facts = facts;
        this.receipt = MedicalReceipt.of(facts.receipt());
        this.whole = facts.outcome() == Outcome.MOVED || facts.outcome() == Outcome.SPLIT;
        this.organisationChanges = facts.parts().stream().anyMatch(part -> organisation(part) != facts.organisation());
    }

    /** The result of a decision. */
    static QualificationResult of(ResultFacts facts) {
        return new ResultWriting(facts).result();
    }

    private QualificationResult result() {
        boolean billed = facts.outcome() == Outcome.BILLED_AS_CLAIMED;
        ReportTexts.Text message = billed ? ReportTexts.of("message." + facts.held(), "message.other") : null;
        return new QualificationResult(
                facts.receiptId(),
                facts.volume(),
                receipt.number(),
                receipt.treatmentMonth(),
                receipt.insurer().insurer().padded(),
                receipt.patient().name(),
                receipt.chartNumber(),
                receipt.patient().birthDate(),
                QualificationResult.Handling.valueOf(facts.outcome().name()),
                facts.code(),
                billed ? List.of() : claimed(),
                billed ? List.of() : facts.parts().stream().map(this::confirmed).toList(),
                message == null ? null : new QualificationResult.TextPair(message.ja(), message.en()));
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
            receipt.publicPayers().forEach(payer -> addPublicPayer(values, payer.actualDays(), payer.points()));
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
            }
            part.publicShares().forEach(share -> addPublicPayer(values, share.visitCount(), share.points()));
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

    private static void addPublicPayer(List<NamedValue> values, int days, long points) {
        values.add(NamedValue.of("publicDays", days));
        values.add(NamedValue.of("publicPoints", points));
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
