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

import jp.shikaku.testing.Tokens;

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
    private final Map<String, Foreign> objects = new LinkedHashMap<>();
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
     * Names an object that exists and belongs to none of the callers. That it exists is tried: whatever its owner may read
     * of it must be there for the owner.
     *
     * @param path beginning of the paths that lead to it
     * @param owner whose it is
     * @param ids values of the names in those paths
     */
    public AuthorisationWalk object(String path, Owner owner, Map<String, String> ids) {
        assertThat(ids.values()).as("ids of the object behind " + path).allMatch(id -> id != null && !id.isBlank());
        objects.put(path, new Foreign(owner, ids));
        return this;
    }

    /**
     * To whom an object belongs.
     *
     * @param role institution, insurer or person
     * @param token of the owner
     */
    public record Owner(String role, String token) {

        public static Owner institution(String code) {
            return new Owner("institution", Tokens.institution(code));
        }

        public static Owner insurer(String number) {
            return new Owner("insurer", Tokens.insurer(number));
        }

        public static Owner person(String id) {
            return new Owner("person", Tokens.person(id));
        }
    }

    private record Foreign(Owner owner, Map<String, String> ids) {}

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
                int status = as(role, callers.token(role), operation, Map.of()).status();
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
        Foreign foreign = objects.get(pathOf(objects, operation));
        if (foreign == null) {
            wrong.add("no object is named for this path: add one to the test, or say that nobody owns it");
            return;
        }
        for (String role : callers.roles()) {
            if (operation.isFor(role) && Callers.OF_ONE.contains(role)) {
                Call.Answer answer = as(role, callers.token(role), operation, foreign.ids());
                if (answer.status() != 404) {
                    wrong.add("another's object as " + role + ": " + answer.status() + ' ' + answer.text());
                }
            }
        }
        requireReal(operation, foreign, wrong);
    }

    /** A made-up id would be a 404 for everybody and prove nothing. */
    private void requireReal(Operation operation, Foreign foreign, List<String> wrong) {
        Owner owner = foreign.owner();
        if ("GET".equals(operation.method()) && operation.isFor(owner.role())) {
            int status =
                    as(owner.role(), owner.token(), operation, foreign.ids()).status();
            if (status == 404) {
                wrong.add("the object that the test names is not there for its owner either");
            }
        }
    }

    private static String pathOf(Map<String, ?> byPath, Operation operation) {
        return byPath.keySet().stream()
                .filter(operation.path()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Call.Answer as(String role, String token, Operation operation, Map<String, String> ids) {
        return call(operation, ids)
                .token(token)
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
