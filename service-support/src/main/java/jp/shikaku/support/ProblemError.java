package jp.shikaku.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the places where a request is wrong. Never repeats the value found there.
 *
 * @param pointer JSON pointer into the body, absent for files
 * @param line line of a file, from 1, absent for JSON
 * @param item item of the line, 0 is the record id, absent for JSON
 * @param code stable code of the rule that is broken, absent where the problem's own code says it
 * @param message what to correct
 */
@Schema(name = "ProblemError")
public record ProblemError(String pointer, Integer line, Integer item, String code, String message) {

    /** A place in a JSON body. */
    public static ProblemError at(String pointer, String message) {
        return new ProblemError(pointer, null, null, null, message);
    }
}
