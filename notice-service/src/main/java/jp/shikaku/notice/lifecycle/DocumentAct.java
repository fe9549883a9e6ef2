package jp.shikaku.notice.lifecycle;

import java.util.EnumSet;
import java.util.Set;

import jp.shikaku.notice.NoticeError;

import static jp.shikaku.notice.lifecycle.Custody.DESTROYED;
import static jp.shikaku.notice.lifecycle.Custody.DISPATCHED;
import static jp.shikaku.notice.lifecycle.Custody.LOST;
import static jp.shikaku.notice.lifecycle.Custody.MADE;
import static jp.shikaku.notice.lifecycle.Custody.PRINTED;
import static jp.shikaku.notice.lifecycle.Custody.RETURNED;
import static jp.shikaku.notice.lifecycle.Custody.UNDELIVERABLE;

/**
 * What can be done with a document: the one table of its transitions. Each act says in which states and with the paper
 * where it is possible, and what it leads to; null leaves that side as it is.
 */
public enum DocumentAct {
    PRINT(Standing.NEEDED, EnumSet.of(MADE, PRINTED), null, PRINTED),
    /** Sent, sent again, or handed out. */
    DISPATCH(Standing.NEEDED, EnumSet.of(PRINTED, UNDELIVERABLE), null, DISPATCHED),
    /** A letter came back. */
    RECORD_UNDELIVERABLE(Standing.ANY, EnumSet.of(DISPATCHED), null, UNDELIVERABLE),
    /** The holder gave it back, perhaps after having found it again. */
    RECORD_RETURN(Standing.ANY, EnumSet.of(DISPATCHED, UNDELIVERABLE, LOST), null, RETURNED),
    /** A letter asks its holder for it (返却のお願い). */
    REQUEST_RETURN(Standing.REFUSED, EnumSet.of(DISPATCHED), null, null),
    DESTROY(Standing.REFUSED, EnumSet.of(PRINTED, UNDELIVERABLE, RETURNED), null, DESTROYED),
    /** Also of a page that was only fetched as a file. */
    REPORT_LOST(Standing.NEEDED, EnumSet.of(MADE, DISPATCHED), DocumentState.REVOKED, LOST),
    /** Its content is out of date, or another one was asked for. */
    SUPERSEDE(Standing.NEEDED, EnumSet.complementOf(EnumSet.of(DESTROYED, LOST)), DocumentState.SUPERSEDED, null),
    REVOKE(Standing.NEEDED, EnumSet.complementOf(EnumSet.of(DESTROYED, LOST)), DocumentState.REVOKED, null);

    private enum Standing {
        NEEDED,
        REFUSED,
        ANY
    }

    private final Standing standing;
    private final Set<Custody> from;
    private final DocumentState state;
    private final Custody custody;

    DocumentAct(Standing standing, Set<Custody> from, DocumentState state, Custody custody) {
        this.standing = standing;
        this.from = from;
        this.state = state;
        this.custody = custody;
    }

    /** What this act makes of a document, or why it is refused. */
    Transition on(DocumentLife life) {
        if (life.custody() == DESTROYED) {
            return new Transition.Refused(NoticeError.PAPER_DESTROYED);
        }
        boolean stands = life.state() == DocumentState.ISSUED;
        if (standing == Standing.NEEDED && !stands) {
            return new Transition.Refused(NoticeError.NO_LONGER_COUNTS);
        }
        if (standing == Standing.REFUSED && stands) {
            return new Transition.Refused(NoticeError.STILL_COUNTS);
        }
        if (!from.contains(life.custody())) {
            return new Transition.Refused(NoticeError.PAPER_ELSEWHERE);
        }
        return new Transition.Allowed(
                new DocumentLife(state == null ? life.state() : state, custody == null ? life.custody() : custody));
    }
}
