package jp.shikaku.support;

/**
 * An entry in a catalogue of errors. Each room keeps one enum of them; {@link CommonError} holds those that every
 * service shares. A code is stable, begins with {@code SK-}, and has a section in {@code docs/errors.md}.
 */
public interface ErrorCode {

    /**
     * What an entry says.
     *
     * @param code the stable code, for programs
     * @param status the HTTP status, 400–599
     * @param title what is wrong, without any value from the request
     * @param whatToDo what the caller can do next
     */
    record Entry(String code, int status, String title, String whatToDo) {}

    /** What it says. */
    Entry entry();

    /** The stable code, for programs. */
    default String code() {
        return entry().code();
    }

    /** The HTTP status, 400–599. */
    default int status() {
        return entry().status();
    }

    /** What is wrong, without any value from the request. */
    default String title() {
        return entry().title();
    }

    /** What the caller can do next. */
    default String whatToDo() {
        return entry().whatToDo();
    }
}
