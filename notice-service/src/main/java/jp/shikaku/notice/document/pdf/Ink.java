package jp.shikaku.notice.document.pdf;

/** A colour, each part 0 to 1. Every pair used keeps its contrast in black and white. */
public enum Ink {
    TEXT(0.10, 0.11, 0.13),
    LABEL(0.29, 0.32, 0.36),
    ACCENT(0.04, 0.29, 0.42),
    WARNING(0.70, 0.07, 0.07),
    LINE(0.55, 0.60, 0.65),
    SHADE(0.93, 0.96, 0.98),
    PAPER(1, 1, 1);

    private final double red;
    private final double green;
    private final double blue;

    Ink(double red, double green, double blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    double red() {
        return red;
    }

    double green() {
        return green;
    }

    double blue() {
        return blue;
    }
}
