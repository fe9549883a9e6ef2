package jp.shikaku.population.coverage;

import java.time.LocalDate;

/** Copies of stretches with one thing changed. */
final class Stretches {

    private Stretches() {}

    /** The same stretch, ended earlier. */
    static Stretch until(Stretch s, LocalDate lostOn, String reason, Wave lossRegistered) {
        return copy(s, s.acquiredOn(), lostOn, reason, s.burdenTenths(), s.registered(), lossRegistered, s.defect());
    }

    /** The rest of a stretch from a day on, under the same number with a registered burden. */
    static Stretch from(Stretch s, LocalDate acquiredOn, int burdenTenths, Wave registered) {
        return copy(
                s, acquiredOn, s.lostOn(), s.lossReason(), burdenTenths, registered, s.lossRegistered(), s.defect());
    }

    static Stretch withBurden(Stretch s, int tenths) {
        return copy(
                s, s.acquiredOn(), s.lostOn(), s.lossReason(), tenths, s.registered(), s.lossRegistered(), s.defect());
    }

    static Stretch withDefect(Stretch s, Defect defect) {
        return copy(
                s,
                s.acquiredOn(),
                s.lostOn(),
                s.lossReason(),
                s.burdenTenths(),
                s.registered(),
                s.lossRegistered(),
                defect);
    }

    private static Stretch copy(
            Stretch s,
            LocalDate acquiredOn,
            LocalDate lostOn,
            String reason,
            Integer burdenTenths,
            Wave registered,
            Wave lossRegistered,
            Defect defect) {
        return new Stretch(
                s.person(),
                s.insurer(),
                s.symbol(),
                s.number(),
                s.branch(),
                s.relationship(),
                s.insuredName(),
                acquiredOn,
                lostOn,
                reason,
                burdenTenths,
                registered,
                lossRegistered,
                defect);
    }
}
