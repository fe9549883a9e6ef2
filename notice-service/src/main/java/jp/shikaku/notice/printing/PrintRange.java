package jp.shikaku.notice.printing;

import java.util.UUID;

/**
 * A range of an insurer's documents of one kind in a run, in the order of printing; of return letters those of a
 * printing.
 *
 * @param issuance the run, null for return letters
 * @param insurerNumber 保険者番号, 8 digits
 * @param kind which paper
 * @param firstPlace from 1 on
 * @param lastPlace included
 */
record PrintRange(UUID issuance, String insurerNumber, PrintKind kind, int firstPlace, int lastPlace) {

    int places() {
        return lastPlace - firstPlace + 1;
    }
}
