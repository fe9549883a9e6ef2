package jp.shikaku.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A stand-in for the eligibility service that speaks its contract over HTTP: a feed, persons and insurers kept in
 * memory. The real service is followed in the scenario across all services; this one can be made to fail. Tests steer it
 * over HTTP too, because several class loaders know this class.
 */
public final class RegistryDouble {

    /** Of earlier months it does not keep everything. */
    private static final String FIRST_MONTH_KEPT = "2015-04";

    private static final String ADDRESS = "shikaku.test.registry";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Map<String, Object>> changes = new ArrayList<>();
    private final Map<String, List<?>> cardless = new HashMap<>();
    private final Map<String, Object> persons = new HashMap<>();
    private final Map<String, String> insurers = Map.of("06132013", "みどり健康保険組合", "39131206", "東京都後期高齢者医療広域連合");
    private boolean down;
    private boolean changesForgotten;

    private RegistryDouble() {}

    /** Address of the one that runs beside the tests of this JVM; started by the first who asks. */
    public static String address() {
        synchronized (System.getProperties()) {
            if (System.getProperty(ADDRESS) == null) {
                System.setProperty(ADDRESS, "http://localhost:" + new RegistryDouble().listen());
            }
            return System.getProperty(ADDRESS);
        }
    }

    /** States a person; qualifications as the contract has them. */
    @SafeVarargs
    public static void state(String personId, String name, boolean card, Map<String, Object>... qualifications) {
        stateWith(Map.of(), personId, name, card, qualifications);
    }

