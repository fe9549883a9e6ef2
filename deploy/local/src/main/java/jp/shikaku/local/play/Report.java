package jp.shikaku.local.play;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.KindResult;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.play.StageResult.OutcomeSum;
import jp.shikaku.local.print.Table;
import jp.shikaku.population.claims.Situation;

/** Prints what became of the month. */
public final class Report {

    private final Month.Result result;
    private final PrintStream out;

    public Report(Month.Result result, PrintStream out) {
        this.result = result;
        this.out = out;
    }

    /** Tables, laws and examples. */
    public void print() {
        outcomes();
        kinds();
        truth();
        remaining();
        laws();
        examples();
    }

    private void outcomes() {
        heading("レセプトの結果（件数） / what became of the receipts");
        Map<String, OutcomeSum[]> rows = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            for (OutcomeSum sum : result.stages().get(stage).outcomes()) {
                rows.computeIfAbsent(OutcomeNames.of(sum), none -> new OutcomeSum[Stage.values().length])[
                        stage.ordinal()] = sum;
            }
        }
        Table table = new Table("結果 / outcome", "請求のまま", "審査の後", "最初の届出の後", "締切後の届出の後", "点数（最後）", "費用 円（最後）");
        rows.forEach((name, sums) -> {
            OutcomeSum last = sums[sums.length - 1];
            table.row(
                    name,
                    receipts(sums[0]),
                    receipts(sums[1]),
                    receipts(sums[2]),
                    receipts(last),
                    last == null ? null : last.points(),
                    last == null ? null : last.costYen());
        });
        table.rule();
        Object[] refused = new Object[5];
        Object[] total = new Object[7];
        refused[0] = "    REFUSED  受付不能";
        total[0] = "    合計 / total";
        for (Stage stage : Stage.values()) {
            StageResult measured = result.stages().get(stage);
            refused[stage.ordinal() + 1] = measured.refused();
            total[stage.ordinal() + 1] = measured.total().receipts();
            total[5] = measured.total().points();
            total[6] = measured.total().costYen();
        }
        out.print(table.row(refused).row(total).text());
    }

    private void kinds() {
        heading("レセプトの種類ごとに / by kind of receipt");
        Table table = new Table("種類 / kind", "送付", "受付不能", "枝番特定", "振替", "分割", "保留", "受診日", "誤った日（請求のまま）", "誤った日（最後）");
        List<KindResult> claimed = result.stages().get(Stage.AS_CLAIMED).kinds();
        List<KindResult> last = result.stages().get(Stage.AFTER_SECOND_WAVE).kinds();
        for (int i = 0; i < last.size(); i++) {
            KindResult kind = last.get(i);
            table.row(
                    OutcomeNames.of(kind.kind()),
                    kind.sent(),
                    kind.refused(),
                    kind.outcomes().get("BRANCH_FOUND"),
                    kind.outcomes().get("MOVED"),
                    kind.outcomes().get("SPLIT"),
                    kind.outcomes().get("HELD"),
                    kind.days().right() + kind.days().wrong() + kind.days().notBilled(),
                    claimed.get(i).days().wrong(),
                    kind.days().wrong());
        }
        out.print(table.text());
    }

    private void truth() {
        heading("受診日ごとの真実との照合 / every receipt-day against the truth");
        Table table = new Table("時点 / stage", "正しい保険者", "誤った保険者", "請求先なし", "合計（日）");
        for (Stage stage : Stage.values()) {
            DayCounts days = result.stages().get(stage).days();
            table.row(
                    stage.ja() + " / " + stage.en(),
                    days.right(),
                    days.wrong(),
                    days.notBilled(),
                    days.right() + days.wrong() + days.notBilled());
        }
        out.print(table.text());
        out.printf(
                "%n  誤った保険者に請求された受診日 / wrongly billed days: %,d → %,d%n",
                result.stages().get(Stage.AS_CLAIMED).days().wrong(),
                result.stages().get(Stage.AFTER_SECOND_WAVE).days().wrong());
    }

    private void remaining() {
        heading("残った日とその理由 / days that remain, by reason");
        DayCounts days = result.stages().get(Stage.AFTER_SECOND_WAVE).days();
        Table table = new Table("理由 / reason", "誤った保険者", "請求先なし");
        Set<Situation> situations = EnumSet.noneOf(Situation.class);
        situations.addAll(days.wrongBy().keySet());
        situations.addAll(days.notBilledBy().keySet());
        situations.stream()
                .sorted(Comparator.comparing(
                        (Situation situation) -> -days.wrongBy().getOrDefault(situation, 0)))
                .forEach(situation -> table.row(
                        situation.ja() + " / " + situation.en(),
                        days.wrongBy().get(situation),
                        days.notBilledBy().get(situation)));
        out.print(table.text());
    }

    private void laws() {
        heading("法則 / laws");
        for (Law law : Law.values()) {
            String at = result.laws().brokenAt(law);
            out.println("  " + (at == null ? "✓ " : "✗ ") + law.ja() + " / " + law.key()
                    + (at == null ? "" : "  — broken at " + at));
        }
    }

    private void examples() {
        heading("例 / examples");
        for (Examples.Example example : result.examples()) {
            out.println("  ■ " + example.title() + "  [" + example.key() + "]");
            example.facts().forEach(fact -> out.println("    " + fact));
            example.sentences().forEach(sentence -> out.println("    " + sentence));
            out.println("    GET /v1/receipts/" + example.receiptId() + "/explanation");
            out.println();
        }
    }

    private void heading(String text) {
        out.println();
        out.println("■ " + text);
    }

    private static Integer receipts(OutcomeSum sum) {
        return sum == null ? null : sum.receipts();
    }
}
