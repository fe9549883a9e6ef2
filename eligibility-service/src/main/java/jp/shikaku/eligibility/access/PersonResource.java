package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.CardRules;
import jp.shikaku.eligibility.registration.Corrections;
import jp.shikaku.eligibility.registration.PersonFactsCorrection;
import jp.shikaku.eligibility.registration.Versions;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Persons as registered: what may be seen of them, and the correction of their facts. */
@Path("/v1/persons/{personId}")
@Tag(name = "persons", description = "Persons as registered. 加入者")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "200",
        description = "The person as far as the caller may see 参照可能な範囲の加入者情報",
        headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PersonView.class)))
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 412 changed meanwhile, 428 without If-Match",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class PersonResource {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1868, 1, 1);

    private final Persons persons;
    private final Corrections corrections;
    private final StatedPurpose purpose;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    PersonResource(Persons persons, Corrections corrections, StatedPurpose purpose, Caller caller, ForwardClock clock) {
        this.purpose = purpose;
        this.persons = persons;
        this.corrections = corrections;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SCOPE_PERSONS, Roles.INSURER, Roles.PERSON, Roles.AUDITOR})
    @Watched
    @Operation(
            operationId = "getPerson",
            summary = "Read a person 加入者情報の参照",
            description = "An insurer sees persons with a statement of its own, and its own statements only; a person "
                    + "sees themself. Every reading is audited. 参照はすべて記録されます。")
    public Response read(
            @PathParam("personId") String personId,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        return shown(id(personId), purpose.of(stated));
    }

    @PUT
    @Path("/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(operationId = "correctPersonFacts", summary = "Correct the facts of a person 個人情報の訂正")
    public Response correct(
            @PathParam("personId") String personId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PersonFactsCorrection facts) {
        corrections.correctPerson(Author.of(caller), personId, ifMatch, read(facts));
        return shown(id(personId), PurposeOfUse.INSURER_WORK);
    }

    private Response shown(UUID personId, PurposeOfUse why) {
        try {
            Persons.Seen seen = persons.read(personId, Reader.of(caller, why)).orElseThrow(PersonResource::notFound);
            return Response.ok(seen.view()).tag(Versions.tag(seen.person())).build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private PersonFacts read(PersonFactsCorrection facts) {
        if (facts.birthDate().isBefore(FIRST_BIRTH) || facts.birthDate().isAfter(clock.today())) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("/birthDate", "A birth date lies between " + FIRST_BIRTH + " and today.")));
        }
        return new PersonFacts(
                facts.name(),
                facts.kana(),
                facts.birthDate(),
                facts.sex(),
                facts.address(),
                facts.postNumber(),
                facts.usableCard(),
                CardRules.read(facts.usableCard(), facts.cardState(), facts.certificateExpiresOn())
                        .orElseThrow(() -> new ProblemException(
                                CommonError.INVALID_VALUE,
                                null,
                                List.of(ProblemError.at(
                                        "/cardState",
                                        "A code of the contract, and no usable card that is out of use.")))));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(PersonResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }
}
