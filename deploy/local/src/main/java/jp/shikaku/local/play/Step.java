package jp.shikaku.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jp.shikaku.model.Tokyo;

/** The steps of the month in their order, and the day on which each happens. */
enum Step {
    DIRECTORY("2026-09-01", "保険者と医療機関の登録 / directory"),
    STOCK("2026-09-01", "初期移行 / existing stock"),
    ON_TIME("2026-10-03", "期限内の届出 / registrations in time"),
    CLAIMS("2026-10-08", "請求ファイルの送信 / claim files"),
    REVIEW("2026-10-11", "審査 / review"),
    FIRST_WAVE("2026-10-15", "遅れた届出 / first late wave"),
    CLOSE("2026-10-26", "締め / close of the month"),
    SECOND_WAVE("2026-11-10", "締切後の届出 / second late wave"),
    CORRECTIONS("2026-11-11", "照合による訂正 / corrections after the comparison"),
    NOTICES("2026-11-12", "お知らせの発行 / notices");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final LocalDate day;
    private final String title;

    Step(String day, String title) {
        this.day = LocalDate.parse(day);
        this.title = title;
    }

    Instant instant() {
        return day.atTime(MORNING).atZone(Tokyo.ZONE).toInstant();
    }

    LocalDate day() {
        return day;
    }

    String title() {
        return title;
    }
}
