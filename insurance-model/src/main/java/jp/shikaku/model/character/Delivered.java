package jp.shikaku.model.character;

import java.util.List;

/**
 * A text as a repertoire can show it.
 *
 * @param substitutions every place that differs from the registered text, in order; empty when nothing does
 */
public record Delivered(String text, List<Substitution> substitutions) {

    public Delivered {
        substitutions = List.copyOf(substitutions);
    }

    /** Whether the client must show a ● for a character that is registered. */
    public boolean hidesSomething() {
        return substitutions.stream().anyMatch(s -> s.basis() == Basis.NO_CANDIDATE);
    }
}
