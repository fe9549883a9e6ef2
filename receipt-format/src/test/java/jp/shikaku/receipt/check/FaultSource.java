package jp.shikaku.receipt.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.KindFiles;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.assessment.Assessment;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;
import jp.shikaku.receipt.returned.ReturnFileReader;
import jp.shikaku.receipt.returned.ReturnedReceipt;

/** Sound files of every kind, into which the table of faults puts one mistake each, and their readers. */
enum FaultSource {
    /** An outpatient of one insurer. */
    OUTPATIENT(Uke.text(Uke.file(Uke.draft()))),
    /** The same with a first public payer who bears nothing of the points. */
    PUBLIC(OUTPATIENT
            .text
            .replace("RE,1,1112", "RE,1,1122")
            .replace("SN,1", "KO,54136015,,,2,0,,,,,,\r\nSN,1")
            .replace("GO,1,", "GO,2,")),
    /** An inpatient with meals. */
    INPATIENT(Uke.text(KindFiles.of(ReceiptKind.MEDICAL, KindFiles.draft(ReceiptKind.MEDICAL)))),
    DPC(Uke.text(KindFiles.of(ReceiptKind.DPC, KindFiles.draft(ReceiptKind.DPC)))),
    PHARMACY(Uke.text(KindFiles.of(ReceiptKind.PHARMACY, KindFiles.draft(ReceiptKind.PHARMACY)))),
    /** An institution that is registered with its name from the treatment month on, as is the insurer. */
    REGISTERED(OUTPATIENT.text),
    /** Two volumes, one after the other. */
    VOLUMES(OUTPATIENT.text.replace("GO,1,434,99", "GO,,,01")
            + OUTPATIENT
                    .text
                    .replace(",202610,00,", ",202610,01,")
                    .replace("RE,1,", "RE,2,")
                    .replace("GO,1,434,99", "GO,2,868,99")),
    /** A file of returned claims. */
    RETURNS(
            """
            HI,1,13,202610,1234567,99
            HR,202610,4,S1018
            RE,1,1112,202609,試験,1,19850401,
            HO,06132013,１２,３４,1,288,
            HG,1,288,99
            """),
    /** A file for insurers with a correction. */
    INSURERS(
            """
            1,1,0,MN,000000001,,131508100000001,,,
            1,2,0,IR,1,13,1,1234567,,診療所,202610,00,
            1,3,0,RE,1,1112,202609,試験,1,19850401,
            1,4,0,HO,06132013,１２,３４,1,288,
            2,5,0,HO,06132013,１２,３４,1,276,
            2,6,0,JY,2,4,0,5,C,5,0,
            """);

    private static final char END_MARK = 0x1A;
    private static final YearMonth OPENED = YearMonth.of(2026, 9);

    private final String text;

    FaultSource(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Everything that the readers of such files say of one. */
    List<Fault> faults(byte[] file) throws IOException {
        return switch (this) {
            case REGISTERED -> claims(file, registered());
            case VOLUMES -> volumes(Uke.text(file));
            case RETURNS -> returns(file);
            case INSURERS -> insurers(file);
            default -> claims(file, Directory.NONE);
        };
    }

    private static List<Fault> claims(byte[] file, Directory directory) throws IOException {
        ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(file), directory);
        List<Fault> faults = read(reader);
        faults.addAll(reader.fileFaults());
        return faults;
    }

    private static List<Fault> volumes(String files) throws IOException {
        List<VolumeTotals> totals = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String file : files.split(String.valueOf(END_MARK))) {
            ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(Uke.bytes(file)));
            faults.addAll(read(reader));
            faults.addAll(reader.fileFaults());
            totals.add(reader.volumeTotals().orElseThrow());
        }
        faults.addAll(VolumeSet.check(Editions.PUBLISHED.newest(ReceiptKind.MEDICAL), totals));
        return faults;
    }

    private static List<Fault> read(ClaimFileReader reader) throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
            faults.addAll(next.faults());
        }
        return faults;
    }

    private static List<Fault> returns(byte[] file) throws IOException {
        ReturnFileReader reader = new ReturnFileReader(new ByteArrayInputStream(file));
        List<Fault> faults = new ArrayList<>();
        for (ReturnedReceipt next = reader.next(); next != null; next = reader.next()) {
            faults.addAll(next.faults());
        }
        faults.addAll(reader.fileFaults());
        return faults;
    }

    private static List<Fault> insurers(byte[] file) throws IOException {
        InsurerFileReader reader = new InsurerFileReader(new ByteArrayInputStream(file));
        List<Fault> faults = new ArrayList<>();
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            faults.addAll(next.faults());
        }
        faults.addAll(Assessment.of(PrefixedReceipt.of(RawReceipt.of(file, 1))).faults());
        return faults;
    }

    /** What is registered around the file of {@link #REGISTERED}. */
    static Directory registered() {
        return new Directory() {
            @Override
            public boolean hasInsurer(InsurerNumber insurer, YearMonth month) {
                return "06132013".equals(insurer.value()) && !month.isBefore(OPENED);
            }

            @Override
            public Optional<String> institutionName(InstitutionCode institution, YearMonth month) {
                return Optional.of("テスト診療所").filter(name -> !month.isBefore(OPENED));
            }
        };
    }
}
