package jp.shikaku.notice.issuance;

import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.entitlement.DocumentKind;

/** In which language a page explains a document. */
enum CompanionLanguage {
    ENGLISH(DocumentForm.NOTICE_ENGLISH, DocumentForm.CERTIFICATE_ENGLISH),
    /** やさしい日本語. */
    EASY_JAPANESE(DocumentForm.NOTICE_EASY_JAPANESE, DocumentForm.CERTIFICATE_EASY_JAPANESE);

    private final DocumentForm ofNotice;
    private final DocumentForm ofCertificate;

    CompanionLanguage(DocumentForm ofNotice, DocumentForm ofCertificate) {
        this.ofNotice = ofNotice;
        this.ofCertificate = ofCertificate;
    }

    DocumentForm form(DocumentKind kind) {
        return kind == DocumentKind.NOTICE ? ofNotice : ofCertificate;
    }
}
