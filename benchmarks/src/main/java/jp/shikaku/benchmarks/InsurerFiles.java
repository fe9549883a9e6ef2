package jp.shikaku.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
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

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;

/** Writing the bundle of an insurer, and reading it, beside copying the same bytes and a bare loop over the same lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InsurerFiles {

    private static final int RECEIPTS = 2_000;
    private static final int KILOBYTE = 1_000;
    private static final RawLine INSTITUTION =
            RawLine.of("IR,1,13,1,1234567,,,202610,00,\r\n".getBytes(UkeText.CHARSET), 1);

    private final List<ForwardedReceipt> unchanged = new ArrayList<>();
    private final List<ForwardedReceipt> divided = new ArrayList<>();
    private byte[] bundle;
    private byte[] dividedBundle;

    /** What was written or read, per second. */
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
    public void prepare() throws IOException {
        UkeReader reader = new UkeReader(new ByteArrayInputStream(ClaimFileOfReceipts.of(RECEIPTS)));
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt raw) {
                Receipt receipt = Receipt.of(raw, Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));
                unchanged.add(forwarded(raw, receipt, ConfirmationCode.NO_CHANGE, receipt.daysSeen()));
                DayMask first = DayMask.ofDays(receipt.daysSeen().days().get(0));
                divided.add(forwarded(raw, receipt, ConfirmationCode.SPLIT, first));
            }
        }
        bundle = write(unchanged);
        dividedBundle = write(divided);
    }

    /** The baseline of writing: the bytes of the bundle put into memory, one piece per receipt. */
    @Benchmark
    public void baselineCopyReceipts(Volume volume, Blackhole blackhole) throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream(bundle.length);
        int size = bundle.length / RECEIPTS;
        for (int at = 0; at < RECEIPTS; at++) {
            sink.write(bundle, at * size, size);
        }
        blackhole.consume(sink);
        volume.add(bundle);
    }

    /** Receipts that stay: every line prefixed, SN filled. */
    @Benchmark
    public void writeUnchanged(Volume volume, Blackhole blackhole) throws IOException {
        blackhole.consume(write(unchanged));
        volume.add(bundle);
    }

    /** Parts of divided receipts: details filtered by day, the original and its corrections beside them. */
    @Benchmark
    public void writeDivided(Volume volume, Blackhole blackhole) throws IOException {
        blackhole.consume(write(divided));
        volume.add(dividedBundle);
    }

    /** The baseline of reading: lines decoded by the JDK's reader and split at commas, nothing understood. */
    @Benchmark
    public void baselineDecodeAndSplit(Volume volume, Blackhole blackhole) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bundle), UkeText.CHARSET));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            blackhole.consume(line.split(",", -1));
        }
        volume.add(bundle);
    }

    /** Receipts with every prefix read. */
    @Benchmark
    public void readPrefixed(Volume volume, Blackhole blackhole) throws IOException {
        InsurerFileReader reader = new InsurerFileReader(new ByteArrayInputStream(bundle));
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            blackhole.consume(next);
        }
        volume.add(bundle);
    }

    /** Divided receipts rebuilt from the originals by their corrections. */
    @Benchmark
    public void readCorrected(Volume volume, Blackhole blackhole) throws IOException {
        InsurerFileReader reader = new InsurerFileReader(new ByteArrayInputStream(dividedBundle));
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            blackhole.consume(Assessment.of(next.receipt(), DataClass.AS_RECEIVED, DataClass.QUALIFICATION_CORRECTION));
        }
        volume.add(dividedBundle);
    }

    private static ForwardedReceipt forwarded(RawReceipt raw, Receipt receipt, ConfirmationCode code, DayMask days) {
        long points = receipt.groups().stream()
                .filter(group -> group.burden().insurance() && !group.isMeal())
                .mapToLong(group -> group.points(days))
                .sum();
        ForwardedPart part = new ForwardedPart(
                InsurerNumber.of("138057"), "１２", "３４５", "01", receipt.type(), null, days, days.count(), points);
        return new ForwardedReceipt(INSTITUTION, raw, code, part, "000000001", "13150810000000001");
    }

    private static byte[] write(List<ForwardedReceipt> receipts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        for (ForwardedReceipt receipt : receipts) {
            writer.write(receipt);
        }
        return out.toByteArray();
    }
}
