package jp.shikaku.notice.issuance;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.notice.entitlement.Due;

/** Pages that go on top of what is in an envelope. */
@ApplicationScoped
public class AddressPages {

    private final DocumentMaker maker;

    @Inject
    AddressPages(DocumentMaker maker) {
        this.maker = maker;
    }

    /**
     * The address page of an envelope.
     *
     * @param number number of the first document in it
     * @param due what that document rests on
     * @return empty without an address that can be printed
     */
    public Optional<byte[]> of(String number, Due due) {
        return maker.addressPage(number, due);
    }
}
