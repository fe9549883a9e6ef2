package jp.shikaku.notice.status;

import java.util.BitSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import jp.shikaku.notice.credential.StatusBits;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenOrderLaws {

    @Property(tries = 5)
    @Label("under any key every place is given out exactly once, and not in a foreseeable order")
    void permutation(@ForAll @Size(32) byte[] key) {
        HiddenOrder order = new HiddenOrder(key);
        BitSet given = new BitSet(StatusBits.SIZE);
        int rising = 0;
        int last = -1;
        for (int before = 0; before < StatusBits.SIZE; before++) {
            int place = order.place(before);
            given.set(place);
            rising += place > last ? 1 : 0;
            last = place;
        }
        assertThat(given.cardinality()).isEqualTo(StatusBits.SIZE);
        assertThat(given.length()).isEqualTo(StatusBits.SIZE);
        assertThat(rising)
                .as("about every second place is higher than the one before")
                .isBetween(31_000, 34_500);
    }
}
