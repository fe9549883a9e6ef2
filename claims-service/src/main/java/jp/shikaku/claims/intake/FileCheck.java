package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.directory.RegistryDirectory;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;

/**
 * Checks a kept file: reads it receipt by receipt and stores receipts and faults chunk by chunk. Whatever was stored
 * before a crash is stored again with the same keys, so that a file may be checked any number of times.
 */
@ApplicationScoped
public class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class);

    private final CheckStore store;
    private final FilePieces pieces;
    private final Acceptance acceptance;
    private final RegistryDirectory directory;
    private final IntakeConfig config;

    @Inject
    FileCheck(
            CheckStore store,
            FilePieces pieces,
            Acceptance acceptance,
            RegistryDirectory directory,
            IntakeConfig config) {
        this.store = store;
        this.pieces = pieces;
        this.acceptance = acceptance;
        this.directory = directory;
        this.config = config;
    }

    /** Checks one file that waits, or that another worker left behind; answers whether there was one. */
    public boolean checkNext() {
        Optional<FileUnderCheck> next = store.claim(config.lease());
        next.ifPresent(this::check);
        return next.isPresent();
    }

    private void check(FileUnderCheck file) {
        Progress progress = new Progress(file);
        try {
            ClaimFileReader reader = ClaimFileReader.open(pieces.open(file.claimMonth(), file.fileId()), directory);
            CheckChunk chunk = new CheckChunk(file);
            for (CheckedReceipt receipt = reader.next(); receipt != null; receipt = reader.next()) {
                chunk.add(receipt, progress);
                if (chunk.size() >= config.chunk()) {
                    store.save(chunk, progress, config.lease());
                    chunk = new CheckChunk(file);
                }
            }
            chunk.addFileFaults(reader.fileFaults(), progress);
            store.save(chunk, progress, config.lease());
            acceptance.conclude(progress, reader.refused(), reader.volumeTotals());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LeaseLostException e) {
            LOG.infof("The check of file %s was left to another worker", file.fileId());
        }
    }
}
