package jp.shikaku.claims.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.claims.reassignment.Part;

/** A list of decisions turned into the arrays that {@code unnest} takes. */
record Columns(List<NewDecision> decisions) {

    LocalDate[] months() {
        return decisions.stream().map(decision -> decision.key().claimMonth()).toArray(LocalDate[]::new);
    }

    UUID[] ids() {
        return decisions.stream().map(decision -> decision.key().receiptId()).toArray(UUID[]::new);
    }

    String[] texts(Function<NewDecision, String> value) {
        return decisions.stream().map(value).toArray(String[]::new);
    }

    Integer[] integers(Function<NewDecision, Integer> value) {
        return decisions.stream().map(value).toArray(Integer[]::new);
    }

    Long[] longs(Function<NewDecision, Long> value) {
        return decisions.stream().map(value).toArray(Long[]::new);
    }

    /** One PostgreSQL array per decision, written as text, since arrays of arrays must have one length. */
    String[] partArrays(Function<Part, Object> value) {
        return texts(decision -> decision.disposition().allocation().parts().stream()
                .map(value)
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}")));
    }
}
