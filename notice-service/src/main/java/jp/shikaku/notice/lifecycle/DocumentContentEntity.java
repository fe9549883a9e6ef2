package jp.shikaku.notice.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The bytes of a document and the content its QR code carries. */
@Entity
@Immutable
@Table(name = "document_content")
class DocumentContentEntity {

    @EmbeddedId
    private DocumentKey key;

    @Column(name = "signed_content")
    private String signedContent;

    private byte[] pdf;

    protected DocumentContentEntity() {
        // for the persistence provider
    }

    DocumentContentEntity(SignedDocument signed) {
        this.key = DocumentKey.of(signed.documentNumber());
        this.signedContent = signed.signedContent();
        this.pdf = signed.pdf();
    }

    String signedContent() {
        return signedContent;
    }

    byte[] pdf() {
        return pdf;
    }
}
