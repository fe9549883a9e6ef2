package jp.shikaku.support.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import jp.shikaku.support.ErrorCode;

/**
 * Completes each operation of a contract from the code behind it: {@code x-roles} (roles and, with the prefix
 * {@code scope:}, scopes that may call it; {@code *} for every valid token; absent where no token is needed), a response
 * per status with the codes of its problems, limits, deprecation. Nobody has to remember it, and nothing is said twice.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class StatedByCode implements OASFilter {

    /** Extension with the roles and scopes that may call an operation. */
    public static final String ROLES = "x-roles";

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName DEPRECATED = DotName.createSimple(DeprecatedOperation.class.getName());
    private static final Map<String, String> SHARED = Map.of(
            "limit", "Items per page 1ページの件数",
            "cursor", "Opaque cursor, as nextCursor gave it 続きの位置",
            "If-Match", "The ETag that was read 読み取り時のETag");
    private static final String ANY_TOKEN = "**";
    private static final DotName REFUSES_BEFORE = DotName.createSimple(RefusesBefore.class.getName());
    private static final String FILTER = "filter(Ljakarta/ws/rs/container/ContainerRequestContext;)V";

    private final IndexView index;

    public StatedByCode(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null) {
            return;
        }
        Map<String, MethodInfo> methods = methodsByOperationId();
        ReachableErrors reachable = new ReachableErrors(index);
        ProblemResponses problems = new ProblemResponses(openApi);
        for (Map.Entry<String, PathItem> item :
                openApi.getPaths().getPathItems().entrySet()) {
            for (Operation operation : item.getValue().getOperations().values()) {
                MethodInfo method = methods.get(operation.getOperationId());
                if (method != null) {
                    Set<ErrorCode> errors =
                            reachable.of(method.declaringClass().name().toString(), name(method));
                    filtersBefore(item.getKey(), operation, method)
                            .forEach(filter -> errors.addAll(reachable.of(filter, FILTER)));
                    List<String> roles = roles(method);
                    complete(operation, method, roles);
                    problems.add(operation, errors, !roles.isEmpty());
                    Limits.describe(operation, roles);
                }
            }
        }
        problems.finish();
        CommittedExamples.add(openApi);
    }

    /** Names of the classes of filters that may end a request to an operation. */
    private List<String> filtersBefore(String path, Operation operation, MethodInfo method) {
        return index.getAnnotations(REFUSES_BEFORE).stream()
                .filter(filter -> Arrays.stream(filter.value("parameters").asStringArray())
                        .anyMatch(name -> path.contains('{' + name + '}') || isParameter(operation, name)))
                .filter(filter -> {
                    DotName except = filter.value("except").asClass().name();
                    return !method.hasAnnotation(except)
                            && !method.declaringClass().hasDeclaredAnnotation(except);
                })
                .map(filter -> filter.target().asClass().name().toString())
                .toList();
    }

    private static boolean isParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private Map<String, MethodInfo> methodsByOperationId() {
        Map<String, MethodInfo> methods = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
        return methods;
    }

    private static String name(MethodInfo method) {
        return method.name() + method.descriptor();
    }

    private static List<String> roles(MethodInfo method) {
        AnnotationInstance allowed = method.annotation(ROLES_ALLOWED);
        if (allowed == null && !method.hasAnnotation(DotName.createSimple("jakarta.annotation.security.PermitAll"))) {
            allowed = method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        }
        if (allowed == null) {
            return List.of();
        }
        return Arrays.stream(allowed.value().asStringArray())
                .map(role -> ANY_TOKEN.equals(role) ? "*" : role)
                .sorted()
                .toList();
    }

    private static void complete(Operation operation, MethodInfo method, List<String> roles) {
        if (!roles.isEmpty()) {
            operation.addExtension(ROLES, roles);
        }
        if (method.hasAnnotation(DEPRECATED) || method.declaringClass().hasDeclaredAnnotation(DEPRECATED)) {
            operation.setDeprecated(true);
            Map<String, Header> headers = new TreeMap<>();
            headers.put("Deprecation", text("Since when it is deprecated (RFC 9745) 非推奨となった時刻"));
            headers.put("Link", text("With rel=deprecation: what to use instead 代わりに使うもの"));
            headers.put("Sunset", text("From when it may be gone (RFC 8594) 廃止予定の時刻"));
            for (APIResponse response :
                    operation.getResponses().getAPIResponses().values()) {
                headers.forEach(response::addHeader);
            }
        }
    }

    /** The parameters that every list and every change share are described once; texts in an address get their size. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(SHARED.get(parameter.getName()));
        }
        Limits.size(parameter);
        return parameter;
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
