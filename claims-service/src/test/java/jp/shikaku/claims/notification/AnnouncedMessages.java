package jp.shikaku.claims.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets tests of other features have messages that wait for those who subscribed. */
@ApplicationScoped
public class AnnouncedMessages {

    @Inject
    Announcer announcer;

    /** Announces what is ready and was not announced before. */
    public void announce() {
        announcer.announce();
    }
}
