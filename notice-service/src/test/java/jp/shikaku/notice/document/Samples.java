package jp.shikaku.notice.document;

import java.time.LocalDate;

import jp.shikaku.model.InsurerNumber;

/** Documents to print in tests. */
final class Samples {

    static final String VERIFICATION = "https://notice.example.jp/verify#" + "eyJhbGciOiJFUzI1NiIs".repeat(28);

    private Samples() {}

    static DocumentContent named(String name, String kana) {
        return new DocumentContent(
                "7K2M9QXD4HTN0B3C",
                LocalDate.of(2026, 10, 15),
                null,
                null,
                new DocumentContent.Insurer(new InsurerNumber("06132013"), "みどり健康保険組合"),
                new DocumentContent.Insured("１２３４", "567890", "01", false, null),
                new DocumentContent.Person(name, kana, LocalDate.of(1980, 4, 1), null),
                LocalDate.of(2026, 10, 1),
                null,
                DocumentContent.OptionalItems.NONE,
                null,
                VERIFICATION);
    }

    /** An elderly person of 国民健康保険 with a ratio and a last day, and the longest of everything. */
    static DocumentContent longest() {
        return new DocumentContent(
                "0000111122223333",
                LocalDate.of(2026, 10, 15),
                null,
                LocalDate.of(2027, 7, 31),
                new DocumentContent.Insurer(InsurerNumber.of("138057"), "東京都特別区職員および関係団体国民健康保険組合連合会"),
                new DocumentContent.Insured("武蔵野・杉並１２３４", "１２３４５６７８", "12", true, null),
                new DocumentContent.Person(
                        "マクシミリアーナ　アレクサンドラ　フェルナンデス　デ・ラ・クルス　オリヴェイラ",
                        "ﾏｸｼﾐﾘｱｰﾅ ｱﾚｸｻﾝﾄﾞﾗ ﾌｪﾙﾅﾝﾃﾞｽ ﾃﾞ･ﾗ･ｸﾙｽ ｵﾘｳﾞｪｲﾗ",
                        LocalDate.of(1954, 12, 31),
                        null),
                LocalDate.of(2019, 5, 1),
                2,
                DocumentContent.OptionalItems.NONE,
                null,
                VERIFICATION);
    }
}
