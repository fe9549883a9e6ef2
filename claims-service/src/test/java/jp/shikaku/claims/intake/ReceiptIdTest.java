package jp.shikaku.claims.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

@Label("The id of a receipt")
class ReceiptIdTest {

    private static final long LAST_LINE = 0xFFFF_FFFFL;
    private static final int OURS = 8;
    private static final int RFC_9562 = 2;

    @Property(tries = 300)
    @Label("follows the lines of a file, in the order in which the database has ids")
    void order(
            @ForAll long most,
            @ForAll long least,
            @ForAll @LongRange(min = 1, max = LAST_LINE - 1) long line,
            @ForAll @LongRange(min = 1, max = LAST_LINE) long other) {
        UUID file = new UUID(most, least);

        assertThat(Integer.signum(ReceiptId.of(file, line)
                        .toString()
                        .compareTo(ReceiptId.of(file, other).toString())))
                .isEqualTo(Long.signum(line - other));
    }

    @Property(tries = 300)
    @Label("is a UUID of our own layout that differs between files which begin alike, and stays the same")
    void layout(@ForAll long most, @ForAll @LongRange(min = 1, max = LAST_LINE) long line) {
        UUID id = ReceiptId.of(new UUID(most, 1), line);

        assertThat(id.version()).isEqualTo(OURS);
        assertThat(id.variant()).isEqualTo(RFC_9562);
        assertThat(id).isEqualTo(ReceiptId.of(new UUID(most, 1), line));
        assertThat(id).isNotEqualTo(ReceiptId.of(new UUID(most, 2), line));
    }

    @Property(tries = 300)
    @Label("leads back to its file, and to no other: the file lies between two ids and has the same end")
    void file(@ForAll long most, @ForAll long least, @ForAll @LongRange(min = 1, max = LAST_LINE) long line) {
        UUID file = new UUID(most, least);
        UUID id = ReceiptId.of(file, line);

        assertThat(ReceiptId.isOne(id)).isTrue();
        assertThat(file.toString())
                .isBetween(
                        ReceiptId.lowestFile(id).toString(),
                        ReceiptId.highestFile(id).toString());
        assertThat(ReceiptId.mayBeOf(id, file)).isTrue();
        assertThat(ReceiptId.mayBeOf(id, new UUID(most, least ^ 1))).isFalse();
        assertThat(ReceiptId.mayBeOf(id, new UUID(most ^ Long.MIN_VALUE, least)))
                .isFalse();
    }

    @Example
    @Label("is of one file for all its receipts: nothing of another file lies between them")
    void together() {
        UUID file = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        List<String> ids = LongStream.of(1, 2, 1_000_000, LAST_LINE)
                .mapToObj(line -> ReceiptId.of(file, line).toString())
                .toList();

        assertThat(ids)
                .allMatch(id -> id.startsWith("3f2504e0-4f89-8"))
                .containsExactly(
                        "3f2504e0-4f89-8000-8000-0705e82c3301",
                        "3f2504e0-4f89-8000-8000-0b05e82c3301",
                        "3f2504e0-4f89-8000-bd09-0305e82c3301",
                        "3f2504e0-4f89-8fff-bfff-ff05e82c3301");
    }
}
