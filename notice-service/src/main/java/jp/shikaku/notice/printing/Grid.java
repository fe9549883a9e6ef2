package jp.shikaku.notice.printing;

import java.util.Optional;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How pages of one size fill a sheet: edge to edge, so that one cut parts two of them, in the middle of the sheet.
 *
 * @param columns beside each other, at least one
 * @param rows one above the other
 * @param width of a page in points
 * @param height of a page in points
 * @param left place of the first column from the left edge of the sheet, in points
 * @param bottom place of the last row from the lower edge of the sheet, in points
 */
record Grid(int columns, int rows, float width, float height, float left, float bottom) {

    /** The grid of a page's size; empty if no two of them stand on the sheet. */
    static Optional<Grid> of(PDRectangle page, PDRectangle sheet) {
        int columns = (int) (sheet.getWidth() / page.getWidth());
        int rows = (int) (sheet.getHeight() / page.getHeight());
        return columns * rows < 2
                ? Optional.empty()
                : Optional.of(new Grid(
                        columns,
                        rows,
                        page.getWidth(),
                        page.getHeight(),
                        (sheet.getWidth() - columns * page.getWidth()) / 2,
                        (sheet.getHeight() - rows * page.getHeight()) / 2));
    }

    int cells() {
        return columns * rows;
    }

    /** Left edge of a cell, counted by rows from the upper left; of a back the columns are mirrored. */
    float x(int cell, boolean back) {
        int column = cell % columns;
        return left + (back ? columns - 1 - column : column) * width;
    }

    float y(int cell) {
        return bottom + (rows - 1 - cell / columns) * height;
    }
}
