package jp.shikaku.eligibility.registration.judgement;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.InsuredNumber;

/** A line that was read and is possible in itself; whether it fits what is registered is judged next. */
public sealed interface Statement {

    /** The number it is about. */
    InsuredNumber insured();

    /** Birth date of the person meant. */
    LocalDate birthDate();

    LocalDate acquiredOn();

    /**
     * A qualification (資格取得).
     *
     * @param personRef pseudonym of the linking authority, null if the insurer has none
     * @param certificates stated together with it; possible and free of contradiction in themselves
     */
    record Register(StatedQualification stated, String personRef, PersonFacts person, List<Certificate> certificates)
            implements Statement {

        public Register {
            certificates = List.copyOf(certificates);
        }

        /** A qualification without certificates. */
        public Register(StatedQualification stated, String personRef, PersonFacts person) {
            this(stated, personRef, person, List.of());
        }

        @Override
        public InsuredNumber insured() {
            return stated.insured();
        }

        @Override
        public LocalDate birthDate() {
            return person.birthDate();
        }

        @Override
        public LocalDate acquiredOn() {
            return stated.period().acquiredOn();
        }
    }

    /** Its end (資格喪失). */
    record Loss(
            InsuredNumber insured,
            LocalDate birthDate,
            LocalDate acquiredOn,
            LocalDate lostOn,
            String reason,
            Filing filing)
            implements Statement {}

    /** That it never should have been stated (取消). */
    record Withdrawal(InsuredNumber insured, LocalDate birthDate, LocalDate acquiredOn) implements Statement {}
}
