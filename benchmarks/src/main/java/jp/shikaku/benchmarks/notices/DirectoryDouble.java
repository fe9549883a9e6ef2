package jp.shikaku.benchmarks.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** A stand-in for the registry: an empty change feed, and one insurer's name. */
final class DirectoryDouble implements AutoCloseable {

    private static final String INSURER =
            "{\"insurerNumber\":\"06132013\",\"name\":\"みどり健康保険組合\",\"prefecture\":\"13\",\"validFrom\":\"2008-04-01\"}";
    private static final String NO_CHANGES = "{\"items\":[],\"headPosition\":0}";

    private final HttpServer server;

    private DirectoryDouble(HttpServer server) {
        this.server = server;
    }

    static DirectoryDouble start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "registry-double");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            boolean feed = exchange.getRequestURI().getPath().endsWith("/changes");
            byte[] body = (feed ? NO_CHANGES : INSURER).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return new DirectoryDouble(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
