package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of the directory of medical institutions. */
@Entity
@Table(name = "institution")
@IdClass(InstitutionRow.Key.class)
class InstitutionRow extends DatedRow {

    @Id
    @Column(name = "institution_code")
    String institutionCode;

    @Column(name = "name")
    String name;

    @Column(name = "prefecture")
    String prefecture;

    void take(InstitutionEntry entry) {
        institutionCode = entry.institutionCode();
        name = entry.name();
        prefecture = entry.prefecture();
        validFrom = entry.validFrom();
    }

    InstitutionEntry entry() {
        return new InstitutionEntry(institutionCode, name, prefecture, validFrom, validTo);
    }

    /** The primary key. */
    record Key(short shard, LocalDate validFrom, String institutionCode) {}
}
