package jp.shikaku.notice.issuance;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.lifecycle.ReturnAsked;

/** Pages that are sent and are no documents: what goes on top of an envelope, and requests for a document's return. */
@ApplicationScoped
public class Letters {

    private final DocumentMaker maker;
    private final NoticeConfig config;

    @Inject
    Letters(DocumentMaker maker, NoticeConfig config) {
        this.maker = maker;
        this.config = config;
    }

    /**
     * The address page of an envelope; a postcard that carries its address needs none.
     *
     * @param number number of the first document in it
     * @param due what that document rests on
     * @return empty without an address that can be printed
     */
    public Optional<byte[]> addressPage(String number, Due due) {
        boolean onThePaper = due.kind() == DocumentKind.CONFIRMATION_CERTIFICATE
                && config.certificateForm() == DocumentForm.CERTIFICATE_POSTCARD;
        return onThePaper ? Optional.empty() : maker.addressPage(number, due);
    }

    /**
     * The letter that asks for a document's return (返却のお願い), its address in the window of the envelope.
     *
     * @return empty without an address that can be printed
     */
    public Optional<byte[]> returnRequest(ReturnAsked asked) {
        return maker.returnRequest(asked);
    }
}
