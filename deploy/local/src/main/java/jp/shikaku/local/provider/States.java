package jp.shikaku.local.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.suite.Suite;

/** The states that Pact files may name, by name; docs/integrate/pipeline.md lists them with their parameters. */
final class States {

    private final Map<String, State> states = new LinkedHashMap<>();

    States(Suite suite, Api api) {
        CoveredPerson person = new CoveredPerson(suite, api);
        CardlessPerson cardless = new CardlessPerson(suite, api, person);
        SentClaim claim = new SentClaim(suite, api);
        IssuedNotice notice = new IssuedNotice(suite, api);
        states.put("somebody is covered", new State(CoveredPerson.REQUIRED, person::setUp));
        states.put(
                "somebody without a usable card was covered when a month ended",
                new State(CoveredPerson.REQUIRED, cardless::setUp));
        states.put(
                "a claim file was received",
                new State(claiming(), wanted -> joined(person.setUp(wanted), claim.received(wanted))));
        states.put(
                "a receipt was decided",
                new State(claiming(), wanted -> joined(person.setUp(wanted), claim.decided(wanted))));
        states.put("a notice was issued", new State(CoveredPerson.REQUIRED, wanted -> {
            Map<String, String> covered = person.setUp(wanted);
            String insurer = wanted.get("insurerNumber").asText();
            return joined(covered, notice.issued(insurer, covered.get("personId")));
        }));
    }

    /**
     * How a state is reached.
     *
     * @param required parameters it needs, as texts
     * @param steps brings it about and tells the values that generators may use
     */
    private record State(List<String> required, Steps steps) {}

    @FunctionalInterface
    private interface Steps {
        Map<String, String> take(JsonNode wanted) throws InterruptedException;
    }

    List<String> names() {
        return new ArrayList<>(states.keySet());
    }

    /**
     * Sets a state up.
     *
     * @param name its name
     * @param parameters what the Pact file says of it
     * @return values that the file's generators may use
     * @throws IllegalArgumentException if there is no such state, or a parameter is missing or malformed
     */
    Map<String, String> setUp(String name, JsonNode parameters) throws InterruptedException {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("There is no state of that name; there are " + names() + '.');
        }
        for (String required : state.required()) {
            if (!parameters.path(required).isTextual()) {
                throw new IllegalArgumentException(
                        "The state \"" + name + "\" needs the parameters " + state.required() + ", all as texts.");
            }
        }
        return state.steps().take(parameters);
    }

    private static List<String> claiming() {
        return Stream.concat(CoveredPerson.REQUIRED.stream(), SentClaim.REQUIRED.stream())
                .toList();
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
