package jp.shikaku.benchmarks.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Requests over connections that stay open, each sending the next when its answer has come. Plain sockets: a full HTTP
 * client would take from the cores that the service shares with it.
 */
final class HttpLoad {

    private static final String LENGTH = "content-length:";

    private final int port;
    private final String head;
    private final IntFunction<String> body;
    private final String expected;

    /**
     * A load.
     *
     * @param request method and path, for example {@code POST /v1/lookups}
     * @param token bearer token
     * @param body the body for a person
     * @param expected what every answer must contain
     */
    HttpLoad(int port, String request, String token, IntFunction<String> body, String expected) {
        this.port = port;
        this.body = body;
        this.expected = expected;
        this.head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** Sends for some seconds on some connections about persons 1 to {@code people} drawn at random. */
    Measured run(int connections, int seconds, int people) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Future<List<Long>>> senders = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                SplittableRandom random = new SplittableRandom(i);
                senders.add(threads.submit(() -> send(random, end, people)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> sender : senders) {
                all.addAll(sender.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            return Measured.of(took, all.stream().mapToLong(Long::longValue).toArray());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> send(SplittableRandom random, long end, int people) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", port);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                byte[] content = body.apply(1 + random.nextInt(people)).getBytes(StandardCharsets.UTF_8);
                byte[] start = (head + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                byte[] request = new byte[start.length + content.length];
                System.arraycopy(start, 0, request, 0, start.length);
                System.arraycopy(content, 0, request, start.length, content.length);
                long sent = System.nanoTime();
                out.write(request);
                String answer = read(in);
                micros.add((System.nanoTime() - sent) / 1_000);
                if (!answer.contains(expected)) {
                    throw new IllegalStateException("an unexpected answer: " + answer);
                }
            }
        }
        return micros;
    }

    private static String read(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        String content = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return status + '\n' + content;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
