package jp.shikaku.local.play;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A collector of OpenTelemetry (OTLP over HTTP) that keeps which services took part in which trace. Reads of the protocol
 * what it needs: field numbers are those of opentelemetry-proto's trace.proto.
 */
final class SpanReceiver implements AutoCloseable {

    private static final int LENGTH_DELIMITED = 2;
    private static final Pattern SERVICE = Pattern.compile("(?:eligibility|claims|notice)-service");

    private final HttpServer server;
    private final Map<String, Set<String>> services = new ConcurrentHashMap<>();

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    static SpanReceiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SpanReceiver receiver = new SpanReceiver(server);
        server.createContext("/", receiver::take);
        server.start();
        return receiver;
    }

    /** What a service is to be told so that it sends every span here. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1.0");
        settings.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        settings.put(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort());
        return settings;
    }

    /** Whether some trace went through both services. */
    boolean joined(String one, String other) {
        return services.values().stream().anyMatch(together -> together.contains(one) && together.contains(other));
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().endsWith("/traces")) {
            each(ByteBuffer.wrap(body), 1, this::ofResource);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void ofResource(ByteBuffer spans) {
        Set<String> names = new TreeSet<>();
        each(spans.duplicate(), 1, resource -> {
            Matcher name = SERVICE.matcher(StandardCharsets.ISO_8859_1.decode(resource));
            while (name.find()) {
                names.add(name.group());
            }
        });
        each(
                spans,
                2,
                scope -> each(
                        scope,
                        2,
                        span -> each(span, 1, trace -> {
                            byte[] id = new byte[trace.remaining()];
                            trace.get(id);
                            services.computeIfAbsent(
                                            HexFormat.of().formatHex(id), unknown -> new ConcurrentSkipListSet<>())
                                    .addAll(names);
                        })));
    }

    /** Visits each occurrence of a field that has a length. */
    private static void each(ByteBuffer message, int field, Consumer<ByteBuffer> visitor) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) (tag & 7)) {
                case 0 -> varint(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case LENGTH_DELIMITED -> {
                    int length = (int) varint(message);
                    if (tag >> 3 == field) {
                        visitor.accept(message.slice(message.position(), length));
                    }
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no wire type of protobuf: " + (tag & 7));
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = message.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
