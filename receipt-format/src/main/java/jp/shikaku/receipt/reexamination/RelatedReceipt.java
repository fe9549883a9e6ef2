package jp.shikaku.receipt.reexamination;

import java.util.Optional;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * JR: a receipt that a request refers to. Only the first item is stated; that the second is its 検索番号 is inferred.
 *
 * @param relation 縦覧区分, {@link CodeTable#RELATION}
 * @param searchNumber 検索番号, empty where not recorded
 */
public record RelatedReceipt(String relation, String searchNumber) {

    private static final int RELATION = 1;
    private static final int SEARCH_NUMBER = 2;

    /** The related receipt of a line; empty if its 縦覧区分 is not in the table. */
    public static Optional<RelatedReceipt> of(RawLine jr) {
        return CodeTable.RELATION
                .find(jr.item(RELATION))
                .map(relation -> new RelatedReceipt(relation.code(), jr.item(SEARCH_NUMBER)));
    }

    /** The JR record with its line end. */
    public byte[] encode() {
        return new RecordBuilder(Edition.EXCHANGE.record("JR").orElseThrow())
                .put(RELATION, relation)
                .put(SEARCH_NUMBER, searchNumber)
                .encode(Unencodable.REFUSE);
    }
}
