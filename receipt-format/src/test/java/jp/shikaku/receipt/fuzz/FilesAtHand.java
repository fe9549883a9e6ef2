package jp.shikaku.receipt.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.KindFiles;
import jp.shikaku.receipt.Sample;
import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.reexamination.ReasonTarget;
import jp.shikaku.receipt.reexamination.ReexaminationRequest;
import jp.shikaku.receipt.reexamination.ReexaminationResult;
import jp.shikaku.receipt.reexamination.RelatedReceipt;
import jp.shikaku.receipt.returned.ReturnFileWriter;
import jp.shikaku.receipt.returned.ReturnHead;
import jp.shikaku.receipt.returned.ReturnKind;
import jp.shikaku.receipt.returned.ReturnReason;
import jp.shikaku.receipt.returned.ReturnReasonCode;

/** One file of every kind, and the public sample where it is beside the project. */
final class FilesAtHand {

    private static final RawLine INSTITUTION = RawLine.of(Uke.bytes("IR,1,13,1,1234567,,診療所,202610,00,\r\n"), 1);
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    private static final int BEGINNING = 5_000;

    private FilesAtHand() {}

    /** All, but of the sample its beginning only: small files are tried more often in the same time. */
    static List<byte[]> seeds() {
        List<byte[]> files = new ArrayList<>(generated());
        Sample.ifPresent().ifPresent(sample -> files.add(Arrays.copyOf(sample, BEGINNING)));
        return files;
    }

    static List<byte[]> all() {
        List<byte[]> files = new ArrayList<>(generated());
        Sample.ifPresent().ifPresent(files::add);
        return files;
    }

    private static List<byte[]> generated() {
        RawReceipt claim = Uke.read(Uke.file(Uke.draft())).receipts().get(0).raw();
        try {
            List<byte[]> files = new ArrayList<>(List.of(
                    Uke.file(Uke.draft(), Uke.draft()),
                    insurerFile(INSTITUTION, claim, ConfirmationCode.NO_CHANGE),
                    insurerFile(INSTITUTION, claim, ConfirmationCode.MOVED),
                    insurerFile(INSTITUTION, claim, ConfirmationCode.SPLIT),
                    assessed(),
                    returned(INSTITUTION, claim),
                    Uke.bytes("HR,202406,1,L3129\r\n")));
            for (ReceiptKind kind : List.of(ReceiptKind.DPC, ReceiptKind.DENTAL, ReceiptKind.PHARMACY)) {
                byte[] file = KindFiles.of(kind);
                RawReceipt ofKind = Uke.read(file).receipts().get(0).raw();
                files.add(file);
                files.add(insurerFile(KindFiles.head(file), ofKind, ConfirmationCode.MOVED));
                files.add(returned(KindFiles.head(file), ofKind));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] insurerFile(RawLine institution, RawReceipt claim, ConfirmationCode code) throws IOException {
        boolean split = code == ConfirmationCode.SPLIT;
        ForwardedPart part = new ForwardedPart(
                InsurerNumber.of("138057"),
                "１",
                "２",
                "01",
                new ReceiptType("1116"),
                70,
                DayMask.ofDays(3),
                split ? 1 : 2,
                split ? 288 : 434);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        for (int number = 1; number <= 2; number++) {
            String managementNumber = "%09d".formatted(number);
            writer.write(new ForwardedReceipt(
                    institution, claim, code, part, managementNumber, "13150810" + managementNumber));
        }
        return out.toByteArray();
    }

    private static byte[] assessed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                Uke.bytes(
                        "1,1,0,MN,000000001,,,,,\r\n1,2,0,RE,1\r\n1,3,0,HO,1\r\n2,4,0,HO,2\r\n2,5,0,JY,2,3,0,1:2,A:C,4,0,\r\n"
                                + "2,6,0,JY,3,2,0,,,,,\r\n1,7,0,ON,1,,,202610010900,,,,,,,,,,x\r\n1,8,0,RC,Ver00001F\r\n3,9,0,"));
        out.write(new ReexaminationRequest("1", null, "", "100018", "", null, null, "", true).encode());
        out.write(Uke.bytes("3,10,0,"));
        out.write(new ReasonTarget(3, 0).encode());
        out.write(Uke.bytes("3,11,0,"));
        out.write(new RelatedReceipt("1", "13150810000000001").encode());
        out.write(Uke.bytes("4,12,0,"));
        out.write(new ReexaminationResult("1", null, "101", MONTH, "", "102", "", List.of("100002"), "06132013")
                .encode());
        return out.toByteArray();
    }

    private static byte[] returned(RawLine institution, RawReceipt claim) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReturnHead head = new ReturnHead(ReviewOrganisation.KOKUHOREN, MONTH, new InstitutionCode("1311234567"), "99");
        ReturnFileWriter writer = new ReturnFileWriter(out, head);
        ReturnReason reason = ReturnReason.of(MONTH, ReturnKind.CLERICAL, new ReturnReasonCode("L3129"));
        writer.write(institution, claim, "000000001", "13150810000000001", List.of(reason));
        writer.finish();
        return out.toByteArray();
    }
}
