package jp.shikaku.claims.recheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

import static org.assertj.core.api.Assertions.assertThat;

/** A claim file of October 2026 with receipts of one kind, as its institution writes it and as intake keeps it. */
record WrittenFile(ReceiptKind kind, byte[] bytes) {

    /**
     * A receipt to be written, and what must be conserved of it.
     *
     * @param draft the receipt
     * @param totals its days, points, meals and what its public payers are charged
     */
    record Written(ReceiptDraft draft, ReceiptTotals totals) {}

    static WrittenFile of(ReceiptKind kind, List<Written> receipts) {
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode("13" + kind.feeTable() + "1234567"),
                "試験機関",
                Example.OCTOBER,
                "00",
                "03-0000-0000",
                kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            for (Written receipt : receipts) {
                writer.write(receipt.draft());
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenFile(kind, out.toByteArray());
    }

    /** The receipts as they are kept: read and checked without any fault, then their bytes. */
    List<RawReceipt> kept() {
        List<RawReceipt> kept = new ArrayList<>();
        try {
            ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(bytes));
            for (CheckedReceipt next = reader.next(); next != null; next = reader.next()) {
                assertThat(next.faults()).isEmpty();
                kept.add(RawReceipt.of(next.raw().bytes(), next.raw().firstLine()));
            }
            assertThat(reader.fileFaults()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    /** Its first line, which insurers get with each receipt. */
    RawLine head() {
        byte[] first = Arrays.copyOf(bytes, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1);
        return RawLine.of(first, 1);
    }

    /** What the review judges of a kept receipt. */
    ReceiptFacts facts(RawReceipt raw) {
        return ReceiptReading.of(new KeptContent(kind, Example.OCTOBER, raw)).facts();
    }
}
