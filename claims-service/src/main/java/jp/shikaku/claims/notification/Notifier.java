package jp.shikaku.claims.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import jp.shikaku.support.RepeatedTask;

/**
 * Announces and sends in the background. Any number of instances may run; what one of them leaves unfinished another one
 * does.
 */
@ApplicationScoped
class Notifier {

    private static final Logger LOG = Logger.getLogger(Notifier.class);

    private final WebhookConfig config;
    private final Announcer announcer;
    private final WebhookSender sender;
    private ScheduledExecutorService threads;

    @Inject
    Notifier(WebhookConfig config, Announcer announcer, WebhookSender sender) {
        this.config = config;
        this.announcer = announcer;
        this.sender = sender;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        threads = Executors.newScheduledThreadPool(2);
        long idle = config.idle().toMillis();
        threads.scheduleWithFixedDelay(guarded(announcer::announce), idle, idle, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(guarded(this::sendAll), idle, idle, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (threads != null) {
            threads.shutdownNow();
            threads.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sendAll() {
        while (!Thread.currentThread().isInterrupted() && sender.sendOnce() > 0) {
            LOG.debug("sent a chunk of messages");
        }
    }

    private static Runnable guarded(Runnable task) {
        return RepeatedTask.guarded(task, thrown -> LOG.warnf("notifications wait: %s", thrown));
    }
}
