package jp.shikaku.notice.document;

/** A colour, each part 0 to 1, and whether letters are set bold. Every pair used keeps its contrast in black and white. */
record Ink(float red, float green, float blue, boolean bold) {

    static final Ink TEXT = new Ink(0.10f, 0.11f, 0.13f, false);
    static final Ink STRONG = new Ink(0.10f, 0.11f, 0.13f, true);
    static final Ink LABEL = new Ink(0.29f, 0.32f, 0.36f, false);
    static final Ink ACCENT = new Ink(0.04f, 0.29f, 0.42f, true);
    static final Ink LINE = new Ink(0.55f, 0.60f, 0.65f, false);
    static final Ink SHADE = new Ink(0.93f, 0.96f, 0.98f, false);
    static final Ink PAPER = new Ink(1f, 1f, 1f, true);
}
