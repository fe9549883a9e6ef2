package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/** The bytes of files in the database, in pieces of a mebibyte: one piece is in memory at a time. */
@ApplicationScoped
public class FilePieces {

    private static final int PIECE = 1 << 20;

    private final Database database;

    @Inject
    FilePieces(Database database) {
        this.database = database;
    }

    /** Keeps the bytes of a new file; joins the running transaction. */
    void keep(LocalDate claimMonth, UUID fileId, InputStream bytes) throws IOException {
        int number = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            number++;
            database.update(
                    "INSERT INTO claim_file_piece (claim_month, file_id, piece_number, content) VALUES (?, ?, ?, ?)",
                    claimMonth,
                    fileId,
                    number,
                    piece);
        }
    }

    /** The bytes of a kept file. */
    InputStream open(LocalDate claimMonth, UUID fileId) {
        return new Pieces(claimMonth, fileId);
    }

    private final class Pieces extends InputStream {

        private static final byte[] BEFORE = {};

        private final LocalDate claimMonth;
        private final UUID fileId;
        private byte[] piece = BEFORE;
        private int number;
        private int at;

        private Pieces(LocalDate claimMonth, UUID fileId) {
            this.claimMonth = claimMonth;
            this.fileId = fileId;
        }

        @Override
        public int read() {
            return hasMore() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return piece == null ? 0 : piece.length - at;
        }

        private boolean hasMore() {
            if (piece != null && at == piece.length) {
                number++;
                at = 0;
                piece = database.first(
                                """
                                SELECT content FROM claim_file_piece
                                 WHERE claim_month = ? AND file_id = ? AND piece_number = ?
                                """,
                                row -> row.getBytes(1),
                                claimMonth,
                                fileId,
                                number)
                        .orElse(null);
            }
            return piece != null;
        }
    }
}
