package jp.shikaku.notice.credential;

import java.text.ParseException;
import java.util.Arrays;

/** Which paper the signed content stands on: the code of one does not vouch for the other (F.4). */
public enum DocumentType {
    /** 資格情報のお知らせ, not valid alone. */
    NOTICE("SN1"),
    /** 資格確認書, valid alone. */
    CONFIRMATION_CERTIFICATE("SC1");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    /** Value of the claim {@code t}: the type, in the first form of this format. */
    String code() {
        return code;
    }

    static DocumentType ofCode(String code) throws ParseException {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new ParseException("not a document of this format", 0));
    }
}
