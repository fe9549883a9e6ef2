package jp.shikaku.notice.issuance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.entitlement.Mail;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.following.Deciding;
import jp.shikaku.notice.lifecycle.ReturnAsked;

/** Pages that are sent and are no documents: what goes on top of an envelope, and requests for a document's return. */
@ApplicationScoped
public class Letters {

    private final DocumentMaker maker;
    private final Deciding deciding;

    @Inject
    Letters(DocumentMaker maker, Deciding deciding) {
        this.maker = maker;
        this.deciding = deciding;
    }

    /**
     * The address page of an envelope.
     *
     * @param number number of the first document in it
     * @param due what that document rests on
     * @return empty without an address that can be printed
     */
    public Optional<byte[]> addressPage(String number, Due due) {
        return maker.addressPage(number, due);
    }

    /**
     * Letters that ask for the return of documents (返却のお願い), the address in the window of the envelope: where the
     * holder lives now, or where the document was sent if the registry does not say.
     *
     * @return by number of the document; those without an address that can be printed are absent
     */
    public Map<String, byte[]> returnRequests(Collection<ReturnAsked> asked) {
        Map<String, StatedPerson> persons =
                deciding.read(asked.stream().map(ReturnAsked::person).toList());
        Map<String, byte[]> letters = new HashMap<>();
        asked.forEach(one -> {
            Mail now = persons.get(one.person()).mail();
            maker.returnRequest(one, now.isKnown() ? now : one.due().mail())
                    .ifPresent(letter -> letters.put(one.document(), letter));
        });
        return letters;
    }
}
