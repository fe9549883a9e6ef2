package jp.shikaku.eligibility.matching.clearing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** New statements are compared with the served resident register before they count. */
public final class ComparedByRegister implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "shikaku.matching.required", "true",
                "shikaku.matching.idle", "50ms",
                "shikaku.matching.retry-delay", "300ms");
    }
}
