package jp.shikaku.population.registration;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of a bulk registration, as {@code POST /v1/registrations} takes it. What a line does not need is null and
 * absent from its JSON.
 *
 * @param operation REGISTER, or LOSS of a qualification that is identified by its numbers, birth date and first day
 * @param insurerNumber eight digits
 * @param symbol 記号
 * @param number 番号
 * @param branch 枝番
 * @param person facts of the person (REGISTER)
 * @param birthDate birth date as registered (LOSS)
 * @param relationship SELF or FAMILY (REGISTER)
 * @param insuredName name of the insured of a dependant
 * @param acquiredOn 資格取得日
 * @param lostOn 資格喪失日
 * @param lossReason code of the reason of loss
 * @param issuedOn day on which a document was issued
 * @param burdenTenths what the patient pays, in tenths
 * @param event when it happened, was filed and was received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "operation",
    "insurerNumber",
    "symbol",
    "number",
    "branch",
    "person",
    "birthDate",
    "relationship",
    "insuredName",
    "acquiredOn",
    "lostOn",
    "lossReason",
    "issuedOn",
    "burdenTenths",
    "event"
})
public record RegistrationLine(
        Operation operation,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        Person person,
        LocalDate birthDate,
        String relationship,
        String insuredName,
        LocalDate acquiredOn,
        LocalDate lostOn,
        String lossReason,
        LocalDate issuedOn,
        Integer burdenTenths,
        Event event) {

    /** What a line does. */
    public enum Operation {
        REGISTER,
        LOSS
    }

    /**
     * Facts of a person as an insurer registers them.
     *
     * @param personRef pseudonym of the linking authority, null if the insurer has none
     * @param name 漢字氏名
     * @param kana カナ氏名
     * @param birthDate 生年月日
     * @param sex 1 or 2
     * @param address 住所
     * @param postNumber 郵便番号
     * @param usableCard whether the person has a usable card
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"personRef", "name", "kana", "birthDate", "sex", "address", "postNumber", "usableCard"})
    public record Person(
            String personRef,
            String name,
            String kana,
            LocalDate birthDate,
            String sex,
            String address,
            String postNumber,
            boolean usableCard) {}

    /**
     * How a registration came about.
     *
     * @param eventOn day of the fact
     * @param filedOn day on which it was filed
     * @param receivedOn day on which the insurer received it
     */
    @JsonPropertyOrder({"eventOn", "filedOn", "receivedOn"})
    public record Event(LocalDate eventOn, LocalDate filedOn, LocalDate receivedOn) {}
}
