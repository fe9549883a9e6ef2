package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One person's entitlements and papers in memory: carries decisions out as the database does, for the laws. */
final class PaperModel {

    /** A paper that counts from a day to a day, the last null for no end. */
    record Paper(String qualification, LocalDate from, LocalDate until) {}

    private final Map<UUID, OpenEntitlement> open = new LinkedHashMap<>();
    private final List<Paper> standing = new ArrayList<>();
    private LocalDate day;

    List<OpenEntitlement> open() {
        return List.copyOf(open.values());
    }

    LocalDate day() {
        return day;
    }

    void decide(StatedPerson person, Set<String> named, LocalDate today) {
        day = today;
        for (EntitlementChange change : EntitlementRules.decide(Situation.of(person), open(), named, today)) {
            if (change instanceof EntitlementChange.Entitle step) {
                put(UUID.randomUUID(), step.qualificationId(), step.due(), null);
            } else if (change instanceof EntitlementChange.Refresh step) {
                String id = open.get(step.entitlement()).qualificationId();
                supersede(id);
                put(step.entitlement(), id, step.due(), null);
            } else if (change instanceof EntitlementChange.Replace step) {
                String id = open.remove(step.entitlement()).qualificationId();
                supersede(id);
                put(UUID.randomUUID(), id, step.due(), null);
            } else if (change instanceof EntitlementChange.Renew step) {
                String id = open.remove(step.entitlement()).qualificationId();
                standing.removeIf(paper -> paper.qualification().equals(id) && paper.until() == null);
                put(UUID.randomUUID(), id, step.due(), null);
            } else if (change instanceof EntitlementChange.Amend step) {
                OpenEntitlement one = open.get(step.entitlement());
                put(one.id(), one.qualificationId(), step.due(), one.out());
            } else if (change instanceof EntitlementChange.End step) {
                supersede(open.remove(step.entitlement()).qualificationId());
            }
        }
    }

    void issue() {
        for (OpenEntitlement one : open()) {
            if (!one.issued()) {
                LocalDate from = standing.stream()
                        .filter(paper -> paper.qualification().equals(one.qualificationId()))
                        .map(paper -> paper.until().plusDays(1))
                        .filter(next -> next.isAfter(day))
                        .max(Comparator.naturalOrder())
                        .orElse(day);
                LocalDate until = Validity.BUILT_IN.lastDay(one.shown(), from).orElse(null);
                standing.add(new Paper(one.qualificationId(), from, until));
                put(one.id(), one.qualificationId(), one.shown(), new OpenEntitlement.Out(from, until));
            }
        }
    }

    List<Paper> validToday(String qualification) {
        return standing.stream()
                .filter(paper -> paper.qualification().equals(qualification)
                        && !paper.from().isAfter(day)
                        && (paper.until() == null || !paper.until().isBefore(day)))
                .toList();
    }

    boolean overlapping(String qualification) {
        List<Paper> papers = standing.stream()
                .filter(paper -> paper.qualification().equals(qualification))
                .sorted(Comparator.comparing(Paper::from))
                .toList();
        for (int i = 1; i < papers.size(); i++) {
            LocalDate before = papers.get(i - 1).until();
            if (before == null || !before.isBefore(papers.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    private void supersede(String qualification) {
        standing.removeIf(paper -> paper.qualification().equals(qualification)
                && (paper.until() == null || !paper.until().isBefore(day)));
    }

    private void put(UUID id, String qualification, Due due, OpenEntitlement.Out out) {
        open.put(id, new OpenEntitlement(id, qualification, due, out));
    }
}
