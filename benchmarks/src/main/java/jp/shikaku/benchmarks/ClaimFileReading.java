package jp.shikaku.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Reading a claim file, step by step more of it, beside a bare loop over its lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClaimFileReading {

    private static final int RECEIPTS = 2_000;
    private static final int KILOBYTE = 1_000;

    private byte[] file;

    /** What was read, per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public long receipts;
        public long kilobytes;

        void add(byte[] file) {
            receipts += RECEIPTS;
            kilobytes += file.length / KILOBYTE;
        }
    }

    @Setup(Level.Trial)
    public void writeFile() throws IOException {
        file = ClaimFileOfReceipts.of(RECEIPTS);
    }

    /** The baseline: lines decoded by the JDK's reader and split at commas, nothing understood. */
    @Benchmark
    public void baselineDecodeAndSplit(Volume volume, Blackhole blackhole) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), UkeText.CHARSET));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            blackhole.consume(line.split(",", -1));
        }
        volume.add(file);
    }

    /** Receipts as bytes and lines, every byte kept. */
    @Benchmark
    public void rawReceipts(Volume volume, Blackhole blackhole) throws IOException {
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            blackhole.consume(part);
        }
        volume.add(file);
    }

    /** Receipts understood: payers, days, groups. */
    @Benchmark
    public void understoodReceipts(Volume volume, Blackhole blackhole) throws IOException {
        UkeReader reader = new UkeReader(new ByteArrayInputStream(file));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt raw) {
                blackhole.consume(Receipt.of(raw, Editions.PUBLISHED.newest(ReceiptKind.MEDICAL)));
            }
        }
        volume.add(file);
    }

    /** Receipts understood and checked item by item, as intake does. */
    @Benchmark
    public void checkedReceipts(Volume volume, Blackhole blackhole) throws IOException {
        ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(file));
        int accepted = 0;
        for (CheckedReceipt receipt = reader.next(); receipt != null; receipt = reader.next()) {
            accepted += receipt.accepted() ? 1 : 0;
            blackhole.consume(receipt);
        }
        if (accepted != RECEIPTS || reader.refused()) {
            throw new IllegalStateException("the file of the benchmark has faults");
        }
        volume.add(file);
    }
}
