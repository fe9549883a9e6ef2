package jp.shikaku.eligibility.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateError;
import jp.shikaku.eligibility.certificate.CertificateRules;
import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.IndividualNumber;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.RegisteredCard;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.registration.RegistrationLine.Operation;
import jp.shikaku.eligibility.registration.judgement.Statement;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

/** Whether a line is possible in itself, whatever is registered: values present, well-formed, dates that can be. */
final class LineRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Set<String> LOSS_REASONS = Set.of("01", "02", "03", "99");
    private static final Set<String> SEXES = Set.of("1", "2", "3");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_REF = 64;
    private static final int LONGEST_POST_NUMBER = 8;
    static final int MOST_CERTIFICATES = 20;

    private LineRules() {}

    /**
     * The statement a line makes.
     *
     * @throws LineFault.Found for the first rule it breaks
     */
    static Statement statement(RegistrationLine line) {
        InsuredNumber insured = insured(line.insurerNumber(), line.symbol(), line.number(), line.branch());
        LocalDate acquiredOn = day(required(line.acquiredOn(), "/acquiredOn"), "/acquiredOn");
        Operation operation = line.operation() == null ? Operation.REGISTER : line.operation();
        return switch (operation) {
            case REGISTER -> register(line, insured);
            case LOSS -> {
                LocalDate lostOn = day(required(line.lostOn(), "/lostOn"), "/lostOn");
                period(acquiredOn, lostOn);
                yield new Statement.Loss(
                        insured,
                        birthDate(line),
                        acquiredOn,
                        lostOn,
                        lossReason(line.lossReason()),
                        filing(line.event()));
            }
            case WITHDRAWAL -> new Statement.Withdrawal(insured, birthDate(line), acquiredOn);
        };
    }

    private static Statement register(RegistrationLine line, InsuredNumber insured) {
        RegisteredPerson person = required(line.person(), "/person");
        PersonFacts facts = facts(person);
        if (facts.birthDate().isAfter(line.acquiredOn())) {
            throw new LineFault.Found(EligibilityError.DATE_IMPOSSIBLE, "/acquiredOn");
        }
        Integer tenths = line.burdenTenths();
        if (tenths != null && (tenths < 1 || tenths > 3)) {
            throw new LineFault.Found(EligibilityError.VALUE_INVALID, "/burdenTenths");
        }
        StatedQualification stated = new StatedQualification(
                insured,
                required(line.relationship(), "/relationship"),
                insuredName(line.insuredName()),
                period(line.acquiredOn(), day(line.lostOn(), "/lostOn")),
                lossReason(line.lossReason()),
                day(line.issuedOn(), "/issuedOn"),
                tenths,
                filing(line.event()),
                Boolean.TRUE.equals(line.suspended()));
        return new Statement.Register(
                stated, personRef(person), facts, certificates(line.certificates(), stated, facts.birthDate()));
    }

    private static List<Certificate> certificates(
            List<CertificateStatement> stated, StatedQualification qualification, LocalDate birthDate) {
        if (stated == null || stated.isEmpty()) {
            return List.of();
        }
        if (stated.size() > MOST_CERTIFICATES || stated.stream().anyMatch(Objects::isNull)) {
            throw new LineFault.Found(CertificateError.VALUE_INVALID, "/certificates");
        }
        List<Certificate> certificates =
                stated.stream().map(CertificateStatement::value).toList();
        CertificateRules.Holder holder = new CertificateRules.Holder(
                birthDate, qualification.insured().insurer().scheme(), qualification.period());
        CertificateRules.firstFault(certificates, holder).ifPresent(fault -> {
            throw new LineFault.Found(fault.error(), "/certificates/" + fault.index());
        });
        return certificates;
    }

    /** The number of a line, with the check digit of its insurer verified. */
    static InsuredNumber insured(String insurerNumber, String symbol, String number, String branch) {
        InsurerNumber insurer = insurer(required(insurerNumber, "/insurerNumber"));
        String writtenSymbol = optional(symbol, LONGEST_NUMBER, "/symbol");
        String writtenNumber = text(number, LONGEST_NUMBER, "/number");
        String writtenBranch = optional(branch, 2, "/branch");
        InsuredNumber insured = new InsuredNumber(insurer, writtenSymbol, writtenNumber, writtenBranch);
        if (insured.branch() != null && !insured.normalisedBranch().matches("[0-9]{2}")) {
            throw new LineFault.Found(EligibilityError.VALUE_INVALID, "/branch");
        }
        return insured;
    }

    private static InsurerNumber insurer(String written) {
        try {
            InsurerNumber insurer = InsurerNumber.of(written);
            if (insurer.hasValidCheckDigit()) {
                return insurer;
            }
        } catch (IllegalArgumentException e) {
            throw new LineFault.Found(EligibilityError.INSURER_NUMBER_INVALID, "/insurerNumber");
        }
        throw new LineFault.Found(EligibilityError.INSURER_NUMBER_INVALID, "/insurerNumber");
    }

    private static PersonFacts facts(RegisteredPerson person) {
        if (!SEXES.contains(required(person.sex(), "/person/sex"))) {
            throw new LineFault.Found(EligibilityError.VALUE_INVALID, "/person/sex");
        }
        return facts(
                new PersonFacts(
                        person.name(),
                        person.kana(),
                        day(required(person.birthDate(), "/person/birthDate"), "/person/birthDate"),
                        person.sex(),
                        person.address(),
                        person.postNumber(),
                        required(person.usableCard(), "/person/usableCard"),
                        card(person)),
                "/person");
    }

    /**
     * Facts with their texts read: a blank one is none, and those that everybody has are there.
     *
     * @param at pointer to the facts
     */
    static PersonFacts facts(PersonFacts written, String at) {
        return new PersonFacts(
                text(written.name(), LONGEST_NAME, at + "/name"),
                text(written.kana(), LONGEST_NAME, at + "/kana"),
                written.birthDate(),
                written.sex(),
                optional(written.address(), LONGEST_ADDRESS, at + "/address"),
                optional(written.postNumber(), LONGEST_POST_NUMBER, at + "/postNumber"),
                written.usableCard(),
                written.card());
    }

    private static RegisteredCard card(RegisteredPerson person) {
        LocalDate expiresOn = person.certificateExpiresOn();
        return CardRules.read(
                        person.usableCard(),
                        person.cardState(),
                        expiresOn == null ? null : day(expiresOn, "/person/certificateExpiresOn"))
                .orElseThrow(() -> new LineFault.Found(EligibilityError.VALUE_INVALID, "/person/cardState"));
    }

    private static String personRef(RegisteredPerson person) {
        String ref = optional(person.personRef(), LONGEST_REF, "/person/personRef");
        if (ref != null && IndividualNumber.looksLike(ref)) {
            throw new LineFault.Found(EligibilityError.INDIVIDUAL_NUMBER_REFUSED, "/person/personRef");
        }
        return ref;
    }

    private static LocalDate birthDate(RegistrationLine line) {
        LocalDate birthDate = line.birthDate();
        if (birthDate == null && line.person() != null) {
            birthDate = line.person().birthDate();
        }
        return day(required(birthDate, "/birthDate"), "/birthDate");
    }

    /** Coverage from the first day covered to the first day not covered. */
    static CoveragePeriod period(LocalDate acquiredOn, LocalDate lostOn) {
        if (lostOn != null && !lostOn.isAfter(acquiredOn)) {
            throw new LineFault.Found(EligibilityError.LOSS_NOT_AFTER_ACQUISITION, "/lostOn");
        }
        return new CoveragePeriod(acquiredOn, lostOn);
    }

    static Filing filing(FilingDates dates) {
        return dates == null
                ? Filing.UNKNOWN
                : new Filing(
                        day(dates.eventOn(), "/event/eventOn"),
                        day(dates.filedOn(), "/event/filedOn"),
                        day(dates.receivedOn(), "/event/receivedOn"));
    }

    /** A day of an age in which there is or can be insurance, or null. */
    static LocalDate day(LocalDate day, String pointer) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw new LineFault.Found(EligibilityError.DATE_IMPOSSIBLE, pointer);
        }
        return day;
    }

    private static String lossReason(String reason) {
        if (reason != null && !LOSS_REASONS.contains(reason)) {
            throw new LineFault.Found(EligibilityError.VALUE_INVALID, "/lossReason");
        }
        return reason;
    }

    private static <T> T required(T value, String pointer) {
        if (value == null) {
            throw new LineFault.Found(EligibilityError.VALUE_MISSING, pointer);
        }
        return value;
    }

    /** The name of the insured person (被保険者氏名, 世帯主氏名), null if blank. */
    static String insuredName(String written) {
        return optional(written, LONGEST_NAME, "/insuredName");
    }

    private static String text(String value, int longest, String pointer) {
        String text = optional(value, longest, pointer);
        return required(text, pointer);
    }

    private static String optional(String value, int longest, String pointer) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new LineFault.Found(EligibilityError.VALUE_INVALID, pointer);
        }
        return value;
    }
}
