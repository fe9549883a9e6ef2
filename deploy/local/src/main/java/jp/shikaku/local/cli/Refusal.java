package jp.shikaku.local.cli;

/** A reason not to go on, worded as one sentence for the user. It is printed without a stack trace. */
public final class Refusal extends RuntimeException {

    /** Wrong arguments. */
    public static final int USAGE = 2;
    /** A port is in use. */
    public static final int PORT = 3;
    /** Too little disk. */
    public static final int DISK = 4;
    /** Not built, or not runnable on this Java. */
    public static final int BUILD = 5;
    /** A part of the suite did not start or stopped by itself. */
    public static final int SUITE = 6;
    /** The data kept belong to another town. */
    public static final int DATA = 7;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    public Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
