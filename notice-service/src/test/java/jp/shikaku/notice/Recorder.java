package jp.shikaku.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a browser and the service and keeps every byte that the browser sends, whatever part of the browser
 * sends it. Closing it takes the network away.
 */
@SuppressWarnings("PMD.CloseResource") // Sockets are kept open until the recorder is closed.
final class Recorder implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    Recorder(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** Address of the service for a browser; browsers trust this host without TLS. */
    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Everything the browser sent. */
    String sent() {
        synchronized (sent) {
            return sent.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket browser = door.accept();
            Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
            open.addAll(List.of(browser, service));
            inBackground(() -> copy(browser.getInputStream(), service.getOutputStream(), true));
            inBackground(() -> copy(service.getInputStream(), browser.getOutputStream(), false));
        }
    }

    private void copy(InputStream from, OutputStream to, boolean keep) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (keep) {
                synchronized (sent) {
                    sent.write(buffer, 0, count);
                }
            }
            to.write(buffer, 0, count);
            to.flush();
        }
        to.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A socket was closed: the end of a connection, or of this recorder.
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
