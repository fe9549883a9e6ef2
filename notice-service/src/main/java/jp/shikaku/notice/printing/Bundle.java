package jp.shikaku.notice.printing;

import java.util.List;

/**
 * A bundle for the printer.
 *
 * @param pdf all pages, separator sheets included
 * @param pages how many they are
 * @param documents what it holds, in its order
 */
record Bundle(byte[] pdf, int pages, List<Placed> documents) {

    Bundle {
        documents = List.copyOf(documents);
    }

    /**
     * Where a document is in the bundle.
     *
     * @param item which document
     * @param firstPage page of the bundle on which it begins, from 1 on
     * @param pages how many pages it has
     * @param position place on the sheet where pages are imposed, from 1 on; null otherwise
     */
    record Placed(PrintItem item, int firstPage, int pages, Integer position) {}

    int envelopes() {
        return (int) documents.stream()
                .map(placed -> placed.item().envelope())
                .distinct()
                .count();
    }
}
