package jp.shikaku.local.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jp.shikaku.population.TownSettings;

/** Reads the command line. */
public final class Arguments {

    /** Where the suite listens unless told otherwise. */
    public static final int DEFAULT_PORT_BASE = 18_700;

    /** What {@code ./run --help} prints. */
    public static final String USAGE =
            """
            Usage:
              ./run [--once] [--fresh] [--population N] [--seed S] [--port-base P] [--images NAME:TAG | --manifests]
                  Start PostgreSQL, an identity provider and the three services, play a month,
                  print what became of the claims, and stay up until Ctrl-C.
                  --once          exit afterwards; the exit code is 1 if a law is broken
                  --fresh         wipe the data of earlier runs first
                  --population N  people in the town (default 10000)
                  --seed S        another town of the same kind
                  --port-base P   first of seven ports (default 18700)
                  --images NAME:TAG  run the services from container images by Podman (deploy/images/build)
                  --manifests     run them as the pods of deploy/kubernetes/overlays/single-node by Podman
              ./run token ROLE [CODE] [--port-base P]
                  Print a bearer token of the running suite. ROLE: institution CODE (10 digits),
                  insurer CODE (8 digits), person CODE (id), auditor, operator, and with or without
                  a name as CODE, reviewer and approver.
              ./run generate --out DIR [--population N] [--seed S]
                  Write a town: registrations as NDJSON, claims as UKE files, and the truth.
            Exit codes: 0 done, 1 a law is broken, 2 wrong arguments, 3 a port is in use, 4 too little disk,
              5 no suitable JDK or not built, 6 a service did not start or stopped, 7 the data belong to another town.
            """;

    private static final Set<String> WITH_CODE = Set.of("institution", "insurer", "person");
    private static final Set<String> WITHOUT_CODE = Set.of("auditor", "operator");
    private static final Set<String> WITH_NAME = Set.of("reviewer", "approver");
    private static final Set<String> FLAGS = Set.of("--once", "--fresh", "--manifests", "--help", "-h");
    private static final Set<String> VALUES = Set.of("--population", "--seed", "--port-base", "--out", "--images");

    private static final Pattern IMAGES = Pattern.compile("[a-z0-9][a-z0-9./:_-]*:[\\w.-]+");

    private final Deque<String> words = new ArrayDeque<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String word = left.pop();
            if (FLAGS.contains(word)) {
                options.put(word, "");
            } else if (VALUES.contains(word)) {
                if (left.isEmpty()) {
                    throw usage(word + " needs a value");
                }
                options.put(word, left.pop());
            } else if (word.startsWith("-")) {
                throw usage("There is no option " + word);
            } else {
                words.add(word);
            }
        }
    }

    /**
     * What the arguments ask for.
     *
     * @throws Refusal if they are not understood
     */
    public static Request parse(List<String> arguments) {
        return new Arguments(arguments).request();
    }

    private Request request() {
        if (options.containsKey("--help") || options.containsKey("-h")) {
            return new Request.Help();
        }
        String command = words.isEmpty() ? "play" : words.pop();
        Request request =
                switch (command) {
                    case "play" -> play();
                    case "token" -> token();
                    case "generate" -> generate();
                    default -> throw usage("There is no command " + command);
                };
        if (!words.isEmpty()) {
            throw usage("One argument is too many: " + words.peek());
        }
        return request;
    }

    private Request play() {
        Integer people = options.containsKey("--population") ? people() : null;
        Long seed = options.containsKey("--seed") ? seed() : null;
        return new Request.Play(
                options.containsKey("--fresh"),
                options.containsKey("--once"),
                people,
                seed,
                portBase(),
                services(),
                images());
    }

    private Request.Services services() {
        boolean manifests = options.containsKey("--manifests");
        if (options.containsKey("--images")) {
            if (manifests) {
                throw usage("--images and --manifests exclude each other");
            }
            return Request.Services.IMAGES;
        }
        return manifests ? Request.Services.MANIFESTS : Request.Services.BUILT;
    }

    private String images() {
        String images = options.get("--images");
        if (images != null && !IMAGES.matcher(images).matches()) {
            throw usage("--images needs NAME:TAG, for example localhost/shikaku:0.1.0");
        }
        return images;
    }

    private Request token() {
        String role = words.poll();
        if (role != null && WITHOUT_CODE.contains(role)) {
            return new Request.Token(role, null, portBase());
        }
        if (role != null && WITH_NAME.contains(role)) {
            return new Request.Token(role, words.poll(), portBase());
        }
        if (role == null || !WITH_CODE.contains(role)) {
            throw usage("A token is for institution, insurer, person, reviewer, approver, auditor or operator");
        }
        String code = words.poll();
        if (code == null) {
            throw usage("A token for the role " + role + " needs a code");
        }
        return new Request.Token(role, code, portBase());
    }

    private Request generate() {
        String out = options.get("--out");
        if (out == null) {
            throw usage("generate needs --out DIR");
        }
        return new Request.Generate(Path.of(out), people(), seed());
    }

    private int people() {
        long people = number("--population", TownSettings.DEFAULT_PEOPLE);
        if (people < 50 || people > 2_000_000) {
            throw usage("A town has 50 to 2,000,000 people");
        }
        return (int) people;
    }

    private long seed() {
        return number("--seed", TownSettings.DEFAULT_SEED);
    }

    private int portBase() {
        long base = number("--port-base", DEFAULT_PORT_BASE);
        if (base < 1024 || base > 65_000) {
            throw usage("--port-base is a number from 1024 to 65000");
        }
        return (int) base;
    }

    private long number(String option, long otherwise) {
        String value = options.get(option);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw usage(option + " needs a whole number");
        }
    }

    private static Refusal usage(String sentence) {
        return new Refusal(Refusal.USAGE, sentence + "; ./run --help shows what there is.");
    }
}
