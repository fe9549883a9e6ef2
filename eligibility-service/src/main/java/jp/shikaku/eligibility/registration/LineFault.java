package jp.shikaku.eligibility.registration;

import jp.shikaku.support.ErrorCode;

/**
 * Why a line cannot be judged.
 *
 * @param pointer JSON pointer to the field at fault, null when the whole line is
 */
public record LineFault(ErrorCode error, String pointer) {

    /** Ends the reading of a line. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LineFault fault;

        Found(ErrorCode error, String pointer) {
            super(error.code(), null, false, false);
            this.fault = new LineFault(error, pointer);
        }

        LineFault fault() {
            return fault;
        }
    }
}
