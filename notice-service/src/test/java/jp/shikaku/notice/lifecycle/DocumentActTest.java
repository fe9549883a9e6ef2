package jp.shikaku.notice.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every act on a document is allowed or refused with a code")
class DocumentActTest {

    /**
     * By act: per state (ISSUED, SUPERSEDED, REVOKED) what comes of it with the paper MADE, PRINTED, DISPATCHED,
     * UNDELIVERABLE, RETURNED, DESTROYED, LOST; a letter for what the act leads to, or the last digit of SK-NOT-01x.
     */
    private static final String TABLE =
            """
            PRINT                p p 2 2 2 3 2 | 0 0 0 0 0 3 0 | 0 0 0 0 0 3 0
            DISPATCH             2 d 2 d 2 3 2 | 0 0 0 0 0 3 0 | 0 0 0 0 0 3 0
            RECORD_UNDELIVERABLE 2 2 u 2 2 3 2 | 2 2 u 2 2 3 2 | 2 2 u 2 2 3 2
            RECORD_RETURN        2 2 r r 2 3 r | 2 2 r r 2 3 r | 2 2 r r 2 3 r
            REQUEST_RETURN       1 1 1 1 1 3 1 | 2 2 d 2 2 3 2 | 2 2 d 2 2 3 2
            DESTROY              1 1 1 1 1 3 1 | 2 x 2 x x 3 2 | 2 x 2 x x 3 2
            REPORT_LOST          l 2 l 2 2 3 2 | 0 0 0 0 0 3 0 | 0 0 0 0 0 3 0
            SUPERSEDE            s s s s s 3 2 | 0 0 0 0 0 3 0 | 0 0 0 0 0 3 0
            REVOKE               v v v v v 3 2 | 0 0 0 0 0 3 0 | 0 0 0 0 0 3 0
            """;

    @Test
    @DisplayName("as this table says, for every state and every place of the paper")
    void exhaustive() {
        Map<String, String> expected = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.replace("|", " ").split(" +");
            int cell = 1;
            for (DocumentState state : DocumentState.values()) {
                for (Custody custody : Custody.values()) {
                    expected.put(cells[0] + " " + state + " " + custody, cells[cell++]);
                }
            }
        });
        Map<String, String> actual = new LinkedHashMap<>();
        for (DocumentAct act : DocumentAct.values()) {
            for (DocumentState state : DocumentState.values()) {
                for (Custody custody : Custody.values()) {
                    actual.put(
                            act + " " + state + " " + custody,
                            letter(act.on(new DocumentLife(state, custody)), new DocumentLife(state, custody)));
                }
            }
        }
        assertThat(actual).containsExactlyEntriesOf(expected);
    }

    @Test
    @DisplayName("what does not count never counts again, and paper that was destroyed or lost never counts")
    void forward() {
        for (DocumentAct act : DocumentAct.values()) {
            for (Custody custody : Custody.values()) {
                Arrays.stream(DocumentState.values())
                        .map(state -> new DocumentLife(state, custody))
                        .filter(life -> act.on(life) instanceof Transition.Allowed)
                        .forEach(life -> {
                            DocumentLife next = ((Transition.Allowed) act.on(life)).next();
                            assertThat(next.state() == DocumentState.ISSUED)
                                    .isEqualTo(life.state() == DocumentState.ISSUED
                                            && act != DocumentAct.SUPERSEDE
                                            && act != DocumentAct.REVOKE
                                            && act != DocumentAct.REPORT_LOST);
                            assertThat(next.state() == DocumentState.ISSUED
                                            && (next.custody() == Custody.DESTROYED || next.custody() == Custody.LOST))
                                    .isFalse();
                        });
            }
        }
    }

    private static String letter(Transition transition, DocumentLife before) {
        if (transition instanceof Transition.Refused refused) {
            String code = refused.code().entry().code().toString();
            return code.substring(code.length() - 1);
        }
        DocumentLife next = ((Transition.Allowed) transition).next();
        if (next.state() != before.state() && next.custody() == before.custody()) {
            return next.state() == DocumentState.SUPERSEDED ? "s" : "v";
        }
        return switch (next.custody()) {
            case PRINTED -> "p";
            case DISPATCHED -> "d";
            case UNDELIVERABLE -> "u";
            case RETURNED -> "r";
            case DESTROYED -> "x";
            case LOST -> "l";
            case MADE -> "m";
        };
    }
}
