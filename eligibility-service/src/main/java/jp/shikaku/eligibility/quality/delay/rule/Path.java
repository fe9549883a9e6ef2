package jp.shikaku.eligibility.quality.delay.rule;

import jp.shikaku.model.InsurerNumber;

/** The way a filing takes to the registry, by the insurer's scheme. */
public enum Path {
    /** 事業主 → 日本年金機構 → 協会けんぽ (法別 01, and 02–04 which file with the same office). */
    VIA_PENSION_OFFICE(Party.EMPLOYER, Party.PENSION_OFFICE),
    /** 事業主 → 健康保険組合・共済組合. */
    HEALTH_SOCIETY(Party.EMPLOYER, Party.INSURER),
    /** 世帯主 → 市町村. */
    NATIONAL(Party.HOUSEHOLD, Party.INSURER),
    /** No filing: 広域連合 registers from the fact. */
    LATE_STAGE_ELDERLY(Party.INSURER, Party.INSURER);

    private final Party files;
    private final Party forwards;

    Path(Party files, Party forwards) {
        this.files = files;
        this.forwards = forwards;
    }

    Party files() {
        return files;
    }

    Party forwards() {
        return forwards;
    }

    /** The path of an insurer's filings. */
    public static Path of(InsurerNumber insurer) {
        return switch (insurer.value().substring(0, 2)) {
            case "00", "67" -> NATIONAL;
            case "39" -> LATE_STAGE_ELDERLY;
            case "01", "02", "03", "04" -> VIA_PENSION_OFFICE;
            default -> HEALTH_SOCIETY;
        };
    }
}
