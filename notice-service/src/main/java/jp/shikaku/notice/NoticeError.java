package jp.shikaku.notice;

import jp.shikaku.support.CataloguedError;

/** Errors of this service beyond those that every service shares; each has a section in docs/errors.md. */
public enum NoticeError implements CataloguedError {
    NO_SUCH_STATE("SK-NOT-001", 400, "The state or kind asked for does not exist", "Use a value the contract names."),
    NO_DOCUMENT_CONTENT(
            "SK-NOT-002",
            400,
            "There is no content to verify",
            "Send what stands behind the # of the QR code's address as content.");

    private final transient Entry entry;

    NoticeError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
