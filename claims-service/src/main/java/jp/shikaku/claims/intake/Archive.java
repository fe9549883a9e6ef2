package jp.shikaku.claims.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.support.ProblemException;

/**
 * A zip archive of claim files. Names without the UTF-8 flag are read as windows-31j, which is what Japanese machines
 * write. Sizes that an archive states are not believed: what really comes out is counted.
 */
final class Archive implements AutoCloseable {

    private static final int MAGIC_BYTES = 4;
    /** The record at the end of a zip without its comment, and the longest comment. */
    private static final int END_RECORD = 22;

    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRIES = 10;
    private static final int DIRECTORY_BYTES = 12;
    private static final int DIRECTORY_PLACE = 16;
    private static final int IN_ZIP64_SHORT = 0xFFFF;
    private static final int IN_ZIP64 = -1;
    /** The list of entries is read as a whole: more than any honest archive of claim files has. */
    private static final int LARGEST_DIRECTORY = 1 << 20;

    private final ZipFile zip;
    private final Budget budget;

    /** How much the archives of one request may still unpack to. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new ProblemException(ClaimsError.ARCHIVE_TOO_LARGE);
            }
        }
    }

    private Archive(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** Whether a file begins as a zip does. */
    static boolean isArchive(SpooledFile file) throws IOException {
        try (InputStream in = file.open()) {
            return isArchive(in.readNBytes(MAGIC_BYTES));
        }
    }

    /** The same of a file that lies on disk. */
    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isArchive(in.readNBytes(MAGIC_BYTES));
        }
    }

    private static boolean isArchive(byte[] begin) {
        return begin.length == MAGIC_BYTES
                && begin[0] == 'P'
                && begin[1] == 'K'
                && (begin[2] == 3 && begin[3] == 4 || begin[2] == 5 && begin[3] == 6);
    }

    /**
     * Opens an archive.
     *
     * @throws ProblemException 422 if it cannot be read, 413 if its list of entries is too long
     */
    static Archive open(Path file, Budget budget) throws IOException {
        requireSmallDirectory(file);
        try {
            return new Archive(new ZipFile(file.toFile(), ZipFile.OPEN_READ, UkeText.CHARSET), budget);
        } catch (ZipException | IllegalArgumentException e) {
            throw new ProblemException(ClaimsError.ARCHIVE_NOT_READABLE);
        }
    }

    /** Looks at every record that could be taken for the end of the archive, since its list is read into memory. */
    private static void requireSmallDirectory(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(zip.length(), END_RECORD + LONGEST_COMMENT)];
            zip.seek(zip.length() - tail.length);
            zip.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + END_RECORD <= tail.length; at++) {
                if (end.getInt(at) == END_SIGNATURE && isLarge(end, at)) {
                    throw new ProblemException(ClaimsError.TOO_MANY_FILES);
                }
            }
        }
    }

    private static boolean isLarge(ByteBuffer end, int at) {
        int size = end.getInt(at + DIRECTORY_BYTES);
        return size < 0
                || size > LARGEST_DIRECTORY
                || Short.toUnsignedInt(end.getShort(at + ENTRIES)) == IN_ZIP64_SHORT
                || end.getInt(at + DIRECTORY_PLACE) == IN_ZIP64;
    }

    /** Its files; folders themselves hold nothing. */
    List<? extends ZipEntry> files() {
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    /**
     * The bytes of an entry as they come out.
     *
     * @throws ProblemException 422 if it lies in a folder or cannot be unpacked; while reading 413 if more comes out of
     *     the archives than is taken
     */
    InputStream open(ZipEntry entry) throws IOException {
        if (entry.getName().indexOf('/') >= 0 || entry.getName().indexOf('\\') >= 0) {
            throw new ProblemException(ClaimsError.NESTED_ENTRY);
        }
        try (InputStream begin = zip.getInputStream(entry)) {
            if (isArchive(begin.readNBytes(MAGIC_BYTES))) {
                throw new ProblemException(ClaimsError.NESTED_ENTRY);
            }
        } catch (ZipException e) {
            throw new ProblemException(ClaimsError.ARCHIVE_NOT_READABLE);
        }
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = unpack(into, offset, length);
            if (count > 0) {
                budget.spend(count);
            }
            return count;
        }

        private int unpack(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (ZipException | java.io.EOFException e) {
                throw new ProblemException(ClaimsError.ARCHIVE_NOT_READABLE);
            }
        }
    }
}
