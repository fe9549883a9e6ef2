package jp.shikaku.local.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks through {@code req/} and answers what lies there. A request stays until its answer is in {@code res/}, written
 * under another name first and renamed; so neither a crash nor an outage loses one. The folder is listed, not watched by
 * the operating system: shares do not tell of changes.
 */
final class Bridge {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE_WITH_WRITERS = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_BULK = Duration.ofMinutes(10);
    private static final byte[] END = "</XmlMsg>".getBytes(StandardCharsets.US_ASCII);
    private static final String PROCESSING = "<SegmentOfResult>2</SegmentOfResult>";
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    private static final List<Integer> TRY_AGAIN = List.of(401, 403, 408, 429);

    private final Path requests;
    private final Path answers;
    private final ServiceClient service;
    private final Consumer<String> log;
    private final Map<Path, Seen> seen = new HashMap<>();

    Bridge(BridgeSettings settings, Consumer<String> log) {
        this.requests = settings.folder().resolve("req");
        this.answers = settings.folder().resolve("res");
        this.service = new ServiceClient(settings);
        this.log = log;
    }

    /** Looks once through the folder. */
    void scan() throws IOException, InterruptedException {
        Files.createDirectories(requests);
        Files.createDirectories(answers);
        List<MessageFile> files;
        try (Stream<Path> all = Files.list(requests)) {
            files = all.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(path -> MessageFile.of(path).stream())
                    .toList();
        }
        seen.keySet().retainAll(files.stream().map(MessageFile::path).toList());
        for (MessageFile file : files) {
            Seen state = look(file);
            if (state != null && state.ready()) {
                handle(file, state);
            }
        }
    }

    /** Whether a file has come to rest: its size and time are those of the last look. */
    private Seen look(MessageFile file) throws IOException {
        try {
            long size = Files.size(file.path());
            long time = Files.getLastModifiedTime(file.path()).toMillis();
            Seen before = seen.get(file.path());
            if (before == null || before.size != size || before.time != time) {
                seen.put(file.path(), new Seen(size, time));
                return null;
            }
            return before;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void handle(MessageFile file, Seen state) throws IOException, InterruptedException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file.path())) {
            content = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            state.tryAgain(FIRST_PAUSE);
            return;
        }
        if (!file.isKnown()) {
            answer(file, OwnAnswer.UNKNOWN_MESSAGE.to(content), OwnAnswer.UNKNOWN_MESSAGE.code());
        } else if (content.length > MOST_BYTES) {
            answer(file, OwnAnswer.TOO_LARGE.to(content), OwnAnswer.TOO_LARGE.code());
        } else if (endsLikeAMessage(content) || state.age().compareTo(PATIENCE_WITH_WRITERS) > 0) {
            send(file, state, content);
        }
    }

    private void send(MessageFile file, Seen state, byte[] content) throws IOException, InterruptedException {
        ServiceClient.Reply reply;
        try {
            reply = service.send(file.message(), content, key(file, content));
        } catch (IOException e) {
            state.fail(log, file, "the service does not answer (" + e.getClass().getSimpleName() + ')', null);
            return;
        }
        if (reply.status() >= SERVER_ERRORS || !reply.message() && TRY_AGAIN.contains(reply.status())) {
            state.fail(log, file, "the service answers " + reply.status(), reply.retryAfter());
        } else if (isProcessing(file, reply) && state.age().compareTo(PATIENCE_WITH_BULK) < 0) {
            state.tryAgain(reply.retryAfter() == null ? FIRST_PAUSE : reply.retryAfter());
        } else if (!reply.message() && reply.status() >= CLIENT_ERRORS) {
            answer(file, OwnAnswer.REFUSED.to(content), OwnAnswer.REFUSED.code() + ", status " + reply.status());
        } else {
            answer(file, reply.body(), "status " + reply.status());
        }
    }

    /** First the answer, on the disk and under its own name; only then the request goes. */
    private void answer(MessageFile file, byte[] content, String outcome) throws IOException {
        Path target = answers.resolve(file.answerName());
        Path unfinished = answers.resolve('.' + file.answerName() + ".part");
        try (FileChannel out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(file.path());
        seen.remove(file.path());
        log.accept(file.message() + ": answered (" + outcome + ").");
    }

    private static boolean isProcessing(MessageFile file, ServiceClient.Reply reply) {
        return MessageFile.RESULT.equals(file.message())
                && reply.message()
                && new String(reply.body(), StandardCharsets.ISO_8859_1).contains(PROCESSING);
    }

    private static boolean endsLikeAMessage(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] <= ' ' && content[end - 1] >= 0) {
            end--;
        }
        if (end < END.length) {
            return false;
        }
        for (int i = 0; i < END.length; i++) {
            if (content[end - END.length + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    /** The same file has the same key, so that a bulk file is received once however often it is sent. */
    private static String key(MessageFile file, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.path().getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** A file as it was last seen, and when it may be tried again. */
    private static final class Seen {

        private final long size;
        private final long time;
        private final Instant since = Instant.now();
        private Instant notBefore = Instant.MIN;
        private Duration pause = FIRST_PAUSE;

        Seen(long size, long time) {
            this.size = size;
            this.time = time;
        }

        boolean ready() {
            return !Instant.now().isBefore(notBefore);
        }

        Duration age() {
            return Duration.between(since, Instant.now());
        }

        void tryAgain(Duration after) {
            notBefore = Instant.now().plus(after);
        }

        void fail(Consumer<String> log, MessageFile file, String why, Duration retryAfter) {
            Duration wait = retryAfter == null || retryAfter.compareTo(LONGEST_PAUSE) > 0 ? pause : retryAfter;
            log.accept(file.message() + ": " + why + "; the request is kept and sent again.");
            tryAgain(wait);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }
}
