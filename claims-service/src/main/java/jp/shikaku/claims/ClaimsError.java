package jp.shikaku.claims;

import jp.shikaku.support.ErrorCode;

/** Errors of the claims service: 0xx the claim month, 1xx claim files, 2xx deliveries. */
public enum ClaimsError implements ErrorCode {
    MONTH_CLOSED(
            "SK-CLM-001",
            409,
            "The claim month is closed",
            "Nothing more can be sent for it; use the next claim month."),
    REVIEW_NOT_FINISHED(
            "SK-CLM-002",
            409,
            "Receipts of the claim month are not decided yet",
            "Start the review, wait until nothing remains, then close the month."),
    REVIEW_NOT_RUNNING(
            "SK-CLM-090",
            409,
            "The review of the claim month is not running",
            "Start it first (POST …/review); after the close there is nothing to pause or to cancel."),
    FILE_NOT_READABLE(
            "SK-CLM-101",
            422,
            "The file cannot be taken as a claim file",
            "Correct the first record as errors says; nothing of the file was kept."),
    NOT_DELIVERED_YET(
            "SK-CLM-201",
            409,
            "The claim month is not closed yet",
            "Ask again after the review organisation closed it."),
    ORGANISATION_NEEDED(
            "SK-CLM-202",
            400,
            "The institution sent files to both review organisations",
            "Say which one in reviewOrganisation: 1 or 2.");

    private final Entry entry;

    ClaimsError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
