package jp.shikaku.claims.requests.rule;

import jp.shikaku.model.ConfirmationCode;

/** What is to become of a request after the review looked at its receipt again. */
public sealed interface Answer {

    /** 審査結果 180: settled by the electronic check; the insurer pays less, or not at all, or knows the branch now. */
    record Settled(ConfirmationCode code) implements Answer {}

    /** 審査結果 102 原審どおり, 確認区分 13: nothing is changed. */
    record Unchanged(UnchangedReason reason) implements Answer {}

    /** 審査結果 101 資格返戻: it went back to the institution. */
    record Returned(String returnCode) implements Answer {}

    /** 審査結果 199: the institution took the receipt back meanwhile. */
    record Withdrawn() implements Answer {}

    /** Not an answer yet: the registry does not confirm the billed qualification, so it has to go back. */
    record MustReturn(String returnCode) implements Answer {}

    /** Not an answer yet: a person has to look. */
    record AskPerson() implements Answer {}

    /** Not an answer yet: the registry is checking a qualification that matters. */
    record Wait() implements Answer {}

    /** 原審どおり理由 that concern the qualification (domain notes A.9.4). */
    enum UnchangedReason {
        /** Another qualification, but outside 振替・分割: to be asked again with a reason that leads to a return. */
        OUTSIDE_REASSIGNMENT("100001"),
        /** The qualification was not lost on the visit days. */
        NOT_LOST("100002"),
        /** There is no qualification with that 記号番号. */
        NO_QUALIFICATION("100003"),
        /** A person decided so; the national table has no number for it. */
        BY_PERSON(null),
        /** The registry no longer knows who covered the days, so that the decision stands; there is no number for it either. */
        NO_LONGER_KNOWN(null);

        private final String number;

        UnchangedReason(String number) {
            this.number = number;
        }

        /** Six digits, null where there is none. */
        public String number() {
            return number;
        }
    }
}
