package jp.shikaku.notice.document;

import java.util.Map;

import jp.shikaku.notice.document.pdf.Picture;

/**
 * What an insurer brings to its documents: pictures, whom to ask, and its own wording.
 *
 * @param logo null for none
 * @param seal 印, null for none
 * @param contact whom to ask, null for none
 * @param texts own wording by the name of the text it replaces, see {@code /documents/wording.yaml}
 */
public record InsurerStyle(Picture logo, Picture seal, Contact contact, Map<String, String> texts) {

    /** Nothing of its own. */
    public static final InsurerStyle PLAIN = new InsurerStyle(null, null, null, Map.of());

    public InsurerStyle {
        texts = Map.copyOf(texts);
    }

    /**
     * Whom to ask. Each may be null.
     *
     * @param office 担当窓口
     * @param postalCode 郵便番号
     * @param address 所在地
     * @param phone 電話番号
     * @param hours 受付時間
     * @param web address of a page
     */
    public record Contact(String office, String postalCode, String address, String phone, String hours, String web) {}
}
