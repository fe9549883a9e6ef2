package jp.shikaku.notice.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * One A4 page to draw on. Places are millimetres from the top left corner, type sizes are points. What cannot be
 * printed as written is collected as findings instead of being drawn otherwise.
 */
final class Sheet implements Closeable {

    /** The smallest size in which an item of the notice is printed, in points. */
    static final double SMALLEST = 10.5;

    private static final double POINTS_PER_MM = 72 / 25.4;
    /** Line distance as a multiple of the type size. */
    private static final double LEADING = 1.35;
    /** Condensed letters (長体) for long texts: down to 60 % of the designed width. */
    private static final double[] SCALES = {1.0, 0.9, 0.8, 0.7, 0.6};

    private final NoticeFont font;
    private final PDType0Font embedded;
    private final PDPageContentStream stream;
    private final double height;
    private final List<PrintFinding> findings = new ArrayList<>();

    Sheet(PDDocument document, NoticeFont font) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.font = font;
        this.embedded = font.embedIn(document);
        this.stream = new PDPageContentStream(document, page);
        this.height = PDRectangle.A4.getHeight();
    }

    List<PrintFinding> findings() {
        return List.copyOf(findings);
    }

    double widthMm(String text, double size) {
        return font.width(text, size) / POINTS_PER_MM;
    }

    /** Fixed wording, on its base line. */
    void text(double x, double baseline, double size, Ink ink, String text) throws IOException {
        stream.beginText();
        stream.setFont(embedded, (float) size);
        stream.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        if (ink.bold()) {
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
            stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
            stream.setLineWidth((float) (size * 0.028));
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.newLineAtOffset(points(x), flipped(baseline));
        stream.showText(text);
        stream.endText();
    }

    void textRight(double right, double baseline, double size, Ink ink, String text) throws IOException {
        text(right - widthMm(text, size), baseline, size, ink, text);
    }

    void textCentred(double centre, double baseline, double size, Ink ink, String text) throws IOException {
        text(centre - widthMm(text, size) / 2, baseline, size, ink, text);
    }

    /**
     * An item of the registry, set as large as its place allows: first smaller, then on several lines, then
     * condensed, else a finding. Lines are centred on the given middle line.
     *
     * @param middle vertical middle of the place
     * @param place width, largest and smallest size, greatest number of lines
     */
    void item(String field, double x, double middle, Place place, Ink ink, String text) throws IOException {
        List<PrintFinding> faults = font.check(field, text);
        if (!faults.isEmpty()) {
            faults.stream().filter(fault -> !findings.contains(fault)).forEach(findings::add);
            return;
        }
        Optional<Setting> setting = fit(text, place);
        if (setting.isEmpty()) {
            findings.add(new PrintFinding(field, PrintFinding.Kind.TOO_LONG, List.of()));
            return;
        }
        double size = setting.get().size();
        double step = size * LEADING / POINTS_PER_MM;
        double below = step * (setting.get().lines().size() - 1) / 2;
        double baseline = middle + size * 0.36 / POINTS_PER_MM - below;
        stream.setHorizontalScaling((float) (100 * setting.get().scale()));
        for (String line : setting.get().lines()) {
            text(x, baseline, size, ink, line);
            baseline += step;
        }
        stream.setHorizontalScaling(100);
    }

    /** How a text is set: its size in points, its horizontal scale (1 = as designed), and its lines. */
    private record Setting(double size, double scale, List<String> lines) {}

    private Optional<Setting> fit(String text, Place place) {
        for (double scale : SCALES) {
            double room = place.width() / scale;
            for (double size = place.largest(); size >= place.smallest(); size -= 0.5) {
                if (widthMm(text, size) <= room) {
                    return Optional.of(new Setting(size, scale, List.of(text)));
                }
            }
            for (double size = place.largest(); size >= place.smallest(); size -= 0.5) {
                List<String> lines = broken(text, size, room);
                if (lines.size() <= place.linesAt(size)) {
                    return Optional.of(new Setting(size, scale, lines));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> broken(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            if (widthMm(line + Character.toString(codePoint), size) > width) {
                int space = Math.max(line.lastIndexOf(" "), line.lastIndexOf("\u3000"));
                String rest = space > 0 ? line.substring(space + 1) : "";
                lines.add(space > 0 ? line.substring(0, space) : line.toString());
                line.setLength(0);
                line.append(rest);
            }
            line.appendCodePoint(codePoint);
        }
        lines.add(line.toString());
        return lines;
    }

    void line(double x1, double y1, double x2, double y2, double width, Ink ink) throws IOException {
        stream.setLineDashPattern(new float[0], 0);
        stroke(x1, y1, x2, y2, width, ink);
    }

    void dashed(double x1, double y1, double x2, double y2, Ink ink) throws IOException {
        stream.setLineDashPattern(new float[] {4, 3}, 0);
        stroke(x1, y1, x2, y2, 0.7, ink);
        stream.setLineDashPattern(new float[0], 0);
    }

    private void stroke(double x1, double y1, double x2, double y2, double width, Ink ink) throws IOException {
        stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
        stream.setLineWidth((float) width);
        stream.moveTo(points(x1), flipped(y1));
        stream.lineTo(points(x2), flipped(y2));
        stream.stroke();
    }

    void filled(double x, double y, double width, double boxHeight, Ink ink) throws IOException {
        stream.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        stream.addRect(points(x), flipped(y + boxHeight), points(width), points(boxHeight));
        stream.fill();
    }

    void framed(double x, double y, double width, double boxHeight, double line, Ink ink) throws IOException {
        stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
        stream.setLineWidth((float) line);
        stream.addRect(points(x), flipped(y + boxHeight), points(width), points(boxHeight));
        stream.stroke();
    }

    /** Draws a QR code into a square; the quiet zone around it is the caller's to keep free. */
    void qr(double x, double y, double side, QrCode code) throws IOException {
        stream.setNonStrokingColor(0f, 0f, 0f);
        double module = side / code.side();
        for (int row = 0; row < code.side(); row++) {
            int column = 0;
            while (column < code.side()) {
                int run = column;
                while (run < code.side() && code.dark(run, row)) {
                    run++;
                }
                if (run > column) {
                    stream.addRect(
                            points(x + column * module),
                            flipped(y + (row + 1) * module),
                            points((run - column) * module),
                            points(module));
                }
                column = run + 1;
            }
        }
        stream.fill();
    }

    private float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    private float flipped(double mm) {
        return (float) (height - mm * POINTS_PER_MM);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
