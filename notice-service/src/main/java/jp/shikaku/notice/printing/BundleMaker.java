package jp.shikaku.notice.printing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Puts documents into one PDF for a printer: a separator sheet before and after, and between them every page on a sheet
 * of its own, or cards and postcards imposed for a cutter. The pages themselves are those that were issued, unaltered.
 */
final class BundleMaker {

    private BundleMaker() {}

    /**
     * Makes a bundle.
     *
     * @param title what it is, in Latin letters, in lines as they stand on the separator sheets
     * @param items the documents in their order
     * @param addresses pages that go on top of an envelope, by its number
     * @param arrangement how pages stand on sheets; pages too large to be imposed stand alone
     */
    static Bundle make(String title, List<PrintItem> items, Map<Integer, byte[]> addresses, Arrangement arrangement)
            throws IOException {
        try (PDDocument bundle = new PDDocument();
                Sources sources = new Sources(bundle)) {
            Sheets sheets = new Sheets(bundle);
            Map<Integer, Integer> sizes = new HashMap<>();
            items.forEach(item -> sizes.merge(item.envelope(), 1, Integer::sum));
            String counts = items.size() + " documents\n" + sizes.size() + " envelopes";
            Map<Optional<Grid>, List<Opened>> shapes = sources.byShape(items, arrangement);
            boolean twoSides = shapes.keySet().stream().anyMatch(Optional::isPresent);
            sheets.separator("BEGIN\n" + title + "\n" + counts, twoSides);
            List<Bundle.Placed> placed = twoSides
                    ? imposed(sheets, sources, shapes, addresses)
                    : single(sheets, sources, items, addresses, sizes);
            sheets.separator("END\n" + title, twoSides);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bundle.save(bytes);
            return new Bundle(bytes.toByteArray(), bundle.getNumberOfPages(), placed);
        }
    }

    /** Envelope after envelope: its address page and its documents, one page on a sheet. */
    private static List<Bundle.Placed> single(
            Sheets sheets,
            Sources sources,
            List<PrintItem> items,
            Map<Integer, byte[]> addresses,
            Map<Integer, Integer> sizes)
            throws IOException {
        List<Bundle.Placed> placed = new ArrayList<>();
        Map<Integer, Integer> inEnvelope = new HashMap<>();
        for (PrintItem item : items) {
            int nth = inEnvelope.merge(item.envelope(), 1, Integer::sum);
            if (nth == 1 && addresses.containsKey(item.envelope())) {
                for (PDFormXObject page : sources.open(addresses.get(item.envelope()))) {
                    sheets.alone(page, "E" + item.envelope());
                }
            }
            String label = "E" + item.envelope() + "  " + nth + "/" + sizes.get(item.envelope()) + "  P" + item.place();
            int first = sheets.count() + 1;
            List<PDFormXObject> pages = sources.open(item);
            for (PDFormXObject page : pages) {
                sheets.alone(page, label);
            }
            placed.add(new Bundle.Placed(item, first, pages.size(), null));
        }
        return placed;
    }

    /**
     * The documents of each shape after those of another: a run has two of them if the form was changed while it went on.
     * The address pages follow. Whatever stands alone has an empty back.
     */
    private static List<Bundle.Placed> imposed(
            Sheets sheets, Sources sources, Map<Optional<Grid>, List<Opened>> shapes, Map<Integer, byte[]> addresses)
            throws IOException {
        List<Bundle.Placed> placed = new ArrayList<>();
        for (Map.Entry<Optional<Grid>, List<Opened>> shape : shapes.entrySet()) {
            if (shape.getKey().isPresent()) {
                placed.addAll(onGrid(sheets, shape.getValue(), shape.getKey().get()));
            } else {
                placed.addAll(besideGrids(sheets, shape.getValue()));
            }
        }
        Map<Integer, byte[]> left = new HashMap<>(addresses);
        for (Bundle.Placed one : placed) {
            byte[] address = left.remove(one.item().envelope());
            if (address != null) {
                sheets.alone(sources.open(address).get(0), "E" + one.item().envelope());
                sheets.empty();
            }
        }
        return placed;
    }

    /** Sheets full of fronts, each followed by its backs, mirrored so that they meet when turned about the long edge. */
    private static List<Bundle.Placed> onGrid(Sheets sheets, List<Opened> documents, Grid grid) throws IOException {
        List<Bundle.Placed> placed = new ArrayList<>();
        for (int begin = 0; begin < documents.size(); begin += grid.cells()) {
            List<Opened> together = documents.subList(begin, Math.min(documents.size(), begin + grid.cells()));
            int first = sheets.count() + 1;
            for (int cell = 0; cell < together.size(); cell++) {
                placed.add(new Bundle.Placed(together.get(cell).item(), first, 2, cell + 1));
            }
            String label = "P" + together.get(0).item().place() + "-"
                    + together.get(together.size() - 1).item().place();
            for (int side = 0; side < 2; side++) {
                int page = side;
                sheets.filled(
                        together.stream().map(one -> one.pages().get(page)).toList(), grid, side == 1, label);
            }
        }
        return placed;
    }

    /** Documents of one page and those as large as the sheet, front and back on the sides of a sheet. */
    private static List<Bundle.Placed> besideGrids(Sheets sheets, List<Opened> documents) throws IOException {
        List<Bundle.Placed> placed = new ArrayList<>();
        for (Opened one : documents) {
            placed.add(new Bundle.Placed(
                    one.item(), sheets.count() + 1, one.pages().size(), null));
            for (PDFormXObject page : one.pages()) {
                sheets.alone(
                        page, "E" + one.item().envelope() + "  P" + one.item().place());
            }
            if (one.pages().size() % 2 == 1) {
                sheets.empty();
            }
        }
        return placed;
    }

    /** A document and its pages, ready to be put on sheets. */
    private record Opened(PrintItem item, List<PDFormXObject> pages) {

        /** How it is imposed; empty if it is not two small pages. */
        Optional<Grid> grid() {
            return pages.size() == 2 ? Grid.of(pages.get(0).getBBox(), Sheets.SIZE) : Optional.empty();
        }
    }

    /** The files whose pages a bundle holds: open until it is saved. */
    private static final class Sources implements Closeable {

        private final LayerUtility layers;
        private final Deque<PDDocument> files = new ArrayDeque<>();

        Sources(PDDocument bundle) {
            layers = new LayerUtility(bundle);
        }

        List<PDFormXObject> open(PrintItem item) throws IOException {
            try {
                return open(item.pdf());
            } catch (IOException e) {
                throw new UnreadableDocumentException(item.document(), e);
            }
        }

        List<PDFormXObject> open(byte[] pdf) throws IOException {
            files.push(Loader.loadPDF(pdf));
            List<PDFormXObject> pages = new ArrayList<>();
            for (int page = 0; page < files.peek().getNumberOfPages(); page++) {
                pages.add(layers.importPageAsForm(files.peek(), page));
            }
            return pages;
        }

        /** The documents by how they are imposed, in their order; none where each page is to stand alone. */
        Map<Optional<Grid>, List<Opened>> byShape(List<PrintItem> items, Arrangement arrangement) throws IOException {
            Map<Optional<Grid>, List<Opened>> shapes = new LinkedHashMap<>();
            if (arrangement == Arrangement.IMPOSED) {
                for (PrintItem item : items) {
                    Opened opened = new Opened(item, open(item));
                    shapes.computeIfAbsent(opened.grid(), grid -> new ArrayList<>())
                            .add(opened);
                }
            }
            return shapes;
        }

        @Override
        public void close() {
            files.forEach(IOUtils::closeQuietly);
        }
    }
}
