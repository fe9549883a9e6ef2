package jp.shikaku.eligibility.messages;

import java.time.LocalDate;

import jp.shikaku.eligibility.lookup.QuestionReader;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;

/**
 * The header of a request, as written; it is echoed as written too.
 *
 * @param day 資格確認日, null where the message has none
 * @param fileIdentifier free text of the sender, null for none
 */
record Header(String institution, String day, String fileIdentifier) {

    static final String INSTITUTION = "MedicalInstitutionCode";
    static final String DAY = "QualificationConfirmationDate";
    static final String FILE = "ArbitraryFileIdentifier";

    static final Header UNKNOWN = new Header(null, null, null);

    static Header of(Element header) {
        return new Header(
                header.text(INSTITUTION).map(String::strip).orElse(null),
                header.text(DAY).map(String::strip).orElse(null),
                header.text(FILE).orElse(null));
    }

    /** Ends the message unless it comes from this institution. */
    void requireInstitution(String code) {
        if (institution == null) {
            throw new MessageRefused(MessageError.ELEMENT_MISSING, INSTITUTION);
        }
        if (!institution.equals(code)) {
            throw new MessageRefused(MessageError.INSTITUTION_FOREIGN, INSTITUTION);
        }
    }

    /** 資格確認日. */
    LocalDate confirmationDate() {
        if (day == null) {
            throw new MessageRefused(MessageError.ELEMENT_MISSING, DAY);
        }
        return Dates.day(day)
                .filter(QuestionReader::isDay)
                .orElseThrow(() -> new MessageRefused(MessageError.VALUE_INVALID, DAY));
    }
}
