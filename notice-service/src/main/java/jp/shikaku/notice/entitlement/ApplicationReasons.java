package jp.shikaku.notice.entitlement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.model.CsvTable;

/** The table of reasons for which a 資格確認書 may be applied for, and of what shows that they hold (D.3). */
public final class ApplicationReasons {

    /** The table this version carries. */
    public static final ApplicationReasons BUILT_IN =
            new ApplicationReasons(ApplicationReasons.class.getResourceAsStream("/entitlement/applications.csv"));

    private static final String NONE = "NONE";

    private final Map<String, Reason> reasons;

    ApplicationReasons(InputStream csv) {
        reasons = CsvTable.read(csv).map(Reason::of).collect(Collectors.toMap(Reason::code, Function.identity()));
    }

    private record Reason(String code, boolean entitles, List<String> evidence) {

        static Reason of(List<String> cells) {
            Cells row = new Cells(cells);
            return new Reason(row.text(), row.flag(), List.of(row.text().split(" ")));
        }

        boolean isShownBy(Collection<String> stated) {
            return evidence.contains(NONE) || stated.stream().anyMatch(evidence::contains);
        }
    }

    /**
     * What keeps an application from being granted; empty if nothing does.
     *
     * @param reason code of the reason
     * @param evidence codes of what was shown
     * @param situation the person
     * @param qualificationId for which qualification
     * @param day day of the application
     */
    public Optional<ApplicationFault> fault(
            String reason, Collection<String> evidence, Situation situation, String qualificationId, LocalDate day) {
        Reason row = reasons.get(reason);
        if (row == null || !row.entitles()) {
            return Optional.of(ApplicationFault.NOT_A_REASON);
        }
        if (!row.isShownBy(evidence)) {
            return Optional.of(ApplicationFault.EVIDENCE_MISSING);
        }
        GrantedApplication tried =
                new GrantedApplication(UUID.randomUUID(), qualificationId, Ground.valueOf(reason), null);
        Situation then = situation.with(tried);
        Optional<StatedQualification> stated = situation.person().qualification(qualificationId);
        if (stated.filter(one -> one.inForce(day) || one.waits(day)).isEmpty()) {
            return Optional.of(ApplicationFault.NOT_IN_FORCE);
        }
        if (!then.entitles(stated.get(), day)) {
            return Optional.of(ApplicationFault.DOES_NOT_APPLY);
        }
        Due due = then.due(stated.get(), day);
        if (tried.id().equals(due.grounds().application())) {
            return Optional.empty();
        }
        return Optional.of(
                due.kind() == DocumentKind.CONFIRMATION_CERTIFICATE
                        ? ApplicationFault.ENTITLED_ANYWAY
                        : ApplicationFault.DOES_NOT_APPLY);
    }

    /** Until when a granted application holds: the months of its rule, without an end where it renews. */
    public Optional<LocalDate> holdsUntil(String reason, LocalDate granted) {
        return RuleTable.BUILT_IN.rules().stream()
                .filter(rule -> rule.basis() == Basis.APPLICATION
                        && rule.ground().name().equals(reason))
                .filter(rule -> rule.months() != null)
                .findFirst()
                .map(rule -> granted.plusMonths(rule.months()).minusDays(1));
    }
}
