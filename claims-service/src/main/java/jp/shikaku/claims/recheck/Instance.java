package jp.shikaku.claims.recheck;

import java.lang.management.ManagementFactory;

/** This instance of the service among those that share the work. */
final class Instance {

    /** Process and host, as operators see them. */
    static final String NAME = ManagementFactory.getRuntimeMXBean().getName();

    private Instance() {}
}
