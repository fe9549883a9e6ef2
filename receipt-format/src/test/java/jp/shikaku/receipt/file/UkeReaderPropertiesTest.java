package jp.shikaku.receipt.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.receipt.Uke;

import static org.assertj.core.api.Assertions.assertThat;

@Label("The reader of receipt files")
class UkeReaderPropertiesTest {

    private static final ReadLimits TIGHT = new ReadLimits(16, 3, 64);

    @Property(tries = 2000)
    @Label("keeps every byte of any file, within any limits")
    void keepsEveryByte(@ForAll("files") byte[] file, @ForAll boolean tight) throws IOException {
        assertThat(copy(file, tight ? TIGHT : ReadLimits.DEFAULT)).isEqualTo(file);
    }

    @Property(tries = 1000)
    @Label("never fails on any content")
    void neverFails(@ForAll("files") byte[] file) {
        assertThat(Uke.read(file)).isNotNull();
    }

    @Property(tries = 1000)
    @Label("keeps every byte of a mutated file, and reads on")
    void mutatedFile(@ForAll("mutations") byte[] file) throws IOException {
        assertThat(copy(file, ReadLimits.DEFAULT)).isEqualTo(file);
        assertThat(Uke.read(file)).isNotNull();
    }

    @Property(tries = 500)
    @Label("holds no more than its limits allow")
    void bounded(@ForAll("files") byte[] file) throws IOException {
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file), TIGHT);
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            assertThat(part.bytes().length).isLessThanOrEqualTo(TIGHT.receiptBytes());
            if (part instanceof RawReceipt receipt) {
                assertThat(receipt.lines()).hasSizeLessThanOrEqualTo(TIGHT.receiptLines());
            }
        }
    }

    @Property(tries = 500)
    @Label("gives a receipt from its stored bytes as it was in the file")
    void receiptFromBytes(@ForAll("files") byte[] file) throws IOException {
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt receipt) {
                RawReceipt again = RawReceipt.of(receipt.bytes(), receipt.firstLine());
                assertThat(items(again)).isEqualTo(items(receipt));
            }
        }
    }

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<String> piece = Arbitraries.of(
                "IR,1,13,1,1234567,,テスト,202610,00,\r\n",
                "RE,1,1112,202609,試験,1,19850401,\r\n",
                "RE\n",
                "HO,06132013,１,２,1,100,\r\n",
                "SI,11,1,111000110,,100,1,,,,,,,1\r\n",
                "GO,1,100,99\r\n",
                "\u001a",
                "\u0000",
                "\r",
                "\n",
                ",",
                "髙",
                "XX,何か,\n",
                "JD,1,1,1,1");
        Arbitrary<byte[]> text = piece.list().ofMaxSize(30).map(pieces -> Uke.bytes(String.join("", pieces)));
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Arbitraries.oneOf(text, noise);
    }

    @Provide
    Arbitrary<byte[]> mutations() {
        byte[] sound = Uke.file(Uke.draft(), Uke.draft());
        Arbitrary<int[]> change = Arbitraries.integers()
                .between(0, sound.length - 1)
                .flatMap(at -> Arbitraries.integers().between(0, 255).map(value -> new int[] {at, value}));
        return change.list().ofMinSize(1).ofMaxSize(12).map(changes -> {
            byte[] mutated = sound.clone();
            changes.forEach(c -> mutated[c[0]] = (byte) c[1]);
            return mutated;
        });
    }

    private static List<List<String>> items(RawReceipt receipt) {
        return receipt.lines().stream()
                .map(line -> java.util.stream.IntStream.range(0, line.itemCount())
                        .mapToObj(line::item)
                        .toList())
                .toList();
    }

    private static byte[] copy(byte[] file, ReadLimits limits) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file), limits);
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            part.writeTo(copy);
        }
        return copy.toByteArray();
    }
}
