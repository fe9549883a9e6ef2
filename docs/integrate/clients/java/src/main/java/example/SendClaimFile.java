package example;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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

    public static void main(String[] arguments) throws ApiException, InterruptedException, FileNotFoundException {
        String bearer = "Bearer " + System.getenv("SHIKAKU_CLAIMS_TOKEN");
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("SHIKAKU_CLAIMS"));
        client.setRequestInterceptor(request -> request.header("Authorization", bearer));
        ClaimFilesApi files = new ClaimFilesApi(client);

        // The generator writes the path of a file into the body, as JSON; the interceptor comes after it and puts the bytes there.
        Path path = Path.of(System.getenv("SHIKAKU_FILE"));
        ApiClient sending = new ApiClient();
        sending.updateBaseUri(System.getenv("SHIKAKU_CLAIMS"));
        BodyPublisher bytes = BodyPublishers.ofFile(path);
        sending.setRequestInterceptor(
                request -> request.header("Authorization", bearer).POST(bytes));
        ClaimFile file = new ClaimFilesApi(sending).sendClaimFile(path.toFile(), null, null);
        for (int turn = 0; turn < TURNS && UNDER_WAY.contains(file.getStatus()); turn++) {
            Thread.sleep(500);
            file = files.getClaimFile(file.getFileId());
        }
        System.out.println("Java: claim file " + file.getStatus() + ", " + file.getReceipts().getAccepted() + " of "
                + file.getReceipts().getTotal() + " receipts accepted");
    }
}
