package jp.shikaku.receipt.file;

import java.io.IOException;
import java.io.OutputStream;

/** A stretch of a file. The parts of a file, written one after the other, are the file again, byte for byte. */
public sealed interface FilePart permits FilePart.Header, RawReceipt, FilePart.Trailer, FilePart.Loose {

    /** The bytes as received. */
    byte[] bytes();

    /** Writes the bytes as received. */
    default void writeTo(OutputStream out) throws IOException {
        out.write(bytes());
    }

    /**
     * The first line of a file, whatever it is.
     *
     * @param line the line
     * @param kind what the line says the file is
     */
    record Header(RawLine line, FileKind kind) implements FilePart {
        @Override
        public byte[] bytes() {
            return line.bytes();
        }
    }

    /**
     * The line GO (HG in a return file), after which nothing but the end mark may follow.
     *
     * @param line the line
     */
    record Trailer(RawLine line) implements FilePart {
        @Override
        public byte[] bytes() {
            return line.bytes();
        }
    }

    /**
     * A line, or a piece of one, that belongs to no receipt.
     *
     * @param line the line
     * @param place why it stands alone
     */
    record Loose(RawLine line, Place place) implements FilePart {
        @Override
        public byte[] bytes() {
            return line.bytes();
        }
    }

    /** Where a loose line was met. */
    enum Place {
        /** Between the first line and the first receipt. */
        BEFORE_FIRST_RECEIPT,
        /** In a receipt that went over a limit; the receipt was given out without it. */
        BEYOND_LIMIT,
        /** After the trailer. */
        AFTER_TRAILER,
        /** The byte 0x1A. */
        END_MARK,
        /** After the byte 0x1A. */
        AFTER_END_MARK
    }
}
