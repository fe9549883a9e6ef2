package jp.shikaku.claims.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sender says about how a file is claimed: a mode, or that it looks at the faults first. */
@Schema(name = "ClaimModeChoice", description = "A ClaimMode, or CONFIRM_LATER 後で確定する")
public enum ModeChoice {
    WITH_ERRORS(ClaimMode.WITH_ERRORS),
    WITHOUT_ERRORS(ClaimMode.WITHOUT_ERRORS),
    UNCHECKED(ClaimMode.UNCHECKED),
    /** Receipts with errors wait until the sender confirms; at the end of reception they are left out. */
    CONFIRM_LATER(null);

    private final ClaimMode mode;

    ModeChoice(ClaimMode mode) {
        this.mode = mode;
    }

    /** The mode; null if it is confirmed later. */
    ClaimMode mode() {
        return mode;
    }
}
