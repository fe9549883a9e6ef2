package jp.shikaku.notice.printing;

import java.io.IOException;

/** The page of a document cannot be read; names the document. */
final class UnreadableDocumentException extends IOException {

    private static final long serialVersionUID = 1;

    private final String document;

    UnreadableDocumentException(String document, IOException cause) {
        super("the page of a document cannot be read", cause);
        this.document = document;
    }

    String document() {
        return document;
    }
}
