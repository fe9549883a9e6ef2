package jp.shikaku.notice.printing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
            Optional<Grid> grid = arrangement == Arrangement.SINGLE || items.isEmpty()
                    ? Optional.empty()
                    : sources.grid(items.get(0));
            sheets.separator("BEGIN\n" + title + "\n" + counts, grid.isPresent());
            List<Bundle.Placed> placed = grid.isPresent()
                    ? imposed(sheets, sources, items, addresses, grid.get())
                    : single(sheets, sources, items, addresses, sizes);
            sheets.separator("END\n" + title, grid.isPresent());
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
            List<PDFormXObject> pages = sources.open(item.pdf());
            for (PDFormXObject page : pages) {
                sheets.alone(page, label);
            }
            placed.add(new Bundle.Placed(item, first, pages.size(), null));
        }
        return placed;
    }

    /**
     * Sheets full of fronts, each followed by its backs, mirrored so that they meet when the sheet is turned about its
     * long edge; the address pages follow, each with an empty back.
     */
    private static List<Bundle.Placed> imposed(
            Sheets sheets, Sources sources, List<PrintItem> items, Map<Integer, byte[]> addresses, Grid grid)
            throws IOException {
        List<Bundle.Placed> placed = new ArrayList<>();
        for (int begin = 0; begin < items.size(); begin += grid.cells()) {
            List<PrintItem> together = items.subList(begin, Math.min(items.size(), begin + grid.cells()));
            List<PDFormXObject> fronts = new ArrayList<>();
            List<PDFormXObject> backs = new ArrayList<>();
            int first = sheets.count() + 1;
            for (PrintItem item : together) {
                List<PDFormXObject> pages = sources.open(item.pdf());
                fronts.add(pages.get(0));
                backs.add(pages.get(1));
                placed.add(new Bundle.Placed(item, first, pages.size(), fronts.size()));
            }
            String label = "P" + together.get(0).place() + "-"
                    + together.get(together.size() - 1).place();
            sheets.filled(fronts, grid, false, label);
            sheets.filled(backs, grid, true, label);
        }
        Map<Integer, byte[]> left = new HashMap<>(addresses);
        for (PrintItem item : items) {
            byte[] address = left.remove(item.envelope());
            if (address != null) {
                sheets.alone(sources.open(address).get(0), "E" + item.envelope());
                sheets.empty();
            }
        }
        return placed;
    }

    /** The files whose pages a bundle holds: open until it is saved. */
    private static final class Sources implements Closeable {

        private final LayerUtility layers;
        private final Deque<PDDocument> files = new ArrayDeque<>();

        Sources(PDDocument bundle) {
            layers = new LayerUtility(bundle);
        }

        List<PDFormXObject> open(byte[] pdf) throws IOException {
            files.push(Loader.loadPDF(pdf));
            List<PDFormXObject> pages = new ArrayList<>();
            for (int page = 0; page < files.peek().getNumberOfPages(); page++) {
                pages.add(layers.importPageAsForm(files.peek(), page));
            }
            return pages;
        }

        /** How documents like this one are imposed; empty if they are not two small pages. */
        Optional<Grid> grid(PrintItem item) throws IOException {
            try (PDDocument file = Loader.loadPDF(item.pdf())) {
                return file.getNumberOfPages() == 2
                        ? Grid.of(file.getPage(0).getMediaBox(), Sheets.SIZE)
                        : Optional.empty();
            }
        }

        @Override
        public void close() {
            files.forEach(IOUtils::closeQuietly);
        }
    }
}
