package jp.shikaku.local.bridge;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request file by its name: {@code OQSsiquc01req_X.xml} is answered by {@code OQSsiquc01res_X.xml}.
 *
 * @param path where it lies
 * @param message which message it is, for example OQSsiquc01
 * @param rest what follows the kind, with the dot and the suffix
 */
record MessageFile(Path path, String message, String rest) {

    static final String BULK = "OQSmuquc01";
    static final String RESULT = "OQSmuquc02";

    private static final Pattern REQUEST =
            Pattern.compile("(OQS[a-z]{5}0[12])req(_.+\\.xml)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KNOWN = Set.of("OQSsiquc01", BULK, RESULT, "OQSsiimm01");

    /** A request, empty for a file that is none. */
    static Optional<MessageFile> of(Path path) {
        Matcher name = REQUEST.matcher(path.getFileName().toString());
        return name.matches() ? Optional.of(new MessageFile(path, name.group(1), name.group(2))) : Optional.empty();
    }

    /** Whether the service knows the message. */
    boolean isKnown() {
        return KNOWN.contains(message);
    }

    /** Name of the answer's file. */
    String answerName() {
        return message + "res" + rest;
    }
}
