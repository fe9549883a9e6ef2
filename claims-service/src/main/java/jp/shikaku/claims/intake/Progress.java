package jp.shikaku.claims.intake;

import java.time.OffsetDateTime;

import jp.shikaku.receipt.check.CheckedReceipt;

/** How far the check of a file has come. Belongs to one worker. */
final class Progress {

    private final FileUnderCheck file;
    private volatile OffsetDateTime leasedUntil;
    private int receipts;
    private int accepted;
    private long points;
    private int faults;
    private long bytes;

    Progress(FileUnderCheck file) {
        this.file = file;
        this.leasedUntil = file.leasedUntil();
    }

    void count(CheckedReceipt receipt) {
        receipts++;
        bytes += receipt.raw().bytes().length;
        if (receipt.accepted()) {
            accepted++;
            points += receipt.receipt().orElseThrow().trailerPoints();
        }
    }

    /** The number of the next fault of the file. */
    int nextFault() {
        return ++faults;
    }

    void extendLease(OffsetDateTime until) {
        leasedUntil = until;
    }

    FileUnderCheck file() {
        return file;
    }

    OffsetDateTime leasedUntil() {
        return leasedUntil;
    }

    int receipts() {
        return receipts;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return receipts - accepted;
    }

    long points() {
        return points;
    }

    int faults() {
        return faults;
    }

    long bytes() {
        return bytes;
    }
}
