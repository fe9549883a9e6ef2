package jp.shikaku.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import jp.shikaku.local.api.ApiFailure;
import jp.shikaku.local.cli.Arguments;
import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.cli.Request;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownFolder;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.testing.Tokens;

/** Entry of {@code ./run}. The system property {@code shikaku.root} names the project's root. */
public final class Main {

    private static final int BROKEN = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exitCode;
        try {
            exitCode = run(Arguments.parse(List.of(arguments)), System.out);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            exitCode = refusal.exitCode();
        } catch (ApiFailure | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            exitCode = Refusal.SUITE;
        } catch (InterruptedException e) {
            exitCode = BROKEN;
        }
        System.exit(exitCode);
    }

    /** Java 17 writes in the terminal's charset as it guesses it; the tables are UTF-8. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(Request request, PrintStream out) throws InterruptedException {
        if (request instanceof Request.Play play) {
            return new Play(play, rootFolder(), out).run();
        }
        if (request instanceof Request.Token token) {
            out.println(token(token));
        } else if (request instanceof Request.Generate generate) {
            generate(generate, out);
        } else {
            out.print(Arguments.USAGE);
        }
        return 0;
    }

    private static String token(Request.Token token) {
        int port = token.portBase() + 3;
        try {
            return Tokens.fetch("http://localhost:" + port + "/shikaku", token.clientId());
        } catch (IllegalStateException e) {
            throw new Refusal(
                    Refusal.SUITE,
                    "No identity provider answers on port " + port + ": start ./run first, or name its --port-base.");
        }
    }

    private static void generate(Request.Generate generate, PrintStream out) {
        Town town = TownGenerator.generate(TownSettings.demo(generate.seed(), generate.people()));
        try {
            TownFolder.write(town, generate.out());
        } catch (IOException e) {
            throw new Refusal(Refusal.DISK, "The folder " + generate.out() + " cannot be written.");
        }
        out.println(town.residents().size() + " people, " + town.receipts().size() + " receipts in "
                + town.claimFiles().size() + " files: " + generate.out());
    }

    private static Path rootFolder() {
        return Path.of(System.getProperty("shikaku.root", ".")).toAbsolutePath().normalize();
    }
}
