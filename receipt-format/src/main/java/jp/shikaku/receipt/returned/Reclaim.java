package jp.shikaku.receipt.returned;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * A claim made again (再請求) from a returned one: the reasons are dropped, the plain records corrected, the history kept
 * byte for byte. Head and GO, and the 請求年月 in the IR of a dental receipt, come from the file it is written to, {@link
 * jp.shikaku.receipt.writing.UkeWriter}. If another review organisation is responsible now, a new primary claim is sent instead (domain notes A.9.6).
 */
public final class Reclaim {

    private static final int RECEIPT_NUMBER = 1;

    private Reclaim() {}

    /**
     * The claim as it was returned, to be claimed again.
     *
     * @param receiptNumber レセプト番号 in the new file, from 1
     * @param edition the record tables of its kind
     */
    public static RawReceipt of(ReturnedReceipt returned, int receiptNumber, Edition edition) {
        return of(returned, returned.claim(), receiptNumber, edition);
    }

    /**
     * A corrected claim.
     *
     * @param returned the claim that came back
     * @param corrected its plain records with the corrections; its 検索番号 is that of the return
     * @param receiptNumber レセプト番号 in the new file, from 1
     * @param edition the record tables of its kind
     * @throws IllegalArgumentException if there are no records to claim, or the return states no 検索番号
     */
    public static RawReceipt of(ReturnedReceipt returned, RawReceipt corrected, int receiptNumber, Edition edition) {
        int position = edition.position("RE", "search number");
        String searchNumber = searchNumber(returned, position);
        List<RawLine> lines = new ArrayList<>();
        boolean claims = false;
        for (RawLine line : corrected.lines()) {
            if (line.is("RE")) {
                claims = true;
                byte[] head = RecordBuilder.of(line)
                        .put(RECEIPT_NUMBER, receiptNumber)
                        .put(position, searchNumber)
                        .encode(Unencodable.REPLACE);
                lines.add(RawLine.of(head, line.number()));
            } else if (!line.isPrefixed() && PrefixedReceipt.isOfReceipt(line)) {
                lines.add(line);
            }
        }
        if (!claims) {
            throw new IllegalArgumentException("the returned claim has no records that could be claimed again");
        }
        lines.addAll(returned.history());
        return RawReceipt.ofLines(lines);
    }

    private static String searchNumber(ReturnedReceipt returned, int position) {
        String ofReceipt = returned.claim().lines().stream()
                .filter(line -> line.is("RE"))
                .map(line -> line.item(position))
                .findFirst()
                .orElse("");
        if (!ofReceipt.isEmpty()) {
            return ofReceipt;
        }
        return returned.reasons().stream()
                .map(ReturnReason::searchNumber)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the return states no 検索番号"));
    }
}
