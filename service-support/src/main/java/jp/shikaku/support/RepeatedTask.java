package jp.shikaku.support;

import java.util.function.Consumer;

/** What runs again and again in the background. */
public final class RepeatedTask {

    private RepeatedTask() {}

    /**
     * A task that never ends its schedule: a scheduler silently drops a task that throws anything. An error (too deep a
     * stack, no memory) ends one run, too, and not all that come after it.
     *
     * @param trouble what to do with the name of what a run threw, to be told to an operator; without the text, which may
     *     contain personal data
     */
    public static Runnable guarded(Runnable task, Consumer<String> trouble) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                trouble.accept(e.getClass().getSimpleName());
            }
        };
    }
}
