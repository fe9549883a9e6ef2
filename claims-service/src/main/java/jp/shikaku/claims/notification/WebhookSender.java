package jp.shikaku.claims.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.support.ForwardClock;

/**
 * Sends messages: signed, to allowed targets, at least once. A receiver that does not answer with 2xx in time is tried
 * again later, further and further apart, until the message is left as a dead letter.
 */
@ApplicationScoped
class WebhookSender {

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final int GONE = 410;

    private final Outbox outbox;
    private final SubscriptionStore subscriptions;
    private final WebhookSecrets secrets;
    private final Targets targets;
    private final WebhookConfig config;
    private final ObjectMapper mapper;
    private final ForwardClock clock;
    private final Backoff backoff;
    private final HttpClient http;
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Inject
    WebhookSender(
            Outbox outbox,
            SubscriptionStore subscriptions,
            WebhookSecrets secrets,
            Targets targets,
            WebhookConfig config,
            ObjectMapper mapper,
            ForwardClock clock) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.targets = targets;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
        this.backoff = new Backoff(config.firstDelay(), config.longestDelay());
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Takes a chunk of messages and tries each once, all at the same time, so that a slow receiver delays nobody else; answers
     * how many there were.
     */
    int sendOnce() {
        UUID owner = UUID.randomUUID();
        List<Outbox.Taken> taken = outbox.take(owner, config.chunk(), config.lease());
        List<Attempt> attempts = new ArrayList<>();
        taken.forEach(message -> begin(owner, message).ifPresent(attempts::add));
        long deadline = System.nanoTime() + config.timeout().toNanos();
        attempts.forEach(attempt -> end(owner, attempt, deadline - System.nanoTime()));
        return taken.size();
    }

    /** A message under way. */
    private record Attempt(Outbox.Taken message, CompletableFuture<HttpResponse<Void>> answer) {}

    private Optional<Attempt> begin(UUID owner, Outbox.Taken message) {
        Optional<Subscription> subscription = subscriptions.find(message.subscription());
        if (subscription.isEmpty()) {
            outbox.dead(owner, message.id(), null, "subscription ended");
            return Optional.empty();
        }
        URI target = URI.create(subscription.get().url());
        if (!targets.allowed(target)) {
            fail(owner, message, null, "address refused");
            return Optional.empty();
        }
        return Optional.of(new Attempt(
                message,
                http.sendAsync(request(target, subscription.get(), message), HttpResponse.BodyHandlers.discarding())));
    }

    /** Waits for the whole answer: the limit of a request ends with its head, and a body may never end. */
    private void end(UUID owner, Attempt attempt, long nanos) {
        try {
            settle(
                    owner,
                    attempt.message(),
                    attempt.answer().get(nanos, TimeUnit.NANOSECONDS).statusCode());
        } catch (TimeoutException e) {
            attempt.answer().cancel(true);
            fail(owner, attempt.message(), null, e.getClass().getSimpleName());
        } catch (ExecutionException e) {
            fail(owner, attempt.message(), null, e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(UUID owner, Outbox.Taken message, int status) {
        if (status / HUNDRED == SUCCESS) {
            outbox.delivered(owner, message.id(), status);
        } else if (status == GONE) {
            outbox.dead(owner, message.id(), status, "gone");
        } else {
            fail(owner, message, status, "status");
        }
    }

    private void fail(UUID owner, Outbox.Taken message, Integer status, String trouble) {
        if (message.attempt() >= config.attempts()) {
            outbox.dead(owner, message.id(), status, trouble);
        } else {
            outbox.postpone(owner, message.id(), status, trouble, backoff.after(message.attempt(), random));
        }
    }

    private HttpRequest request(URI target, Subscription subscription, Outbox.Taken message) {
        long sentAt = clock.machineNow().getEpochSecond();
        String body = json(message.event());
        return HttpRequest.newBuilder(target)
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Shikaku-Event-Id", message.event().id())
                .header("Shikaku-Timestamp", Long.toString(sentAt))
                .header("Shikaku-Signature", signatures(subscription, sentAt, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** By the present secret, and during a rotation by the one before as well. */
    private String signatures(Subscription subscription, long sentAt, String body) {
        int version = subscription.secretVersion();
        String signed = WebhookSecrets.signature(secrets.secret(subscription.id(), version), sentAt, body);
        boolean overlap = subscription.previousUntil() != null && clock.now().isBefore(subscription.previousUntil());
        return overlap
                ? signed + "," + WebhookSecrets.signature(secrets.secret(subscription.id(), version - 1), sentAt, body)
                : signed;
    }

    private String json(DeliveryEventPage.DeliveryEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event has plain values only", e);
        }
    }
}
