package jp.shikaku.eligibility.lookup;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.eligibility.repertoire.SubstitutedCharacter;
import jp.shikaku.model.character.Delivered;
import jp.shikaku.model.character.Repertoire;

/** The names of one answer on their way into a repertoire. */
final class DeliveredNames {

    private final Repertoire repertoire;
    private final List<SubstitutedCharacter> substitutions = new ArrayList<>();

    DeliveredNames(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /** A text as the desk can show it; null stays null. */
    String deliver(String field, String text) {
        Delivered delivered = repertoire.deliver(text);
        substitutions.addAll(SubstitutedCharacter.in(field, delivered));
        return delivered.text();
    }

    /** What was changed so far, null for nothing. */
    List<SubstitutedCharacter> substitutions() {
        return substitutions.isEmpty() ? null : List.copyOf(substitutions);
    }
}
