package jp.shikaku.local.play;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;

/** Takes webhooks on this machine and counts how often each event came. */
final class WebhookReceiver implements AutoCloseable {

    private static final int NO_CONTENT = 204;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final Map<String, Integer> events = new ConcurrentHashMap<>();

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    static WebhookReceiver start() throws IOException {
        WebhookReceiver receiver =
                new WebhookReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/", exchange -> {
            receiver.events.merge(exchange.getRequestHeaders().getFirst("Shikaku-Event-Id"), 1, Integer::sum);
            exchange.sendResponseHeaders(NO_CONTENT, NO_BODY);
            exchange.close();
        });
        receiver.server.start();
        return receiver;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ready";
    }

    /** How often each event came, by its id. */
    Map<String, Integer> events() {
        return new TreeMap<>(events);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
