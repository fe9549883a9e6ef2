package example;

import java.net.URI;

import example.notice.ApiClient;
import example.notice.ApiException;
import example.notice.api.DocumentsApi;
import example.notice.api.VerificationApi;
import example.notice.model.Document;
import example.notice.model.VerificationRequest;

/** A desk's question to a paper by a client that was generated from the contract: is it genuine, does it still count? */
public final class CheckPaper {

    private CheckPaper() {}

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("SHIKAKU_NOTICE"));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("SHIKAKU_NOTICE_TOKEN")));
        DocumentsApi documents = new DocumentsApi(client);
        String id = documents.listDocuments(null, null, 1, null, null).getItems().get(0).getDocumentId();
        Document paper = documents.getDocument(id);
        String content = URI.create(paper.getVerificationUrl()).getFragment();
        System.out.println("Java: paper "
                + new VerificationApi(client).verify(new VerificationRequest().content(content)).getResult());
    }
}
