package jp.shikaku.notice.document;

import java.time.LocalDate;

/** Notices to print in tests. */
public final class Notices {

    private Notices() {}

    public static NoticeContent named(String name, String kana) {
        return new NoticeContent(
                "7K2M9QXD4HTN0B3C",
                LocalDate.of(2026, 10, 15),
                "06132013",
                "みどり健康保険組合",
                "１２３４",
                "567890",
                "01",
                name,
                kana,
                LocalDate.of(1980, 4, 1),
                false,
                LocalDate.of(2026, 10, 1),
                null,
                null);
    }

    /** An elderly person of 国民健康保険 with a ratio and a last day, and the longest of everything. */
    public static NoticeContent longest() {
        return new NoticeContent(
                "0000111122223333",
                LocalDate.of(2026, 10, 15),
                "138057",
                "東京都特別区職員および関係団体国民健康保険組合連合会",
                "武蔵野・杉並１２３４",
                "１２３４５６７８",
                "12",
                "マクシミリアーナ　アレクサンドラ　フェルナンデス　デ・ラ・クルス　オリヴェイラ",
                "ﾏｸｼﾐﾘｱｰﾅ ｱﾚｸｻﾝﾄﾞﾗ ﾌｪﾙﾅﾝﾃﾞｽ ﾃﾞ･ﾗ･ｸﾙｽ ｵﾘｳﾞｪｲﾗ",
                LocalDate.of(1954, 12, 31),
                true,
                LocalDate.of(2019, 5, 1),
                2,
                LocalDate.of(2027, 7, 31));
    }
}
