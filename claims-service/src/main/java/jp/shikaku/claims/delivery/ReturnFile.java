package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.returned.ReturnFileWriter;
import jp.shikaku.receipt.returned.ReturnHead;
import jp.shikaku.receipt.returned.ReturnKind;
import jp.shikaku.receipt.returned.ReturnReason;

/** The returned claims as a file that can be corrected and claimed again; begun with the first one. */
final class ReturnFile {

    private static final String ONLY_VOLUME = "00";

    private final OutputStream out;
    private final ReportHead head;
    private final Function<ResultFacts, RawLine> firstRecord;
    private ReturnFileWriter writer;
    private RawLine institution;
    private long reception;
    private long items;

    /**
     * @param firstRecord the first record of the file a receipt came in; asked once per file, receipts come file by file
     */
    ReturnFile(OutputStream out, ReportHead head, Function<ResultFacts, RawLine> firstRecord) {
        this.out = out;
        this.head = head;
        this.firstRecord = firstRecord;
    }

    void add(ResultFacts facts) throws IOException {
        if (writer == null) {
            writer = new ReturnFileWriter(
                    out, new ReturnHead(head.organisation(), head.month(), head.institution(), ONLY_VOLUME));
        }
        if (institution == null || reception != facts.reception()) {
            institution = firstRecord.apply(facts);
            reception = facts.reception();
        }
        writer.write(
                institution,
                facts.receipt().raw(),
                ReceiptNumbers.own(facts.claimMonth(), facts.reception(), facts.line())
                        .management(),
                ReceiptNumbers.search(facts),
                List.of(reason(facts)));
        items++;
    }

    DeliveryFile.Written finish() throws IOException {
        if (writer != null) {
            writer.finish();
        }
        return new DeliveryFile.Written(items, 0);
    }

    private ReturnReason reason(ResultFacts facts) {
        return new ReturnReason(
                head.month(),
                kind(facts),
                facts.returnedFor(),
                ReturnList.reasonText(facts.returnedFor().value()),
                "",
                null,
                ReceiptNumbers.search(facts));
    }

    private ReturnKind kind(ResultFacts facts) {
        if (facts.withdrawn()) {
            return ReturnKind.WITHDRAWAL;
        }
        return head.edition() == Edition.ORIGINAL ? ReturnKind.CLERICAL : ReturnKind.QUALIFICATION;
    }
}
