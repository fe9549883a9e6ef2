package jp.shikaku.local;

import java.io.PrintStream;

import jp.shikaku.local.print.Table;
import jp.shikaku.local.suite.Suite;

/** Prints where everything listens, and lines to try. */
final class Addresses {

    private final Suite suite;
    private final PrintStream out;

    Addresses(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    void print() {
        out.println();
        out.println("■ 接続先 / addresses");
        Table table = new Table("service", "contract", "health", "metrics");
        row(table, "eligibility 資格確認", suite.eligibility());
        row(table, "claims レセプト審査・振替", suite.claims());
        row(table, "notice 資格確認書・お知らせ", suite.notice());
        out.print(table.text());
        out.println("  identity provider " + suite.issuer() + ", PostgreSQL on port "
                + suite.ports().postgres());
        out.println();
        out.println("■ 試す / to try");
        String token = suite.ports().base() == 18_700
                ? "./run token "
                : "./run --port-base " + suite.ports().base() + " token ";
        out.println("  curl -s " + suite.claims() + "/v1/claim-months/2026-10/summary -H \"Authorization: Bearer $("
                + token + "reviewer)\"");
        out.println("  ./run generate --out /tmp/town && curl -s " + suite.claims()
                + "/v1/claim-files -H \"Authorization: Bearer $(" + token
                + "institution 1311211010)\" -H 'Content-Type: application/octet-stream'"
                + " --data-binary @/tmp/town/claims/RECEIPTC_1311211010_00.UKE");
        out.println();
    }

    private static void row(Table table, String name, String url) {
        table.row(name, url + "/q/openapi", url + "/q/health", url + "/q/metrics");
    }
}
