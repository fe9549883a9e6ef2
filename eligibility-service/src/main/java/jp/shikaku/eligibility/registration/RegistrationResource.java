package jp.shikaku.eligibility.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.eligibility.registration.judgement.Statement;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What insurers send: one statement, or a file of them. */
@Path("/v1/registrations")
@Tag(name = "registrations", description = "What insurers send. 保険者からの届出")
public class RegistrationResource {

    static final String NDJSON = FileFormat.NDJSON_TYPE;

    private static final int MOST_LINES = 100_000;

    private final RegistrationPipeline pipeline;
    private final FileChunks files;
    private final ObjectMapper mapper;
    private final Caller caller;

    @Inject
    RegistrationResource(RegistrationPipeline pipeline, FileChunks files, ObjectMapper mapper, Caller caller) {
        this.pipeline = pipeline;
        this.files = files;
        this.mapper = mapper;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "register",
            summary = "Register one statement or a file of statements 届出の登録（一件または一括）",
            description =
                    "application/json: one RegistrationLine; a rejected one is a problem. "
                            + "application/x-ndjson: one RegistrationLine per line, answered with one RegistrationVerdict per "
                            + "line; a bad line harms no other, and chunks of 500 lines are kept as they go. Sending the same "
                            + "again changes nothing (UNCHANGED), so a broken transfer is resumed by sending it again. At most "
                            + "100,000 lines. text/csv (RFC 4180 with a header; charset UTF-8 or windows-31j): the same with the "
                            + "columns documented for insurers, answered with a verdict per line as CSV. 同じ内容の再送は UNCHANGED となります。")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegistrationLine.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RegistrationLine.class)),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Registered 登録",
            headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationVerdict.class)))
    @APIResponse(
            responseCode = "200",
            description = "Unchanged, lost or withdrawn; for a file the verdict of every line 変更なし・喪失・取消、一括の場合は行ごとの結果",
            headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegistrationVerdict.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RegistrationVerdict.class)),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "Bad Request")
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 429 with Retry-After for a file beyond the budget of bulk traffic",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response register(
            RegistrationLine line,
            @Parameter(description = "Judge, write nothing 検査のみ") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Existing stock (operator only): entitles nobody to a notice 初期移行")
                    @QueryParam("initialLoad")
                    @DefaultValue("false")
                    boolean initialLoad) {
        ReadLine read = new ReadLine(1, statement(line), null);
        Outcome outcome =
                pipeline.register(List.of(read), run(dryRun, initialLoad)).get(0);
        if (outcome.kind() == Outcome.Kind.REJECTED) {
            throw new ProblemException(outcome.error(), outcome.error().whatToDo());
        }
        boolean created = outcome.kind() == Outcome.Kind.REGISTERED && !dryRun;
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .tag(Versions.tag(outcome.qualification()))
                .entity(RegistrationVerdict.of(null, outcome))
                .build();
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @ApplyGuard(Budgets.BULK)
    @Operation(hidden = true)
    public Response registerMany(
            InputStream lines,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("initialLoad") @DefaultValue("false") boolean initialLoad)
            throws IOException {
        ObjectWriter writer = mapper.writerFor(RegistrationVerdict.class);
        ByteArrayOutputStream verdicts = new ByteArrayOutputStream();
        registerAll(new LineReader(lines, mapper), run(dryRun, initialLoad), chunk -> {
            for (RegistrationVerdict verdict : chunk) {
                verdicts.write(writer.writeValueAsBytes(verdict));
                verdicts.write('\n');
            }
        });
        return Response.ok(verdicts.toByteArray()).build();
    }

    @POST
    @Consumes(FileFormat.CSV_TYPE)
    @Produces(FileFormat.CSV_TYPE)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @ApplyGuard(Budgets.BULK)
    @Operation(hidden = true)
    public Response registerCsv(
            InputStream lines,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("initialLoad") @DefaultValue("false") boolean initialLoad)
            throws IOException {
        FileFormat format = FileFormat.of(type);
        VerdictCsv verdicts = new VerdictCsv(format.charset());
        registerAll(format.open(lines, mapper), run(dryRun, initialLoad), verdicts::add);
        return Response.ok(
                        verdicts.toBytes(),
                        FileFormat.CSV_TYPE + ";charset=" + format.charset().name())
                .build();
    }

    /** Where the verdicts of a chunk go. */
    @FunctionalInterface
    private interface Verdicts {
        void add(List<RegistrationVerdict> verdicts) throws IOException;
    }

    private void registerAll(StatementLines lines, RegistrationPipeline.Run run, Verdicts verdicts) throws IOException {
        Chunks chunks = files.of(lines, run);
        Chunk chunk = chunks.next();
        int count = 0;
        while (!chunk.lines().isEmpty() && count < MOST_LINES) {
            count += chunk.lines().size();
            verdicts.add(RegistrationVerdict.of(chunk.lines(), pipeline.register(chunk, run)));
            chunk = chunks.next();
        }
        if (!chunk.lines().isEmpty()) {
            LineFault fault = new LineFault(EligibilityError.TOO_MANY_LINES, null);
            verdicts.add(List.of(RegistrationVerdict.of(chunk.lines().get(0).number(), fault)));
        }
    }

    private RegistrationPipeline.Run run(boolean dryRun, boolean initialLoad) {
        Author author = Author.of(caller);
        if (initialLoad && !author.operator()) {
            throw new ProblemException(CommonError.NOT_ALLOWED, "Only the operator loads existing stock.");
        }
        return new RegistrationPipeline.Run(author, dryRun, initialLoad);
    }

    private static Statement statement(RegistrationLine line) {
        try {
            if (line == null) {
                throw new ProblemException(CommonError.MALFORMED_JSON);
            }
            return LineRules.statement(line);
        } catch (LineFault.Found e) {
            throw Faults.problem(e.fault());
        }
    }
}
