package jp.shikaku.eligibility.lookup;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Questions by their answer, as {@code shikaku_lookups_total}; those that could not be answered count as {@code failed}. */
@Singleton
public class LookupMetrics {

    private static final String NAME = "shikaku.lookups";
    private static final String ANSWER = "answer";

    private final Map<Validity, Counter> answers = new EnumMap<>(Validity.class);
    private final Counter failed;

    @Inject
    public LookupMetrics(MeterRegistry registry) {
        for (Validity validity : Validity.values()) {
            answers.put(validity, registry.counter(NAME, ANSWER, validity.name().toLowerCase(Locale.ROOT)));
        }
        failed = registry.counter(NAME, ANSWER, "failed");
    }

    void answered(List<Finding> findings) {
        findings.forEach(finding -> answers.get(finding.reason().validity()).increment());
    }

    void failed(int questions) {
        failed.increment(questions);
    }
}
