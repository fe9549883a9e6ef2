package jp.shikaku.local;

import java.io.PrintStream;

import jp.shikaku.local.cli.Arguments;
import jp.shikaku.local.play.Month;
import jp.shikaku.local.print.Table;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.population.claims.ClaimFile;

/** Prints where everything listens, and lines to try. */
final class Addresses {

    private final Suite suite;
    private final Month.Result result;
    private final PrintStream out;

    Addresses(Suite suite, Month.Result result, PrintStream out) {
        this.suite = suite;
        this.result = result;
        this.out = out;
    }

    void print() {
        out.println("■ 接続先 / addresses");
        Table table = new Table("service", "contract", "health", "metrics");
        row(table, "eligibility 資格確認", suite.eligibility());
        row(table, "claims レセプト審査・振替", suite.claims());
        row(table, "notice 資格確認書・お知らせ", suite.notice());
        out.print(table.text());
        out.println("  identity provider " + suite.issuer() + ", PostgreSQL on port "
                + suite.ports().postgres() + ", notices (PDF) in "
                + suite.folder().notices());
        out.println("  provider states and clock for Pact verifiers http://localhost:"
                + suite.ports().providerStates());
        out.println();
        out.println("■ 試す / to try");
        tryMonth();
        tryClaimFile();
        tryNotice();
    }

    private void tryMonth() {
        comment("what became of the month, and why one receipt went where it went");
        line("curl -s " + suite.claims() + "/v1/claim-months/" + Month.CLAIM_MONTH + "/summary", bearer("reviewer"));
        result.examples().stream()
                .findFirst()
                .ifPresent(example -> line(
                        "curl -s " + suite.claims() + "/v1/receipts/" + example.receiptId() + "/explanation",
                        bearer("reviewer")));
    }

    private void tryClaimFile() {
        ClaimFile file = result.town().claimFiles().get(0);
        comment("a claim file, as its institution sends it");
        line("./run generate --out /tmp/town --population "
                + result.town().settings().people() + " --seed "
                + result.town().settings().seed());
        line(
                "curl -s " + suite.claims() + "/v1/claim-files",
                bearer("institution " + file.institutionCode()),
                "-H 'Content-Type: application/octet-stream' --data-binary @/tmp/town/claims/" + file.name());
    }

    private void tryNotice() {
        if (result.document() == null) {
            return;
        }
        comment("the signed content of a notice's QR, and its verification");
        line(
                "content=$(curl -s " + suite.notice() + "/v1/documents/" + result.document(),
                bearer("operator") + " | sed 's/.*verify#\\([^\"]*\\).*/\\1/')");
        line(
                "curl -s " + suite.notice() + "/v1/verifications",
                "-H 'Content-Type: application/json' -d \"{\\\"content\\\":\\\"$content\\\"}\"");
    }

    private String bearer(String caller) {
        int base = suite.ports().base();
        String ports = base == Arguments.DEFAULT_PORT_BASE ? "" : " --port-base " + base;
        return "-H \"Authorization: Bearer $(./run token " + caller + ports + ")\"";
    }

    private void comment(String text) {
        out.println("  # " + text);
    }

    private void line(String... parts) {
        out.println("  " + String.join(" \\\n    ", parts));
    }

    private static void row(Table table, String name, String url) {
        table.row(name, url + "/q/openapi", url + "/q/health", url + "/q/metrics");
    }
}
