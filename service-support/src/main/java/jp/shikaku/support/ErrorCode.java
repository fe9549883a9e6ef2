package jp.shikaku.support;

/**
 * An entry in a catalogue of errors. Each service keeps one enum of them; {@link CommonError} holds those that every
 * service shares. A code is stable, begins with {@code SK-}, and has a section in {@code docs/errors.md}.
 */
public interface ErrorCode {

    /** The stable code, for programs. */
    String code();

    /** The HTTP status, 400–599. */
    int status();

    /** What is wrong, without any value from the request. */
    String title();

    /** What the caller can do next. */
    String whatToDo();
}
