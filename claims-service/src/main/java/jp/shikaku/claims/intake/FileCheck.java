package jp.shikaku.claims.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.directory.RegistryDirectory;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.support.PassingTrouble;

/**
 * Checks a kept file: reads it receipt by receipt and stores receipts and faults chunk by chunk, all in one transaction
 * with the acceptance. So nobody sees a receipt before its file counts, each is written once, and a crash leaves nothing.
 * How far it is, and that it lives, stands in transactions of its own. While database or registry are away a file waits.
 */
@ApplicationScoped
public class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class);

    private final Database database;
    private final CheckStore store;
    private final FilePieces pieces;
    private final Acceptance acceptance;
    private final FailedChecks failures;
    private final RegistryDirectory directory;
    private final IntakeConfig config;
    private final Set<Progress> running = ConcurrentHashMap.newKeySet();

    @Inject
    FileCheck(
            Database database,
            CheckStore store,
            FilePieces pieces,
            Acceptance acceptance,
            FailedChecks failures,
            RegistryDirectory directory,
            IntakeConfig config) {
        this.database = database;
        this.store = store;
        this.pieces = pieces;
        this.acceptance = acceptance;
        this.failures = failures;
        this.directory = directory;
        this.config = config;
    }

    /** Checks one file that waits, or that another worker left behind; answers whether there was one. */
    public boolean checkNext() {
        Optional<CheckStore.Claimed> next = store.claim(config.lease());
        next.filter(claimed -> !claimed.abandoned() || failures.goesOnAfterLoss(claimed.file(), claimed.failedChecks()))
                .ifPresent(claimed -> check(claimed.file()));
        return next.isPresent();
    }

    /** Lets the files that are being checked wait for another process: this one ends, through no fault of theirs. */
    void giveUp() {
        running.forEach(this::giveBack);
    }

    private void check(FileUnderCheck file) {
        Progress progress = new Progress(file);
        running.add(progress);
        try {
            database.inTransaction(config.longest(), () -> {
                store.endIfSilent(config.lease());
                readAndConclude(file, progress);
                return null;
            });
        } catch (LeaseLostException e) {
            LOG.infof("The check of file %s was left to another worker", file.fileId());
        } catch (RuntimeException | VirtualMachineError e) {
            if (PassingTrouble.isIn(e)) {
                giveBack(progress);
                throw e;
            }
            failures.count(progress, e);
        } finally {
            running.remove(progress);
        }
    }

    private void giveBack(Progress progress) {
        try {
            store.giveBack(progress);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "File %s could not be given back (%s); its check counts as failed",
                    progress.file().fileId(), e.getClass().getName());
        }
    }

    private void readAndConclude(FileUnderCheck file, Progress progress) throws IOException {
        ClaimFileReader reader = ClaimFileReader.open(pieces.open(file.claimMonth(), file.fileId()), directory);
        CheckChunk chunk = new CheckChunk(file);
        for (CheckedReceipt receipt = reader.next(); receipt != null; receipt = reader.next()) {
            chunk.add(receipt, progress);
            if (chunk.size() >= config.chunk()) {
                keep(chunk, progress);
                chunk = new CheckChunk(file);
            }
        }
        chunk.addFileFaults(reader.fileFaults(), progress);
        keep(chunk, progress);
        acceptance.conclude(progress, reader.refused(), reader.volumeTotals());
    }

    private void keep(CheckChunk chunk, Progress progress) {
        store.report(progress, config.lease());
        store.keep(chunk, progress.file());
    }
}
