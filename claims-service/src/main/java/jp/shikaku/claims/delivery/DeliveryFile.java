package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of a delivery, produced whenever it is asked for, with the same bytes each time.
 *
 * @param path its name, with a folder where the party gets several of the same name
 * @param report what it is, a key of the table of file names
 * @param body how it is written
 */
record DeliveryFile(String path, String report, Body body) {

    /** Writes a file, page by page and never as a whole in memory. */
    @FunctionalInterface
    interface Body {
        Written writeTo(OutputStream out) throws IOException;
    }

    /**
     * What was written.
     *
     * @param items receipts in the file; a file without any is not delivered
     * @param substitutions characters written by another one, since the file cannot hold them
     */
    record Written(long items, long substitutions) {}
}
