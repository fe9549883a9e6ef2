package jp.shikaku.notice.entitlement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * What is applied for.
     *
     * @param reason code of the reason
     * @param evidence codes of what was shown
     * @param items optional items the certificate is to show
     */
    public record Asked(String reason, List<String> evidence, Set<OptionalItem> items) {}

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
     * @param asked the reason, what was shown, and which optional items the certificate is to show
     * @param situation the person
     * @param qualificationId for which qualification
     * @param day day of the application
     */
    public Optional<ApplicationFault> fault(Asked asked, Situation situation, String qualificationId, LocalDate day) {
        Reason row = reasons.get(asked.reason());
        if (row == null || !row.entitles()) {
            return Optional.of(ApplicationFault.NOT_A_REASON);
        }
        if (!row.isShownBy(asked.evidence())) {
            return Optional.of(ApplicationFault.EVIDENCE_MISSING);
        }
        Ground ground = Ground.valueOf(asked.reason());
        if (ground == Ground.OPTIONAL_ITEMS && asked.items().isEmpty()) {
            return Optional.of(ApplicationFault.ITEMS_MISSING);
        }
        GrantedApplication tried =
                new GrantedApplication(UUID.randomUUID(), qualificationId, ground, null, asked.items());
        Situation then = situation.with(tried);
        Optional<StatedQualification> stated = situation.person().qualification(qualificationId);
        if (stated.filter(one -> one.inForce(day) || one.waits(day)).isEmpty()) {
            return Optional.of(ApplicationFault.NOT_IN_FORCE);
        }
        if (!then.entitles(stated.get(), day)) {
            return Optional.of(ApplicationFault.DOES_NOT_APPLY);
        }
        Due due = then.due(stated.get(), day);
        boolean certificate = due.kind() == DocumentKind.CONFIRMATION_CERTIFICATE;
        boolean rests = tried.id().equals(due.grounds().application()) || willRestOn(tried, then, stated.get(), due);
        if (rests || certificate && ground == Ground.OPTIONAL_ITEMS) {
            return Optional.empty();
        }
        return Optional.of(certificate ? ApplicationFault.ENTITLED_ANYWAY : ApplicationFault.DOES_NOT_APPLY);
    }

    /** Whether the certificate that is issued anyway now rests on the application from the day on which that ends. */
    private static boolean willRestOn(GrantedApplication tried, Situation then, StatedQualification stated, Due due) {
        LocalDate next = due.grounds().reviewOn();
        return next != null
                && stated.inForce(next)
                && tried.id().equals(then.due(stated, next).grounds().application());
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
