package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import jp.shikaku.notice.entitlement.NoticeFacts;
import jp.shikaku.notice.entitlement.OptionalFacts;

/** The content of a document as columns. */
@Embeddable
record FactsColumns(
        @Column(name = "insurer_number") String insurerNumber,
        String symbol,
        String number,
        String branch,
        String name,
        String kana,
        @Column(name = "birth_date") LocalDate birthDate,
        String sex,
        boolean family,
        @Column(name = "insured_name") String insuredName,
        @Column(name = "acquired_on") LocalDate acquiredOn,
        @Column(name = "burden_tenths") Integer burdenTenths) {

    static FactsColumns of(NoticeFacts facts) {
        return new FactsColumns(
                facts.insurerNumber(),
                facts.symbol(),
                facts.number(),
                facts.branch(),
                facts.name(),
                facts.kana(),
                facts.birthDate(),
                facts.sex(),
                facts.family(),
                facts.insuredName(),
                facts.acquiredOn(),
                facts.burdenTenths());
    }

    NoticeFacts toFacts(OptionalFacts optional) {
        return new NoticeFacts(
                insurerNumber,
                symbol,
                number,
                branch,
                name,
                kana,
                birthDate,
                sex,
                family,
                insuredName,
                acquiredOn,
                burdenTenths,
                optional);
    }
}
