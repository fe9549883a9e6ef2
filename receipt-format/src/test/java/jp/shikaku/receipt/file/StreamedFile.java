package jp.shikaku.receipt.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.function.LongFunction;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.returned.ReturnFileReader;

/** Files of any size that are made while they are read. Run with a small heap; prints what was read and how fast. */
public final class StreamedFile {

    private static final String CLAIM = Uke.text(Uke.file(Uke.draft()));
    private static final String RECEIPT = CLAIM.substring(CLAIM.indexOf("RE,1,") + 5, CLAIM.indexOf("GO,"));
    private static final double NANOS = 1e9;

    private StreamedFile() {}

    /** Arguments: how many receipts. */
    public static void main(String[] arguments) throws IOException {
        long receipts = Long.parseLong(arguments[0]);
        report("claims", receipts, claims(receipts));
        report("insurer", receipts, insurers(receipts));
        report("returns", receipts, returns(receipts));
    }

    private static double claims(long receipts) throws IOException {
        long begin = System.nanoTime();
        ClaimFileReader reader = ClaimFileReader.open(stream(
                receipts,
                Uke.text(Uke.file()).lines().findFirst().orElseThrow() + "\r\n",
                i -> "RE," + i + ',' + RECEIPT,
                "GO," + receipts + ',' + 434 * receipts + ",99\r\n"));
        long accepted = 0;
        for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
            accepted += next.accepted() ? 1 : 0;
        }
        require(accepted == receipts && !reader.refused());
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double insurers(long receipts) throws IOException {
        long begin = System.nanoTime();
        InsurerFileReader reader = new InsurerFileReader(stream(
                receipts, "", i -> "1,1,0,MN," + i + ",,,,,\r\n1,2,0,RE,1,\r\n1,3,0,HO,06132013,１,２,1,434,\r\n", ""));
        long read = 0;
        while (reader.next() != null) {
            read++;
        }
        require(read == receipts && reader.fileFaults().isEmpty());
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double returns(long receipts) throws IOException {
        long begin = System.nanoTime();
        ReturnFileReader reader = new ReturnFileReader(stream(
                receipts, "HI,1,202610,13,1,1234567,,99\r\n", i -> "RE," + i + ",\r\nHR,202610,1,L3129\r\n", "HG\r\n"));
        long read = 0;
        while (reader.next() != null) {
            read++;
        }
        require(read == receipts && reader.fileFaults().isEmpty());
        return (System.nanoTime() - begin) / NANOS;
    }

    private static InputStream stream(long receipts, String head, LongFunction<String> receipt, String trailer) {
        return new SequenceInputStream(new Enumeration<>() {
            private long next;

            @Override
            public boolean hasMoreElements() {
                return next <= receipts + 1;
            }

            @Override
            public InputStream nextElement() {
                String piece = next == 0 ? head : next > receipts ? trailer : receipt.apply(next);
                next++;
                return new ByteArrayInputStream(Uke.bytes(piece));
            }
        });
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalStateException("the file was not read as it was made");
        }
    }

    private static void report(String what, long receipts, double seconds) {
        System.out.printf(
                "%s: %,d receipts in %.1f s, %,.0f/s, heap at most %d MB%n",
                what,
                receipts,
                seconds,
                receipts / seconds,
                Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }
}