    /** States a person with more facts than name and card. */
    @SafeVarargs
    public static void stateWith(
            Map<String, Object> more,
            String personId,
            String name,
            boolean card,
            Map<String, Object>... qualifications) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("personId", personId);
        person.put("name", name);
        person.put("kana", "テスト　タロウ");
        person.put("birthDate", "1980-04-01");
        person.put("sex", "1");
        person.put("usableCard", card);
        person.put("qualifications", List.of(qualifications));
        person.putAll(more);
        steer("/control/persons/" + personId, person);
    }

    /** A qualification of insurer 06132013, in force. */
    public static Map<String, Object> qualification(String id, String number) {
        Map<String, Object> qualification = new LinkedHashMap<>();
        qualification.put("qualificationId", id);
        qualification.put("insurerNumber", "06132013");
        qualification.put("symbol", "１２３４");
        qualification.put("number", number);
        qualification.put("branch", "01");
        qualification.put("relationship", "SELF");
        qualification.put("acquiredOn", "2026-10-01");
        qualification.put("scheme", "EMPLOYEES");
        qualification.put("reviewOrganisation", "SHIHARAI_KIKIN");
        qualification.put("suspended", false);
        qualification.put("counts", true);
        qualification.put("matching", "CLEAR");
        qualification.put("knownSince", "2026-10-05T01:00:00Z");
        return qualification;
    }

    /** Adds an event to the feed. */
    public static void event(String personId, String kind, boolean initialLoad, String... qualificationIds) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("knownAt", "2026-10-05T01:00:00Z");
        change.put("personId", personId);
        change.put("kinds", List.of(kind));
        change.put("qualificationIds", List.of(qualificationIds));
        change.put("tokens", List.of());
        change.put("initialLoad", initialLoad);
        steer("/control/changes", change);
    }

    /** Sets the list of people without a usable card, whatever the month asked for. */
    public static void cardless(String insurer, List<Map<String, Object>> members) {
        steer("/control/cardless/" + insurer, Map.of("items", members));
    }

    /** Makes every call fail with 503, or not. */
    public static void down(boolean isDown) {
        steer("/control/down", Map.of("down", isDown));
    }

    /** Forgets a person: from now on nobody of that id is known, and no event tells it. */
    public static void forget(String personId) {
        steer("/control/forgotten/" + personId, Map.of());
    }

    /** Makes the feed answer that it no longer keeps what followed any place, or go on as ever. */
    public static void forgetChanges(boolean forgotten) {
        steer("/control/changes-forgotten", Map.of("forgotten", forgotten));
    }

    private static void steer(String path, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                    .timeout(Duration.ofSeconds(30))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                throw new IllegalStateException("the stand-in refused " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::serve);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "registry-double");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/control/")) {
            control(path, JSON.readValue(exchange.getRequestBody(), Map.class));
            answer(exchange, 200, Map.of());
        } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey")) {
            answer(exchange, 401, null);
        } else if (down) {
            answer(exchange, 503, null);
        } else if ("cardless-members".equals(last(path))
                && FIRST_MONTH_KEPT.compareTo(query(exchange).get("month")) > 0) {
            answer(exchange, 410, null);
        } else if (changesForgotten
                && "changes".equals(last(path))
                && query(exchange).containsKey("after")) {
            answer(exchange, 410, null);
        } else {
            Object found =
                    switch (last(path)) {
                        case "changes" -> page(query(exchange));
                        case "cardless-members" -> cardlessPage(path, query(exchange));
                        case "person-readings" -> readings(JSON.readValue(exchange.getRequestBody(), Map.class));
                        default -> object(path);
                    };
            answer(exchange, found == null ? 404 : 200, found);
        }
    }

    private void control(String path, Map<String, Object> body) {
        if ("/control/changes".equals(path)) {
            body.put("position", changes.size() + 1);
            body.put("cursor", "c" + (changes.size() + 1));
            changes.add(body);
        } else if ("/control/down".equals(path)) {
            down = (boolean) body.get("down");
        } else if ("/control/changes-forgotten".equals(path)) {
            changesForgotten = (boolean) body.get("forgotten");
        } else if (path.startsWith("/control/forgotten/")) {
            persons.remove(last(path));
        } else if (path.startsWith("/control/cardless/")) {
            cardless.put(last(path), (List<?>) body.get("items"));
        } else {
            persons.put(last(path), body);
        }
    }

    private Map<String, Object> page(Map<String, String> query) {
        int after =
                query.containsKey("after") ? Integer.parseInt(query.get("after").substring(1)) : 0;
        int end = Math.min(changes.size(), after + Integer.parseInt(query.get("limit")));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", changes.subList(after, end));
        if (end > 0) {
            page.put("nextCursor", "c" + end);
        }
        page.put("headPosition", changes.size());
        return page;
    }

    private Map<String, Object> cardlessPage(String path, Map<String, String> query) {
        List<?> all = cardless.getOrDefault(last(path.replace("/cardless-members", "")), List.of());
        int after = query.containsKey("cursor") ? Integer.parseInt(query.get("cursor")) : 0;
        int end = Math.min(all.size(), after + Integer.parseInt(query.get("limit")));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("asOf", query.get("month") + "-28");
        page.put("knownAt", "2026-10-05T01:00:00Z");
        page.put("items", all.subList(after, end));
        if (end < all.size()) {
            page.put("nextCursor", String.valueOf(end));
        }
        return page;
    }

    /** An entry of the list of people without a usable card. */
    public static Map<String, Object> cardlessMember(String personId, String qualificationId, String reason) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("qualificationId", qualificationId);
        member.put("personId", personId);
        member.put("number", "1");
        member.put("relationship", "SELF");
        member.put("name", "山田　花子");
        member.put("kana", "ヤマダ　ハナコ");
        member.put("birthDate", "1980-04-01");
        member.put("acquiredOn", "2026-10-01");
        member.put("reason", reason);
        return member;
    }

    private Map<String, Object> readings(Map<String, Object> request) {
        List<Object> found = ((List<?>) request.get("personIds"))
                .stream()
                        .map(persons::get)
                        .filter(Objects::nonNull)
                        .map(Object.class::cast)
                        .toList();
        return Map.of("items", found);
    }

    private Object object(String path) {
        String name = insurers.get(last(path));
        return name == null
                ? null
                : Map.of("insurerNumber", last(path), "name", name, "prefecture", "13", "validFrom", "2008-04-01");
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = status == 200
                ? JSON.writeValueAsBytes(body)
                : ("{\"status\":" + status + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }
}
