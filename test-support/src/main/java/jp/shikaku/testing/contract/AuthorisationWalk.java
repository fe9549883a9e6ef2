package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every operation of a contract without a token (401), with each role that it does not name (403), and with every
 * role that acts for one institution, insurer or person on an object of another (404). A service names one object for
 * each path with an id, or says why nobody owns it; a path that was forgotten fails.
 */
public final class AuthorisationWalk {

    private final Contract contract;
    private final String base;
    private final Callers callers = new Callers();
    private final Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();

    private AuthorisationWalk(Contract contract, int port) {
        this.contract = contract;
        this.base = "http://localhost:" + port;
    }

    public static AuthorisationWalk of(Contract contract, int port) {
        return new AuthorisationWalk(contract, port);
    }

    /**
     * Names an object that exists and belongs to none of the callers.
     *
     * @param path beginning of the paths that lead to it
     * @param ids values of the names in those paths
     */
    public AuthorisationWalk object(String path, Map<String, String> ids) {
        assertThat(ids.values()).as("ids of the object behind " + path).allMatch(id -> id != null && !id.isBlank());
        objects.put(path, ids);
        return this;
    }

    /**
     * Says that what is behind these paths is nobody's own.
     *
     * @param why the reason, for the reader
     */
    public AuthorisationWalk nobodysOwn(String path, String why) {
        shared.put(path, why);
        return this;
    }

    /** The body of an operation whose generated one would be refused before its object is looked for. */
    public AuthorisationWalk body(String operationId, String json) {
        bodies.put(operationId, json);
        return this;
    }

    /** A test per operation. */
    public Stream<DynamicTest> tests() {
        return contract.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    List<String> wrong = new ArrayList<>();
                    wrongToken(operation, wrong);
                    wrongRole(operation, wrong);
                    foreignObject(operation, wrong);
                    assertThat(wrong).isEmpty();
                }));
    }

    private void wrongToken(Operation operation, List<String> wrong) {
        for (String token : new String[] {null, "not.a.token"}) {
            int status = call(operation, Map.of()).token(token).send(base).status();
            boolean fits = operation.isPublic() ? status != 403 : status == 401;
            if (!fits) {
                wrong.add((token == null ? "no token" : "a token that is none") + ": " + status);
            }
        }
    }

    private void wrongRole(Operation operation, List<String> wrong) {
        operation.roles().stream().filter(role -> !Operation.ANY.equals(role)).forEach(callers::token);
        if (operation.isPublic()) {
            return;
        }
        for (String role : callers.roles()) {
            if (!operation.isFor(role)) {
                int status = as(role, operation, Map.of()).status();
                if (status != 403) {
                    wrong.add("the role " + role + ", which the contract does not name: " + status);
                }
            }
        }
    }

    private void foreignObject(Operation operation, List<String> wrong) {
        boolean ownable =
                operation.path().contains("{") && Callers.OF_ONE.stream().anyMatch(operation::isFor);
        if (!ownable
                || pathOf(shared, operation).length()
                        > pathOf(objects, operation).length()) {
            return;
        }
        Map<String, String> ids = objects.get(pathOf(objects, operation));
        if (ids == null) {
            wrong.add("no object is named for this path: add one to the test, or say that nobody owns it");
            return;
        }
        for (String role : callers.roles()) {
            if (operation.isFor(role) && Callers.OF_ONE.contains(role)) {
                Call.Answer answer = as(role, operation, ids);
                if (answer.status() != 404) {
                    wrong.add("another's object as " + role + ": " + answer.status() + ' ' + answer.text());
                }
            }
        }
    }

    private static String pathOf(Map<String, ?> byPath, Operation operation) {
        return byPath.keySet().stream()
                .filter(operation.path()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Call.Answer as(String role, Operation operation, Map<String, String> ids) {
        return call(operation, ids)
                .token(callers.token(role))
                .header("Purpose-Of-Use", callers.purpose(role))
                .send(base);
    }

    /** A request that fits the contract. */
    private Call call(Operation operation, Map<String, String> ids) {
        Values values = new Values(contract, new Random(operation.id().hashCode()));
        Call call = new Call(operation);
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.get("name").asText();
            call.path(name, ids.containsKey(name) ? ids.get(name) : values.text(parameter));
        }
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean() || parameter.has("example")) {
                call.query(parameter.get("name").asText(), values.text(parameter));
            }
        }
        if (!operation.parameters("header").isEmpty()) {
            call.header("If-Match", "\"1\"");
        }
        operation.contentType().ifPresent(type -> {
            if (bodies.containsKey(operation.id())) {
                call.body(type, Bodies.bytes(bodies.get(operation.id())));
            } else {
                call.body(Bodies.header(type), Bodies.valid(values, operation, type));
            }
        });
        return call;
    }
}
