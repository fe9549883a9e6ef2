package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person as the registry states them now.
 *
 * @param personId opaque id
 * @param name 氏名 as written
 * @param kana カナ氏名
 * @param birthDate 生年月日
 * @param sex 性別: 1, 2 or 3, may be null
 * @param postNumber 郵便番号, may be null
 * @param address 住所, may be null
 * @param card what is registered about the card
 * @param qualifications every statement about the person
 */
public record StatedPerson(
        String personId,
        String name,
        String kana,
        LocalDate birthDate,
        String sex,
        String postNumber,
        String address,
        StatedCard card,
        List<StatedQualification> qualifications) {

    public StatedPerson {
        qualifications = List.copyOf(qualifications);
    }

    /** Somebody the registry does not know (any more): without a qualification. */
    public static StatedPerson unknown(String personId) {
        return new StatedPerson(personId, "", "", null, null, null, null, StatedCard.NONE, List.of());
    }

    /** One of the statements about the person. */
    public Optional<StatedQualification> qualification(String qualificationId) {
        return qualifications.stream()
                .filter(stated -> stated.qualificationId().equals(qualificationId))
                .findFirst();
    }

    /**
     * What a document of a kind shows; sex, the insured's name and optional items stand on certificates only (D.2).
     *
     * @param items which optional items were applied for
     */
    NoticeFacts facts(StatedQualification stated, DocumentKind kind, Set<OptionalItem> items, LocalDate day) {
        boolean certificate = kind == DocumentKind.CONFIRMATION_CERTIFICATE;
        return new NoticeFacts(
                stated.insurerNumber(),
                stated.symbol(),
                stated.number(),
                stated.branch(),
                name,
                kana,
                birthDate,
                certificate ? sex : null,
                stated.family(),
                certificate && stated.family() ? stated.insuredName() : null,
                stated.acquiredOn(),
                stated.burdenTenths(),
                certificate ? OptionalFacts.of(stated.certificates(), items, day) : OptionalFacts.NONE);
    }

    /** Where the person lives now. */
    public Mail mail() {
        return new Mail(postNumber, address, Ground.BLOCKED.name().equals(card.state()));
    }
}
