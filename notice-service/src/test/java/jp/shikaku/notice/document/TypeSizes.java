package jp.shikaku.notice.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * How large the letters of a printed file are.
 *
 * @param text its letters, without spaces
 * @param sizes of each UTF-16 unit of the text, in points
 */
record TypeSizes(String text, List<Double> sizes) {

    static TypeSizes of(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Double> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    String written = bare(letter.getUnicode());
                    text.append(written);
                    written.chars().forEach(unit -> sizes.add((double) letter.getYScale()));
                }
            }.getText(document);
        }
        return new TypeSizes(text.toString(), sizes);
    }

    /** The smallest size of any letter. */
    double smallest() {
        return sizes.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** For each place where a text stands, however it is divided, the size of its smallest letter. */
    List<Double> of(String wanted) {
        String bare = bare(wanted);
        List<Double> found = new ArrayList<>();
        for (int at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + bare.length())) {
            found.add(sizes.subList(at, at + bare.length()).stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElseThrow());
        }
        return found;
    }

    private static String bare(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
