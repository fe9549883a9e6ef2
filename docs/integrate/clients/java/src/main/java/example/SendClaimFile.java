package example;

import java.nio.file.Path;
import java.util.Set;

import example.claims.ApiClient;
import example.claims.ApiException;
import example.claims.api.ClaimFilesApi;
import example.claims.model.ClaimFile;
import example.claims.model.FileStatus;

/** A vendor's day by a client that was generated from the contract: sends a claim file and waits until it was checked. */
public final class SendClaimFile {

    private static final int TURNS = 60;
    private static final Set<FileStatus> UNDER_WAY = Set.of(FileStatus.RECEIVED, FileStatus.CHECKING);

    private SendClaimFile() {}

    public static void main(String[] arguments) throws ApiException, InterruptedException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("SHIKAKU_CLAIMS"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("SHIKAKU_CLAIMS_TOKEN")));
        ClaimFilesApi files = new ClaimFilesApi(client);
        ClaimFile file = files.sendClaimFile(Path.of(System.getenv("SHIKAKU_FILE")).toFile(), null, null);
        for (int turn = 0; turn < TURNS && UNDER_WAY.contains(file.getStatus()); turn++) {
            Thread.sleep(500);
            file = files.getClaimFile(file.getFileId());
        }
        System.out.println("Java: claim file " + file.getStatus() + ", " + file.getReceipts().getAccepted() + " of "
                + file.getReceipts().getTotal() + " receipts accepted");
    }
}
