package jp.shikaku.claims.notification;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where webhooks may go: https to public addresses only, so that nobody reaches the service's own network through it. All
 * addresses of the host are looked at, when it is subscribed and again before every message; the Java runtime keeps an
 * answer for 30 seconds, so the message goes where was looked. Redirects are never followed.
 */
@ApplicationScoped
class Targets {

    private static final int CARRIER_FIRST = 100;
    private static final int BENCHMARK_FIRST = 198;
    private static final int RESERVED_FIRST = 240;

    private final WebhookConfig config;

    @Inject
    Targets(WebhookConfig config) {
        this.config = config;
    }

    /** Whether a message may be sent there now. */
    boolean allowed(URI target) {
        String host = target.getHost();
        boolean plain = "http".equalsIgnoreCase(target.getScheme());
        boolean secure = "https".equalsIgnoreCase(target.getScheme());
        if (host == null || target.getUserInfo() != null || !plain && !secure) {
            return false;
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            boolean loopback = List.of(addresses).stream().allMatch(InetAddress::isLoopbackAddress);
            if (loopback && config.allowLoopback()) {
                return true;
            }
            boolean named = config.privateHosts().orElse(List.of()).contains(host);
            return secure && (named || List.of(addresses).stream().allMatch(Targets::isPublic));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether an address belongs to the public internet. */
    static boolean isPublic(InetAddress address) {
        boolean local = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (local) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    /** Not 0/8, 100.64/10, 192.0.0/24, 198.18/15, 240/4; the private networks were excluded before. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean carrier = first == CARRIER_FIRST && (second & 0xC0) == 0x40;
        boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == BENCHMARK_FIRST && (second & 0xFE) == 18;
        return first != 0 && first < RESERVED_FIRST && !carrier && !protocol && !benchmark;
    }

    /** Only global unicast 2000::/3, and there neither 6to4 nor Teredo, which lead to other addresses. */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean global = (first & 0xE0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
