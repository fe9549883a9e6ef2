package jp.shikaku.eligibility;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import jp.shikaku.eligibility.access.seal.AuditCommand;

/** Starts the service; with arguments it carries out an operator's command instead and ends. */
@QuarkusMain
public final class Main {

    private Main() {}

    @SuppressWarnings("PMD.DoNotTerminateVM")
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(new AuditCommand(System.getenv(), System.out, Instant.now()).run(List.of(arguments)));
        }
    }
}
