package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Watched;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Many persons at once, for a service that decides about all of them. */
@Path("/v1/person-readings")
@Tag(name = "persons", description = "Persons as registered. 加入者")
public class PersonReadingResource {

    private final Persons persons;
    private final StatedPurpose purpose;
    private final Caller caller;

    @Inject
    PersonReadingResource(Persons persons, StatedPurpose purpose, Caller caller) {
        this.persons = persons;
        this.purpose = purpose;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SCOPE_PERSONS)
    @Watched
    @Operation(
            operationId = "readPersons",
            summary = "Read persons at once 加入者情報の一括参照",
            description =
                    "Each person as getPerson shows them, with the certificates of their qualifications. Whoever is "
                            + "not registered is absent. Every reading is audited. 参照はすべて記録されます。")
    @APIResponse(
            responseCode = "200",
            description = "The persons 加入者情報",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonReadings.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 400 none or more than 200 ids",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PersonReadings read(
            @NotNull @Valid PersonReadingRequest request,
            @Parameter(description = StatedPurpose.DESCRIPTION) @HeaderParam(StatedPurpose.HEADER) String stated) {
        PurposeOfUse why = purpose.of(stated);
        Set<UUID> ids = request.personIds().stream()
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        try {
            return new PersonReadings(persons.readAll(ids, Reader.of(caller, why)));
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
