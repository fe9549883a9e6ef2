package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.shikaku.eligibility.quality.suspicion.rule.Finding.State;

/**
 * How findings follow what the rules find now. What was settled stays settled as long as no more days are in question
 * than were settled; what the facts no longer show vanishes, and is open again when they show it again.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Something to be found for the first time, or beyond what was settled.
     *
     * @param ordinal of the new finding, from 1
     */
    public record Opened(Constellation constellation, int ordinal) {}

    /**
     * A finding that goes on in another way.
     *
     * @param state its next state
     * @param constellation what is found now, null when nothing is
     */
    public record Changed(Finding finding, State state, Constellation constellation) {}

    /** What is to be done. */
    public record Steps(List<Opened> opened, List<Changed> changed) {}

    /**
     * Compares.
     *
     * @param found what the rules find about some persons
     * @param known the newest finding of each constellation of these persons, and of each one found
     */
    public static Steps of(Collection<Constellation> found, Collection<Finding> known) {
        Map<String, Finding> byKey = new HashMap<>();
        known.forEach(finding -> byKey.put(finding.rule() + finding.key(), finding));
        List<Opened> opened = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Constellation constellation : found) {
            Finding finding = byKey.remove(constellation.rule() + constellation.key());
            if (finding == null) {
                opened.add(new Opened(constellation, 1));
            } else if (finding.state() != State.SETTLED) {
                State next = finding.state() == State.VANISHED ? State.OPEN : finding.state();
                changed.add(new Changed(finding, next, constellation));
            } else if (!constellation.days().within(finding.days())) {
                opened.add(new Opened(constellation, finding.ordinal() + 1));
            }
        }
        byKey.values().stream()
                .filter(finding -> finding.state() == State.OPEN || finding.state() == State.CONFIRMED)
                .forEach(finding -> changed.add(new Changed(finding, State.VANISHED, null)));
        changed.removeIf(Reconciliation::isNothing);
        return new Steps(opened, changed);
    }

    private static boolean isNothing(Changed change) {
        return change.state() == change.finding().state()
                && change.constellation() != null
                && change.constellation().days().equals(change.finding().days());
    }
}
