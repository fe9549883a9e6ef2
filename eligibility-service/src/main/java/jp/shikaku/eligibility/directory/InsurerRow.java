package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReviewOrganisation;

/** A row of the directory of insurers. */
@Entity
@Table(name = "insurer")
@IdClass(InsurerRow.Key.class)
class InsurerRow extends DatedRow {

    @Id
    @Column(name = "insurer_number")
    String insurerNumber;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "scheme")
    InsuranceScheme scheme;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_organisation")
    ReviewOrganisation reviewOrganisation;

    @Column(name = "prefecture")
    String prefecture;

    @Column(name = "successor")
    String successor;

    void take(InsurerEntry entry) {
        insurerNumber = entry.insurerNumber();
        name = entry.name();
        scheme = entry.scheme();
        reviewOrganisation = entry.reviewOrganisation();
        prefecture = entry.prefecture();
        successor = entry.successor();
        validFrom = entry.validFrom();
    }

    InsurerEntry entry() {
        return new InsurerEntry(
                insurerNumber, name, scheme, reviewOrganisation, prefecture, validFrom, validTo, successor);
    }

    /** The primary key. */
    record Key(short shard, LocalDate validFrom, String insurerNumber) {}
}
