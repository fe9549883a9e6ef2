package jp.shikaku.notice.entitlement;

/** The two papers that follow from a qualification. */
public enum DocumentKind {
    /** 資格情報のお知らせ: for people with a usable card, not valid without it. */
    NOTICE(false),
    /** 資格確認書: stands alone, for people without a usable card. */
    CONFIRMATION_CERTIFICATE(true);

    private final boolean givenBack;

    DocumentKind(boolean givenBack) {
        this.givenBack = givenBack;
    }

    /** Whether it is to be given back when it no longer counts: a certificate is, a notice is not (D.5). */
    public boolean isGivenBack() {
        return givenBack;
    }
}
