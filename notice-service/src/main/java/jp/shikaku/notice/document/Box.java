package jp.shikaku.notice.document;

/** A place on a page, in millimetres from its top left corner. */
record Box(double x, double y, double width, double height) {

    double middle() {
        return y + height / 2;
    }
}
