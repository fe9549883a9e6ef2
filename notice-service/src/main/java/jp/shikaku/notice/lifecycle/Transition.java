package jp.shikaku.notice.lifecycle;

import jp.shikaku.notice.NoticeError;

/** What comes of an act on a document. */
sealed interface Transition {

    /** The act is possible and leads there. */
    record Allowed(DocumentLife next) implements Transition {}

    /** The act is impossible, for the reason of this code. */
    record Refused(NoticeError code) implements Transition {}
}
