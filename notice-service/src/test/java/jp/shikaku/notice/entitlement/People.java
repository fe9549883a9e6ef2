package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People and statements of the tests of this package. */
final class People {

    static final String EMPLOYEES = "06132013";
    static final String NATIONAL = "00138057";
    static final String LATE_STAGE = "39131156";

    private People() {}

    static StatedQualification stated(String insurer) {
        return new StatedQualification(
                "q",
                insurer,
                "１２３４",
                "567890",
                "01",
                false,
                null,
                LocalDate.of(2026, 4, 1),
                null,
                false,
                null,
                false,
                false,
                false,
                List.of());
    }

    static StatedQualification certified(StatedQualification of, StatedCertificate... certificates) {
        return new StatedQualification(
                of.qualificationId(),
                of.insurerNumber(),
                of.symbol(),
                of.number(),
                of.branch(),
                of.family(),
                of.insuredName(),
                of.acquiredOn(),
                of.lostOn(),
                of.death(),
                of.burdenTenths(),
                of.suspended(),
                of.running(),
                of.withdrawn(),
                List.of(certificates));
    }

    static StatedQualification lost(StatedQualification of, LocalDate lostOn, boolean death) {
        return new StatedQualification(
                of.qualificationId(),
                of.insurerNumber(),
                of.symbol(),
                of.number(),
                of.branch(),
                of.family(),
                of.insuredName(),
                of.acquiredOn(),
                lostOn,
                death,
                of.burdenTenths(),
                of.suspended(),
                of.running(),
                of.withdrawn(),
                of.certificates());
    }

    static StatedQualification numbered(StatedQualification of, String number, Integer burdenTenths) {
        return new StatedQualification(
                of.qualificationId(),
                of.insurerNumber(),
                of.symbol(),
                number,
                of.branch(),
                of.family(),
                of.insuredName(),
                of.acquiredOn(),
                of.lostOn(),
                of.death(),
                burdenTenths,
                of.suspended(),
                of.running(),
                of.withdrawn(),
                of.certificates());
    }

    static StatedQualification flagged(StatedQualification of, boolean suspended, boolean running, boolean withdrawn) {
        return new StatedQualification(
                of.qualificationId(),
                of.insurerNumber(),
                of.symbol(),
                of.number(),
                of.branch(),
                of.family(),
                of.insuredName(),
                of.acquiredOn(),
                of.lostOn(),
                of.death(),
                of.burdenTenths(),
                suspended,
                running,
                withdrawn,
                of.certificates());
    }

    static StatedPerson person(String name, LocalDate birthDate, StatedCard card, StatedQualification... stated) {
        return new StatedPerson(
                "p", name, "ヤマダ　ハナコ", birthDate, "2", "1000001", "東京都千代田区千代田１－１", card, List.of(stated));
    }

    static StatedPerson adult(StatedCard card, StatedQualification... stated) {
        return person("山田　花子", LocalDate.of(1980, 4, 1), card, stated);
    }

    static Due due(StatedPerson person, LocalDate day) {
        return Situation.of(person).due(person.qualifications().get(0), day);
    }

    static Situation applied(StatedPerson person, Ground ground, LocalDate until) {
        return new Situation(person, List.of(new GrantedApplication(new UUID(0, 9), "q", ground, until, Set.of())));
    }
}
