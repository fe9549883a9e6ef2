package jp.shikaku.population.town;

/** What kind of institution claims, and by which 点数表. */
public enum InstitutionKind {
    /** 診療所. */
    CLINIC('1', false),
    /** 病院 whose inpatients are claimed by act. */
    HOSPITAL('1', true),
    /** ＤＰＣ対象病院: its inpatients are claimed per day, its outpatients by act. */
    DPC_HOSPITAL('1', true),
    /** 歯科診療所. */
    DENTAL_CLINIC('3', false),
    /** 保険薬局. */
    PHARMACY('4', false);

    private final char feeTable;
    private final boolean beds;

    InstitutionKind(char feeTable, boolean beds) {
        this.feeTable = feeTable;
        this.beds = beds;
    }

    /** 点数表. */
    public char feeTable() {
        return feeTable;
    }

    /** Whether it has beds. */
    public boolean hasBeds() {
        return beds;
    }
}
