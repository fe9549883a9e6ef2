package jp.shikaku.notice.entitlement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import jp.shikaku.model.CsvTable;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;

/** The dated table of who gets which document (D.3, D.4); the first row that applies decides. */
public final class RuleTable {

    /** The table this version carries. */
    public static final RuleTable BUILT_IN =
            new RuleTable(RuleTable.class.getResourceAsStream("/entitlement/rules.csv"));

    private final List<EntitlementRule> rules;

    RuleTable(InputStream csv) {
        rules = CsvTable.read(csv).map(EntitlementRule::of).toList();
    }

    /** A rule by its stable name. */
    public EntitlementRule rule(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no rule " + code));
    }

    /** All rules, in their order. */
    public List<EntitlementRule> rules() {
        return rules;
    }

    /** Whether a rule begins on a day, or has ended the day before. */
    boolean changesOn(LocalDate day) {
        return rules.stream()
                .anyMatch(rule -> day.equals(rule.from())
                        || rule.to() != null && day.equals(rule.to().plusDays(1)));
    }

    /** What decides about a qualification on a day. */
    Grounds decide(Situation situation, StatedQualification stated, LocalDate day) {
        InsuranceScheme scheme = InsurerNumber.of(stated.insurerNumber()).scheme();
        LocalDate birthDate = situation.person().birthDate();
        for (EntitlementRule rule : rules) {
            if (rule.concerns(scheme, birthDate, day)) {
                Optional<Grounds> found = meets(rule, situation, stated, day)
                        .map(application -> grounds(rule, situation, scheme, day, application));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalStateException("the last rule of the table applies to everybody");
    }

    /** The application a rule rests on, or that it needs none; empty if the rule does not apply. */
    private static Optional<Optional<GrantedApplication>> meets(
            EntitlementRule rule, Situation situation, StatedQualification stated, LocalDate day) {
        Optional<Ground> card = situation.person().card().outOfUse(day);
        boolean met =
                switch (rule.basis()) {
                    case NOTICE -> card.isEmpty() && !stated.running();
                    case EX_OFFICIO ->
                        !stated.running()
                                && (rule.ground() == Ground.LATE_STAGE
                                        || card.filter(rule.ground()::equals).isPresent());
                    case APPLICATION -> false;
                };
        if (met) {
            return Optional.of(Optional.empty());
        }
        return rule.basis() == Basis.APPLICATION
                ? situation.application(stated, rule.ground(), day).map(Optional::of)
                : Optional.empty();
    }

    private Grounds grounds(
            EntitlementRule rule,
            Situation situation,
            InsuranceScheme scheme,
            LocalDate day,
            Optional<GrantedApplication> application) {
        StatedPerson person = situation.person();
        LocalDate next = Stream.of(
                        person.card().endsOn(),
                        Optional.ofNullable(rule.to()).map(last -> last.plusDays(1)),
                        application.map(GrantedApplication::until).map(last -> last.plusDays(1)),
                        nextRule(scheme, person.birthDate(), day),
                        Optional.of(ElderlyRecipient.from(person.birthDate()))
                                .filter(from -> scheme != InsuranceScheme.LATE_STAGE_ELDERLY))
                .flatMap(Optional::stream)
                .filter(date -> date.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Grounds(
                rule.code(),
                application.map(GrantedApplication::id).orElse(null),
                person.card().certificateExpiresOn(),
                next);
    }

    private Optional<LocalDate> nextRule(InsuranceScheme scheme, LocalDate birthDate, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.from() != null && rule.from().isAfter(day))
                .filter(rule -> rule.concerns(scheme, birthDate, rule.from()))
                .map(EntitlementRule::from)
                .min(Comparator.naturalOrder());
    }
}
