package jp.shikaku.testing.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends generated requests to every operation of a contract, as every caller it names: some fit the contract, some do
 * not in one place. Whatever is sent, the answer is one that the contract promises: no failure, no status, code or shape
 * that it does not name. {@code -Dshikaku.fuzz.rounds} and {@code -Dshikaku.fuzz.seed} ask for more or for others.
 */
public final class FuzzWalk {

    private static final int ROUNDS = Integer.getInteger("shikaku.fuzz.rounds", 6);
    /** What the service says of a value that it does not know or reads otherwise. */
    private static final String UNREAD = "This value is unknown here or has another type in the contract.";

    private static final long SEED = Long.getLong("shikaku.fuzz.seed", 20261125L);

    private final Contract contract;
    private final String base;
    private final AnswerCheck check;
    private final Callers callers = new Callers();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    private FuzzWalk(Contract contract, int port) {
        this.contract = contract;
        this.base = "http://localhost:" + port;
        this.check = new AnswerCheck(contract);
    }

    public static FuzzWalk of(Contract contract, int port) {
        return new FuzzWalk(contract, port);
    }

    /** Gives a parameter always this value when it is to fit, so that the walk touches nothing of other tests. */
    public FuzzWalk fixed(String parameter, String value) {
        fixed.put(parameter, value);
        return this;
    }

    /** A test per operation. */
    public Stream<DynamicTest> tests() {
        return contract.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> assertThat(wrong(operation)).isEmpty()));
    }

    private List<String> wrong(Operation operation) throws IOException {
        List<String> wrong = new ArrayList<>();
        Random random = new Random(SEED ^ operation.id().hashCode());
        List<String> roles = new ArrayList<>(callers.roles());
        roles.removeIf(role -> !operation.isFor(role) && !operation.isPublic());
        for (int round = 0; round < ROUNDS * 2; round++) {
            String role = roles.get(round / 2 % roles.size());
            boolean damaged = round % 2 == 1;
            Call call = call(operation, role, random, damaged);
            Call.Answer answer = call.send(base);
            List<String> faults = check.wrong(operation, answer);
            if (!damaged && answer.text().contains(UNREAD)) {
                faults.add("refused as unknown to the contract, which it fits: " + answer.text());
            }
            faults.forEach(fault -> wrong.add(role + ": " + call + " → " + fault));
        }
        examples(operation, roles.get(0), random, wrong);
        return wrong;
    }

    /** What the contract shows as a request is none that the service finds fault with. */
    private void examples(Operation operation, String role, Random random, List<String> wrong) throws IOException {
        for (Map.Entry<String, JsonNode> example : ExampleRules.requests(operation)) {
            Call call = call(operation, role, random, false)
                    .body(
                            "application/json",
                            Bodies.bytes(example.getValue().path("value").toString()));
            Call.Answer answer = call.send(base);
            List<String> faults = check.wrong(operation, answer);
            if (answer.status() == 400) {
                faults.add("refused: " + answer.text());
            }
            faults.forEach(fault -> wrong.add("the example " + example.getKey() + " → " + fault));
        }
    }

    /**
     * A request.
     *
     * @param damaged whether it is to be unfit in one place
     */
    private Call call(Operation operation, String role, Random random, boolean damaged) {
        Values values = new Values(contract, random);
        Damage damage = new Damage(random);
        boolean damagedBody = damaged && operation.contentType().isPresent() && random.nextInt(4) > 0;
        boolean damagedParameter = damaged && !damagedBody;
        Call call = new Call(operation).token(callers.token(role));
        for (JsonNode parameter : operation.parameters("path")) {
            String text = damagedParameter && random.nextBoolean() ? damage.parameter() : fitting(values, parameter);
            call.path(name(parameter), text.isEmpty() ? " " : text);
        }
        for (JsonNode parameter : operation.parameters("query")) {
            boolean pinned = fixed.containsKey(name(parameter));
            if (pinned || parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
                call.query(
                        name(parameter),
                        damagedParameter && !pinned && random.nextBoolean()
                                ? damage.parameter()
                                : fitting(values, parameter));
            }
        }
        headers(operation, role, random, call);
        operation
                .contentType()
                .ifPresent(type -> call.body(
                        damagedBody && random.nextInt(8) == 0 ? "text/plain" : Bodies.header(type),
                        body(operation, type, values, damage, damagedBody, random)));
        return call;
    }

    private void headers(Operation operation, String role, Random random, Call call) {
        for (JsonNode header : operation.parameters("header")) {
            if (header.path("required").asBoolean() || random.nextInt(5) > 0) {
                call.header(name(header), headerValue(name(header), role, random));
            }
        }
    }

    private String headerValue(String name, String role, Random random) {
        return switch (name) {
            case "Purpose-Of-Use" -> callers.purpose(role);
            case "If-Match" -> random.nextInt(3) == 0 ? "*" : "\"" + random.nextInt(3) + '"';
            default -> Long.toHexString(random.nextLong());
        };
    }

    private static byte[] body(
            Operation operation, String type, Values values, Damage damage, boolean damaged, Random random) {
        if (!damaged) {
            return Bodies.valid(values, operation, type);
        }
        if (!Bodies.isJson(type) || random.nextInt(4) == 0) {
            return Bodies.bytes(damage.shape());
        }
        return Bodies.bytes(damage.tree(values.json(operation.bodySchema(type))).toString());
    }

    private String fitting(Values values, JsonNode parameter) {
        return fixed.containsKey(name(parameter)) ? fixed.get(name(parameter)) : values.text(parameter);
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").asText();
    }
}
