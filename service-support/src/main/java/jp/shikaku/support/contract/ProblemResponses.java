package jp.shikaku.support.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.support.Problem;

/** Writes a response per status that an operation can refuse with: the codes it may hold, each with an example. */
final class ProblemResponses {

    private static final String PROBLEM = "#/components/schemas/Problem";

    /** What every client meets first stands first: mock servers answer with the first example. */
    private static final Comparator<ErrorCode> COMMON_FIRST = Comparator.comparing(
                    (ErrorCode error) -> !error.code().startsWith("SK-REQ-"))
            .thenComparing(ErrorCode::code);

    private final OpenAPI openApi;
    private final Map<String, ErrorCode> named = new TreeMap<>();
    private final Set<String> alone = new TreeSet<>();

    ProblemResponses(OpenAPI openApi) {
        this.openApi = openApi;
    }

    /**
     * Adds the responses of an operation.
     *
     * @param reachable what its code can end with
     * @param guarded whether it needs a token
     */
    void add(Operation operation, Collection<ErrorCode> reachable, boolean guarded) {
        Set<ErrorCode> errors = new TreeSet<>(COMMON_FIRST);
        errors.addAll(reachable);
        errors.addAll(ofFramework(operation, guarded));
        errors.forEach(error -> named.put(error.code(), error));
        Map<Integer, List<ErrorCode>> byStatus =
                errors.stream().collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        APIResponses responses = operation.getResponses();
        responses.removeAPIResponse("400");
        Map<String, MediaType> others = otherForms(responses);
        byStatus.forEach((status, codes) -> add(responses, status, codes, others));
        inOrder(operation);
    }

    /** The responses and examples that operations refer to. */
    void finish() {
        named.values().forEach(error -> {
            openApi.getComponents().addExample(error.code(), example(error));
            if (alone.contains(error.code())) {
                openApi.getComponents().addResponse(error.code(), problem(List.of(error)));
            }
        });
    }

    /** The media types besides problems in which an operation may refuse, by its response for everything else. */
    private static Map<String, MediaType> otherForms(APIResponses responses) {
        APIResponse others = responses.getDefaultValue();
        Map<String, MediaType> forms = new TreeMap<>();
        if (others != null && others.getContent() != null) {
            forms.putAll(others.getContent().getMediaTypes());
        }
        forms.remove(Problem.MEDIA_TYPE);
        return forms;
    }

    private void add(APIResponses responses, int status, List<ErrorCode> codes, Map<String, MediaType> others) {
        APIResponse response = responses.getAPIResponse(String.valueOf(status));
        boolean stated = response != null && response.getContent() != null;
        if (!stated && codes.size() == 1 && others.isEmpty()) {
            String code = codes.get(0).code();
            alone.add(code);
            responses.addAPIResponse(
                    String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/" + code));
            return;
        }
        if (!stated) {
            response = problem(codes);
            others.forEach(response.getContent()::addMediaType);
            responses.addAPIResponse(String.valueOf(status), response);
        }
        MediaType problem = response.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (problem == null) {
            response.getContent().addMediaType(Problem.MEDIA_TYPE, body(codes));
        } else if (problem.getExamples() == null) {
            problem.setExamples(body(codes).getExamples());
        }
    }

    private static APIResponse problem(List<ErrorCode> codes) {
        return OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> code.code() + ' ' + code.title())
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body(codes)));
    }

    private static MediaType body(List<ErrorCode> codes) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        codes.forEach(code ->
                body.addExample(code.code(), OASFactory.createExample().ref("#/components/examples/" + code.code())));
        return body;
    }

    /** What is answered before the code of an operation is reached. */
    private static List<ErrorCode> ofFramework(Operation operation, boolean guarded) {
        List<ErrorCode> errors = new ArrayList<>(List.of(CommonError.INTERNAL, CommonError.NOT_ACCEPTABLE));
        if (guarded) {
            errors.addAll(List.of(CommonError.NOT_AUTHENTICATED, CommonError.NOT_ALLOWED, CommonError.UNAVAILABLE));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            errors.addAll(List.of(CommonError.NOT_FOUND, CommonError.INVALID_VALUE));
        }
        if (parameters.stream().anyMatch(ProblemResponses::isInAddress)) {
            errors.add(CommonError.ADDRESS_TOO_LONG);
        }
        if (!parameters.isEmpty()) {
            errors.addAll(List.of(CommonError.INVALID_VALUE, CommonError.BAD_REQUEST));
        }
        if (operation.getRequestBody() != null) {
            errors.addAll(List.of(
                    CommonError.TOO_LARGE,
                    CommonError.UNSUPPORTED_MEDIA_TYPE,
                    CommonError.BAD_REQUEST,
                    CommonError.INVALID_VALUE));
            Content content = operation.getRequestBody().getContent();
            if (content != null && content.hasMediaType("application/json")) {
                errors.add(CommonError.MALFORMED_JSON);
            }
        }
        return errors;
    }

    /** By number, what is open last, so that the order does not depend on annotations. */
    private static void inOrder(Operation operation) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    private static Example example(ErrorCode error) {
        Map<String, Object> problem = new TreeMap<>(Map.of(
                "type", "/errors/" + error.code(),
                "title", error.title(),
                "status", error.status(),
                "detail", error.whatToDo(),
                "code", error.code(),
                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        return OASFactory.createExample().summary(error.title()).value(problem);
    }

    private static boolean isInAddress(Parameter parameter) {
        return parameter.getIn() == Parameter.In.PATH || parameter.getIn() == Parameter.In.QUERY;
    }
}
