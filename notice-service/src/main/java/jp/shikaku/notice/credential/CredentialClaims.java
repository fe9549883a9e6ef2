package jp.shikaku.notice.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a document vouches for: everything printed that a reception desk relies on, never an individual number.
 *
 * @param type which paper it stands on, and so whether that is valid alone
 * @param issuer address of the service that issued it, without a trailing slash
 * @param documentNumber 文書番号, 16 characters
 * @param issuedAt when it was signed, whole seconds
 * @param validFrom 発効期日, first day on which it counts
 * @param validUntil last day on which it counts, null without an end of its own
 * @param insurerNumber 保険者番号, 8 digits
 * @param symbol 記号, may be null
 * @param number 番号
 * @param branch 枝番, may be null
 * @param name 氏名 as written
 * @param kana カナ氏名 as registered
 * @param birthDate 生年月日
 * @param family dependant (家族) rather than insured (本人)
 * @param acquiredOn 資格取得年月日
 * @param burdenTenths 一部負担金の割合 in tenths, may be null
 * @param optional 任意記載事項, {@link OptionalContent#NONE} on most papers
 * @param status where its state is published, null on documents from before there were status lists
 */
public record CredentialClaims(
        DocumentType type,
        String issuer,
        String documentNumber,
        Instant issuedAt,
        LocalDate validFrom,
        LocalDate validUntil,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String name,
        String kana,
        LocalDate birthDate,
        boolean family,
        LocalDate acquiredOn,
        Integer burdenTenths,
        OptionalContent optional,
        StatusReference status) {

    public CredentialClaims {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kana, "kana");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(acquiredOn, "acquiredOn");
        Objects.requireNonNull(optional, "optional");
    }
}
