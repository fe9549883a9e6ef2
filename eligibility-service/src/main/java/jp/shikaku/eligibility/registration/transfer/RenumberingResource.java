package jp.shikaku.eligibility.registration.transfer;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** An insurer's en-bloc renumbering. */
@Path("/v1/renumberings")
@Tag(name = "transfers", description = "Numbers that change en bloc, and successions of insurers. 番号変更・保険者の承継")
@Produces(MediaType.APPLICATION_JSON)
public class RenumberingResource {

    private final Renumberings renumberings;
    private final Caller caller;

    @Inject
    RenumberingResource(Renumberings renumberings, Caller caller) {
        this.renumberings = renumberings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "renumber",
            summary = "Give many people new numbers from a day on 記号・番号の一括変更",
            description = "Each qualification is lost under the old number and acquired under the new one on that day, "
                    + "by the same person, certificates included: one person, one payer, and a claim of the month is "
                    + "never split by it. A chunk of 500 lines is taken as a whole or not at all; lines of one chunk "
                    + "may exchange numbers. Sending the same again changes nothing. 同じ内容の再送は UNCHANGED となります。")
    @APIResponse(
            responseCode = "200",
            description = "A verdict per line 行ごとの結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenumberingAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 403 another insurer's numbers",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RenumberingAnswer renumber(@NotNull @Valid Renumbering request) {
        Author author = Author.of(caller);
        InsurerNumber insurer = insurer(request.insurerNumber());
        if (!author.operator() && !author.insurers().contains(insurer)) {
            throw new ProblemException(EligibilityError.INSURER_FOREIGN);
        }
        TransferDays.require(request.effectiveOn());
        List<RenumberingVerdict> verdicts = renumberings.take(insurer, request, author);
        int renumbered = verdicts.stream().mapToInt(RenumberingVerdict::persons).sum();
        return new RenumberingAnswer(renumbered, verdicts);
    }

    static InsurerNumber insurer(String written) {
        try {
            InsurerNumber number = InsurerNumber.of(written);
            if (number.hasValidCheckDigit()) {
                return number;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(EligibilityError.INSURER_NUMBER_INVALID);
        }
        throw new ProblemException(EligibilityError.INSURER_NUMBER_INVALID);
    }
}
