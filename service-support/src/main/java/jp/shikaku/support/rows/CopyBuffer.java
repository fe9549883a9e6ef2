package jp.shikaku.support.rows;

import java.nio.ByteBuffer;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

/** Bytes of a COPY in PostgreSQL's binary format, sent whenever enough of them are there. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int ENOUGH = 1 << 16;
    private static final int ABSENT = -1;
    private static final short END = -1;

    private final CopyIn copy;
    private ByteBuffer bytes = ByteBuffer.allocate(ENOUGH * 2);

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row, after sending what is there if that is enough. */
    void row(int fields) throws SQLException {
        if (bytes.position() >= ENOUGH) {
            send();
        }
        room(Short.BYTES).putShort((short) fields);
    }

    /** A field without a value. */
    void absent() {
        room(Integer.BYTES).putInt(ABSENT);
    }

    /** A field of so many bytes, which the caller puts. */
    ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    void end() throws SQLException {
        room(Short.BYTES).putShort(END);
        send();
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
