package jp.shikaku.notice.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import jp.shikaku.notice.entitlement.Mail;

/** Where a document is sent, as columns. */
@Embeddable
record MailColumns(
        @Column(name = "post_number") String postNumber, String address, @Column(name = "mail_alone") boolean alone) {

    static MailColumns of(Mail mail) {
        return new MailColumns(mail.postNumber(), mail.address(), mail.alone());
    }

    Mail toMail() {
        return new Mail(postNumber, address, alone);
    }
}
