package jp.shikaku.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.shikaku.local.cli.Refusal;

/**
 * The seven ports of a suite, counted from a base.
 *
 * @param base the first port
 */
public record Ports(int base) {

    private static final int FIRST_GUESS = 21_000;
    private static final int GUESSES = 1_000;
    private static final int APART = 10;

    public int eligibility() {
        return base;
    }

    public int claims() {
        return base + 1;
    }

    public int notice() {
        return base + 2;
    }

    public int identity() {
        return base + 3;
    }

    public int postgres() {
        return base + 4;
    }

    public int residentRegister() {
        return base + 5;
    }

    public int providerStates() {
        return base + 6;
    }

    /**
     * Refuses to go on if one of the ports is taken.
     *
     * @throws Refusal naming the port and what wanted it
     */
    public void requireFree() {
        all().forEach((port, use) -> {
            if (!isFree(port)) {
                throw new Refusal(
                        Refusal.PORT,
                        "Port " + port + " for " + use + " is in use: stop what listens there (an earlier ./run?)"
                                + " or choose other ports with --port-base.");
            }
        });
    }

    /**
     * Seven free ports in a row; between asking and listening somebody else may still take one, so each process looks
     * from another place on.
     */
    public static Ports free() {
        long start = ProcessHandle.current().pid();
        for (int guess = 0; guess < GUESSES; guess++) {
            Ports ports = new Ports(FIRST_GUESS + APART * (int) ((start + guess) % GUESSES));
            if (ports.all().keySet().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new Refusal(Refusal.PORT, "There are no seven free ports in a row.");
    }

    /** A free port, for one more of something. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFree(int port) {
        return canListen(new InetSocketAddress(port))
                && canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private Map<Integer, String> all() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        uses.put(eligibility(), "the eligibility service");
        uses.put(claims(), "the claims service");
        uses.put(notice(), "the notice service");
        uses.put(identity(), "the identity provider");
        uses.put(postgres(), "PostgreSQL");
        uses.put(residentRegister(), "the resident register");
        uses.put(providerStates(), "provider states");
        return uses;
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
