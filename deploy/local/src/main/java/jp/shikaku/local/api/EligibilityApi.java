package jp.shikaku.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.population.DirectoryEntries.InstitutionEntry;
import jp.shikaku.population.DirectoryEntries.InsurerEntry;
import jp.shikaku.population.TownJson;
import jp.shikaku.population.registration.RegistrationLine;

/** The eligibility service as insurers and the operator use it. */
public final class EligibilityApi {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final String base;

    /** @param base its address without a slash at the end */
    public EligibilityApi(Api api, String base) {
        this.api = api;
        this.base = base;
    }

    public void putInsurer(InsurerEntry entry) {
        api.put(Caller.OPERATOR, base + "/v1/directory/insurers/" + entry.insurerNumber(), TownJson.json(entry));
    }

    public void putInstitution(InstitutionEntry entry) {
        api.put(Caller.OPERATOR, base + "/v1/directory/institutions/" + entry.institutionCode(), TownJson.json(entry));
    }

    /**
     * Sends lines and counts the verdicts.
     *
     * @param caller the insurer, or the operator
     * @param lines what to register
     * @param initialLoad whether it is existing stock
     * @return how many lines got which verdict; rejected lines stand under their code
     */
    public Map<String, Integer> register(Caller caller, List<RegistrationLine> lines, boolean initialLoad) {
        String url = base + "/v1/registrations" + (initialLoad ? "?initialLoad=true" : "");
        byte[] answer = api.post(caller, url, NDJSON, TownJson.lines(lines)).body();
        Map<String, Integer> verdicts = new TreeMap<>();
        new String(answer, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(EligibilityApi::verdict)
                .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
        return verdicts;
    }

    /** The position of the newest change. */
    public long feedHead() {
        return api.get(Caller.FEED_READER, base + "/v1/changes?limit=1")
                .path("headPosition")
                .asLong();
    }

    /** How many statements are in which state of the comparison with the resident register. */
    public Map<String, Integer> matching() {
        Map<String, Integer> states = new TreeMap<>();
        matchingSummary()
                .path("states")
                .forEach(state -> states.put(
                        state.path("state").asText(),
                        state.path("qualifications").asInt()));
        return states;
    }

    /** How many statements wait for the resident register. */
    public int waitingForRegister() {
        return matchingSummary().path("waiting").asInt();
    }

    private JsonNode matchingSummary() {
        return api.get(Caller.OPERATOR, base + "/v1/matching-findings/summary");
    }

    private static String verdict(String line) {
        try {
            var verdict = JSON.readTree(line);
            String word = verdict.path("verdict").asText("?");
            return "REJECTED".equals(word) ? verdict.path("code").asText(word) : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
