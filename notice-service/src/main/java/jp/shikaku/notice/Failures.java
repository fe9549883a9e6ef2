package jp.shikaku.notice;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How failures are told in logs. */
public final class Failures {

    private Failures() {}

    /** The classes from the failure to its cause; messages may hold what no log may. */
    public static String sequence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
