package jp.shikaku.claims.statement;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportTexts;

/** A statement as a file: captions, a row per claim month and account, then the sums per account. Layout and captions are ours. */
final class StatementCsv {

    private static final List<String> CAPTIONS = List.of(
            "claimMonth",
            "account",
            "side",
            "openingPoints",
            "openingYen",
            "billedReceipts",
            "billedPoints",
            "billedYen",
            "reversedReceipts",
            "reversedPoints",
            "reversedYen",
            "netPoints",
            "netYen",
            "closingPoints",
            "closingYen");

    private StatementCsv() {}

    static byte[] of(StatementView statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportCsv csv = new ReportCsv(out);
        csv.row(CAPTIONS.stream()
                .map(caption -> ReportTexts.of("statement." + caption).ja())
                .toList());
        statement.claimMonths().forEach(line -> csv.row(items(line, line.claimMonth())));
        String total = ReportTexts.of("statement.total").ja();
        statement.accounts().forEach(line -> csv.row(items(line, total)));
        return out.toByteArray();
    }

    private static List<String> items(StatementView.Line line, String claimMonth) {
        List<String> items = new ArrayList<>();
        items.add(claimMonth);
        items.add(ReportTexts.of("account." + line.account()).ja());
        items.add(ReportTexts.of("side." + line.side()).ja());
        add(items, line.opening());
        add(items, line.billed());
        add(items, line.reversed());
        add(items, line.net());
        add(items, line.closing());
        return items;
    }

    private static void add(List<String> items, StatementView.Movement movement) {
        items.add(Long.toString(movement.receipts()));
        add(items, movement.amount());
    }

    private static void add(List<String> items, StatementView.Amount amount) {
        items.add(Long.toString(amount.points()));
        items.add(Long.toString(amount.yen()));
    }
}
