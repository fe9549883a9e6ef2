package jp.shikaku.support;

import java.util.List;

/** Ends a request with an error of a catalogue. Its message never holds a value from the request. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode error;
    private final transient String detail;
    private final transient List<ProblemError> errors;

    public ProblemException(ErrorCode error) {
        this(error, null, List.of());
    }

    public ProblemException(ErrorCode error, String detail) {
        this(error, detail, List.of());
    }

    /**
     * An error with places.
     *
     * @param error entry of the catalogue
     * @param detail what to do next in this very case, null for the catalogue's text
     * @param errors the places that are wrong
     */
    public ProblemException(ErrorCode error, String detail, List<ProblemError> errors) {
        super(error.code() + ' ' + error.title(), null, false, false);
        this.error = error;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ErrorCode error() {
        return error;
    }

    public List<ProblemError> errors() {
        return errors;
    }

    /** The body that tells it. */
    public Problem toProblem() {
        return Problem.of(error, detail, errors);
    }
}
