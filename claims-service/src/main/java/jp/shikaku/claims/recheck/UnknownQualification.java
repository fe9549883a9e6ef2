package jp.shikaku.claims.recheck;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jp.shikaku.claims.recheck.CoverageQuestion.NameSearch;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;

/**
 * How a claim says that the qualification was unknown at the desk (domain notes B.9): no symbol, a number of nine sevens
 * (後期高齢者: eight), and 不詳 at the start of the 摘要欄, that is of the text of a CO or SJ record, in a pharmacy's receipt
 * also TK.
 */
final class UnknownQualification {

    private static final Pattern SEVENS = Pattern.compile("7{8,9}");
    private static final String UNKNOWN = "不詳";
    private static final List<String> COMMENTS = List.of("CO", "SJ", "TK");
    private static final int LAST_ITEM_OF_CO = 4;

    private UnknownQualification() {}

    /** Whether a person has to be searched by name, and whether a certain candidate may be taken. */
    static NameSearch search(InsuredNumber claimed, RawReceipt receipt) {
        if (!claimed.insurer().isUnknownQualification()) {
            return NameSearch.NONE;
        }
        return isStated(claimed, receipt) ? NameSearch.INSTEAD : NameSearch.FOR_A_PERSON;
    }

    private static boolean isStated(InsuredNumber claimed, RawReceipt receipt) {
        boolean noSymbol = claimed.symbol() == null || claimed.symbol().isBlank();
        return noSymbol
                && SEVENS.matcher(halfWidth(claimed.number())).matches()
                && receipt.lines().stream().anyMatch(UnknownQualification::saysUnknown);
    }

    /** The text is the last item of a record, or nearly so; which one that is depends on the kind of receipt (A.4, A.8). */
    private static boolean saysUnknown(RawLine line) {
        return COMMENTS.stream().anyMatch(line::is)
                && IntStream.rangeClosed(1, LAST_ITEM_OF_CO)
                        .anyMatch(item -> line.item(item).startsWith(UNKNOWN));
    }

    private static String halfWidth(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC);
    }
}
