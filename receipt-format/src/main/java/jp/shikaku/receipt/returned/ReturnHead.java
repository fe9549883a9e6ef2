package jp.shikaku.receipt.returned;

import java.time.YearMonth;
import java.util.Optional;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * HI: who returns claims to whom.
 *
 * @param reviewOrganisation 審査支払機関
 * @param processingMonth 処理年月
 * @param institution 医療機関コード with prefecture and 点数表
 * @param volume マルチボリューム識別情報, two digits
 */
public record ReturnHead(
        ReviewOrganisation reviewOrganisation, YearMonth processingMonth, InstitutionCode institution, String volume) {

    private static final int ORGANISATION = 1;
    private static final int MONTH = 2;
    private static final int PREFECTURE = 3;
    private static final int FEE_TABLE = 4;
    private static final int CODE = 5;
    private static final int VOLUME = 7;

    /** The head of a file that begins with HI; empty for another first line, or one that cannot be read. */
    public static Optional<ReturnHead> of(RawLine hi) {
        Optional<YearMonth> month = UkeDates.month(hi.item(MONTH));
        boolean sound = hi.is("HI")
                && month.isPresent()
                && hi.item(ORGANISATION).matches("[12]")
                && hi.item(PREFECTURE).matches("0[1-9]|[1-3][0-9]|4[0-7]")
                && hi.item(FEE_TABLE).matches("[1-9]")
                && hi.item(CODE).matches("[0-9]{7}");
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new ReturnHead(
                ReviewOrganisation.ofCode(hi.item(ORGANISATION)),
                month.get(),
                InstitutionCode.of(hi.item(PREFECTURE), hi.item(FEE_TABLE), hi.item(CODE)),
                hi.item(VOLUME)));
    }

    /** The HI record with its line end. */
    byte[] encode() {
        return new RecordBuilder(Edition.EXCHANGE.record("HI").orElseThrow())
                .put(ORGANISATION, reviewOrganisation.code())
                .put(MONTH, processingMonth)
                .put(PREFECTURE, institution.prefecture())
                .put(FEE_TABLE, institution.feeTable())
                .put(CODE, institution.code())
                .put(VOLUME, volume)
                .encode(Unencodable.REFUSE);
    }
}
