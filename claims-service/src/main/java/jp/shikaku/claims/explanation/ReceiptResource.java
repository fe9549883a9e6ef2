package jp.shikaku.claims.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** One receipt: for its institution, the insurers that pay it, and the reviewer. */
@Path("/v1/receipts/{receiptId}")
@RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.REVIEWER})
@Tag(name = "receipts", description = "What became of a receipt, and why. レセプトの処理結果と理由")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReceiptResource {

    private static final int YEN_PER_POINT = 10;
    private static final int MONTH_LENGTH = "2026-10".length();

    private final ReceiptStore receipts;
    private final RulingStore rulings;
    private final InsurerNames names;
    private final Caller caller;

    @Inject
    ReceiptResource(ReceiptStore receipts, RulingStore rulings, InsurerNames names, Caller caller) {
        this.receipts = receipts;
        this.rulings = rulings;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getReceipt", summary = "A receipt レセプトの処理結果")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public ReceiptView get(@PathParam("receiptId") String receiptId) {
        KeptReceipt receipt = visible(receiptId);
        KeptReceipt.KeptDecision current = receipt.current();
        return new ReceiptView(
                receipt.receiptId(),
                month(receipt.claimMonth()),
                receipt.institution(),
                receipt.volume(),
                receipt.number(),
                receipt.treatmentMonth() == null ? null : month(receipt.treatmentMonth()),
                receipt.kind(),
                receipt.type(),
                receipt.claimedInsurer(),
                outcome(receipt),
                current == null ? null : current.code(),
                current == null || current.held() == null
                        ? null
                        : current.held().name(),
                current == null ? null : current.number(),
                receipt.days().days(),
                receipt.points(),
                (long) receipt.points() * YEN_PER_POINT + receipt.mealsYen(),
                current == null
                        ? List.of()
                        : current.parts().stream().map(ReceiptResource::part).toList());
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainReceipt",
            summary = "Why a receipt went where it went レセプトの処理理由",
            description = "Which day is covered by which qualification, known since when, and which rule applied.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public ExplanationView explain(@PathParam("receiptId") String receiptId) {
        KeptReceipt receipt = visible(receiptId);
        KeptReceipt.KeptDecision current = receipt.current();
        return new ExplanationView(
                receipt.receiptId(),
                outcome(receipt),
                current == null ? null : current.code(),
                current == null || current.held() == null
                        ? null
                        : current.held().name(),
                new ExplanationView.Sentences(
                        new Narrator(Texts.BY_LANGUAGE.get("ja"), names::of).tell(receipt),
                        new Narrator(Texts.BY_LANGUAGE.get("en"), names::of).tell(receipt)),
                days(receipt),
                receipt.decisions().stream().map(ReceiptResource::history).toList(),
                ruling(receipt));
    }

    private ExplanationView.ExplainedRuling ruling(KeptReceipt receipt) {
        ReceiptKey key = new ReceiptKey(receipt.claimMonth(), uuid(receipt.receiptId()));
        KeptRuling standing = rulings.standing(List.of(key)).get(key);
        if (standing == null) {
            return null;
        }
        boolean reviewer = caller.hasRole(Roles.REVIEWER);
        return new ExplanationView.ExplainedRuling(
                RulingContent.of(standing.content()).kind().name(),
                standing.reason().name(),
                reviewer ? standing.text() : null,
                reviewer ? standing.author() : null,
                standing.authoredAt());
    }

    private KeptReceipt visible(String receiptId) {
        return receipts.find(uuid(receiptId))
                .filter(this::maySee)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private boolean maySee(KeptReceipt receipt) {
        boolean own = caller.institution()
                .filter(code -> code.value().equals(receipt.institution()))
                .isPresent();
        return own
                || caller.hasRole(Roles.REVIEWER)
                || caller.insurers().stream().anyMatch(insurer -> receipt.isPaidBy(insurer.value()));
    }

    private static UUID uuid(String receiptId) {
        try {
            return UUID.fromString(receiptId);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private static String outcome(KeptReceipt receipt) {
        if (receipt.current() != null && "ACCEPTED".equals(receipt.state())) {
            return receipt.current().outcome().name();
        }
        return "ACCEPTED".equals(receipt.state()) ? "RECEIVED" : receipt.state();
    }

    private static List<ExplanationView.ExplainedDay> days(KeptReceipt receipt) {
        Map<Integer, Reason> reasons = new TreeMap<>();
        if (receipt.current() != null) {
            receipt.current()
                    .reasons()
                    .forEach(reason -> reason.days().days().forEach(day -> reasons.put(day, reason)));
        }
        List<ExplanationView.ExplainedDay> days = new ArrayList<>();
        for (int day : receipt.days().days()) {
            Reason reason = reasons.get(day);
            days.add(
                    reason == null || !reason.isRegistered()
                            ? new ExplanationView.ExplainedDay(day, null, null, null)
                            : new ExplanationView.ExplainedDay(
                                    day,
                                    new ExplanationView.CoveredBy(
                                            reason.insurer().value(), reason.acquiredOn(), reason.lostOn()),
                                    reason.knownSince(),
                                    reason.rule() == null ? null : reason.rule().name()));
        }
        return days;
    }

    private static ReceiptView.ReceiptPart part(Part part) {
        return new ReceiptView.ReceiptPart(
                part.number(),
                part.payer().insurer().value(),
                part.days().days(),
                part.visitCount(),
                part.points(),
                (long) part.points() * YEN_PER_POINT + part.mealsYen(),
                part.type().value(),
                part.burdenTenths(),
                part.basis() == null ? null : part.basis().acquiredOn(),
                part.basis() == null ? null : part.basis().lostOn());
    }

    private static ExplanationView.HistoryItem history(KeptReceipt.KeptDecision decision) {
        return new ExplanationView.HistoryItem(
                decision.number(),
                decision.outcome().name(),
                decision.code(),
                decision.held() == null ? null : decision.held().name(),
                decision.month(),
                decision.decidedAt(),
                decision.parts().stream()
                        .map(part -> part.payer().insurer().value())
                        .toList());
    }

    private static String month(java.time.LocalDate day) {
        return day.toString().substring(0, MONTH_LENGTH);
    }
}
