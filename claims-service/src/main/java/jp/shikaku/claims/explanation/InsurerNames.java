package jp.shikaku.claims.explanation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.claims.eligibilityclient.api.DirectoryApi;
import jp.shikaku.model.InsurerNumber;

/**
 * Names of insurers from the registry's directory, kept for a while, ten thousand at most: claims may name numbers that are
 * no insurer's. An explanation does without them if it must.
 */
@ApplicationScoped
class InsurerNames {

    private static final int MOST_KEPT = 10_000;
    private static final long KEEP_NANOS = Duration.ofMinutes(10).toNanos();

    private final DirectoryApi directory;
    private final Map<InsurerNumber, Known> known = new ConcurrentHashMap<>();

    @Inject
    InsurerNames(@RestClient DirectoryApi directory) {
        this.directory = directory;
    }

    /** The name, or null if the directory does not know or does not answer. */
    String of(InsurerNumber number) {
        Known before = known.get(number);
        if (before != null && System.nanoTime() - before.at() < KEEP_NANOS) {
            return before.name();
        }
        String name = ask(number);
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(number, new Known(name, System.nanoTime()));
        return name;
    }

    int kept() {
        return known.size();
    }

    private String ask(InsurerNumber number) {
        try {
            return directory.getInsurer(number.value(), null).getName();
        } catch (WebApplicationException | ProcessingException e) {
            return null;
        }
    }

    private record Known(String name, long at) {}
}
