package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A delivery as one archive: the manifest, then its files in its order. Produced page by page while it is sent, and always
 * with the same bytes: entries carry a fixed time, not that of their making. A file that is not what the manifest says
 * ends the stream, so that nobody receives it as whole.
 */
final class Archive {

    private static final String MANIFEST = "manifest.json";
    /** The earliest time an entry can have. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    static void write(OutputStream out, byte[] manifestBytes, Manifest manifest, List<DeliveryFile> files)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        begin(zip, MANIFEST);
        zip.write(manifestBytes);
        zip.closeEntry();
        for (DeliveryFile file : files) {
            Manifest.File entry = manifest.file(file.path()).orElse(null);
            if (entry != null) {
                begin(zip, file.path());
                writeChecked(file, entry, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** Writes a file; fails at its end if it is not what the manifest says. */
    static void writeChecked(DeliveryFile file, Manifest.File entry, OutputStream out) throws IOException {
        CheckedStream checked = new CheckedStream(out);
        file.body().writeTo(checked);
        if (!checked.sha256().equals(entry.sha256())) {
            throw new IOException("the file " + entry.report() + " is not what its manifest says");
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
    }
}
