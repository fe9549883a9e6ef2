package jp.shikaku.claims.delivery;

/** What a delivery of a month is about; the names are those of the API and the database. */
public enum Edition {
    /** 原審査: the receipts of a claim month as they were billed at its close. */
    ORIGINAL("skkg", "title"),
    /** 再審査: what was decided otherwise in a processing month about receipts billed before. */
    REEXAMINATION("skks", "title.reexamination");

    private final String report;
    private final String titleKey;

    Edition(String report, String titleKey) {
        this.report = report;
        this.titleKey = titleKey;
    }

    /** The report of qualification results in the table of file names. */
    String report() {
        return report;
    }

    /** The title of that report in the table of texts. */
    String titleKey() {
        return titleKey;
    }
}
