package jp.shikaku.notice.style;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One version of what an insurer brings to its documents; written once. */
@Entity
@Immutable
@Table(name = "insurer_style")
class StyleEntity {

    @EmbeddedId
    private StyleKey key;

    private byte[] logo;
    private byte[] seal;
    private String office;

    @Column(name = "postal_code")
    private String postalCode;

    private String address;
    private String phone;
    private String hours;
    private String web;

    @Convert(converter = TextsColumn.class)
    private Map<String, String> texts;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected StyleEntity() {
        // for the persistence provider
    }

    StyleEntity(StyleKey key, StyleStatement stated, String setBy, Instant setAt) {
        this.key = key;
        this.logo = stated.logo();
        this.seal = stated.seal();
        if (stated.contact() != null) {
            this.office = stated.contact().office();
            this.postalCode = stated.contact().postalCode();
            this.address = stated.contact().address();
            this.phone = stated.contact().phone();
            this.hours = stated.contact().hours();
            this.web = stated.contact().web();
        }
        this.texts = stated.texts() == null ? Map.of() : stated.texts();
        this.setBy = setBy;
        this.setAt = setAt;
    }

    int version() {
        return key.version();
    }

    Instant setAt() {
        return setAt;
    }

    /** As it was stated. */
    StyleStatement stated() {
        StyleStatement.ContactStatement contact =
                new StyleStatement.ContactStatement(office, postalCode, address, phone, hours, web);
        return new StyleStatement(logo, seal, contact.isEmpty() ? null : contact, texts);
    }
}
