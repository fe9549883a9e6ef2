package jp.shikaku.claims;

import jp.shikaku.support.CataloguedError;

/** Errors of the claims service: 0xx the claim month, 10x claim files, 15x what-if questions, 2xx deliveries. */
public enum ClaimsError implements CataloguedError {
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
    RECEPTION_NOT_OPEN(
            "SK-CLM-003",
            409,
            "The claim month takes no files now",
            "Send the file when reception is open; the calendar of the claim month says when."),
    CORRECTION_NOT_OPEN(
            "SK-CLM-004",
            409,
            "Receipts of the claim month cannot be changed now",
            "Change receipts between the opening and the cut-off that the calendar of the claim month names."),
    CUT_OFF_NOT_REACHED(
            "SK-CLM-005",
            409,
            "The cut-off of the claim month is not reached",
            "Close the month after it, or close it with a reason."),
    CALENDAR_WITHOUT_RECEPTION(
            "SK-CLM-007",
            400,
            "A calendar needs windows of reception and correction that end after they begin",
            "Send at least one RECEPTION and one CORRECTION window, each with opensAt before closesAt."),
    CLAIM_NOT_WHOLE(
            "SK-CLM-008",
            409,
            "Volumes of claims are missing or do not fit together",
            "Let the institutions send what errors names, or state a reason; the close then refuses these claims."),
    MONTH_TOO_FAR(
            "SK-CLM-009",
            422,
            "The claim month of the file is years away from now",
            "Correct 請求年月 in the first record: it is the month in which the file is sent."),
    MONTH_BEING_OPENED(
            "SK-CLM-010",
            503,
            "The claim month is being opened beside running work",
            "Send the file again after the time in Retry-After; nothing of it was kept."),
    MONTH_FORGOTTEN(
            "SK-CLM-011",
            410,
            "The claim month is forgotten",
            "Its retention is over and it was deleted; sums of it are in the trial balance and in statements."),
    MONTH_KEPT(
            "SK-CLM-012",
            409,
            "The claim month cannot be forgotten",
            "Settle what the month's retention lists as obstacles, or wait until it is due."),
    FORGETTING_NOT_PROPOSED(
            "SK-CLM-013",
            409,
            "Nobody proposed to forget the claim month, or it is being forgotten already",
            "Read the month's retention; an operator proposes."),
    FORGETTING_NEEDS_ANOTHER(
            "SK-CLM-014",
            409,
            "Who proposes to forget a claim month does not agree to it as well",
            "Let another person of the review organisation agree."),
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
    ARCHIVE_NOT_READABLE(
            "SK-CLM-102",
            422,
            "The zip archive cannot be read",
            "Send a zip without password whose entries are claim files."),
    ARCHIVE_TOO_LARGE(
            "SK-CLM-103",
            413,
            "The archive unpacks to more than is taken",
            "Send fewer files at once; a file counts with its unpacked size."),
    TOO_MANY_FILES("SK-CLM-104", 413, "More files at once than are taken", "Send the files in several requests."),
    VOLUME_TWICE(
            "SK-CLM-108",
            409,
            "Another file of the request is the same volume",
            "Send each volume once; a corrected one alone, in another request, takes the place of the first."),
    NESTED_ENTRY(
            "SK-CLM-105",
            422,
            "The entry lies in a folder or is itself an archive",
            "Put the claim files at the top level of the zip."),
    NO_FILE("SK-CLM-106", 400, "The request holds no file", "Send each file as a part named file, with a file name."),
    MODE_CHOSEN(
            "SK-CLM-107",
            409,
            "How the file is claimed is settled already",
            "Send the file again, in another mode, while reception is open."),
    CHECK_COMPLETED(
            "SK-CLM-110",
            409,
            "The file was not refused because its check could not be completed",
            "Only a file with the fault SK-CLM-109 is checked again; send a corrected file instead."),
    RECEIPT_NOT_CHANGEABLE(
            "SK-CLM-111",
            409,
            "The receipt cannot be changed in its present state",
            "Read the receipts of the file again; a withdrawn receipt is reinstated first."),
    CORRECTION_REFUSED(
            "SK-CLM-112",
            422,
            "The corrected receipt cannot be accepted",
            "Correct the places that errors names; the receipt stays as it was."),
    NOTHING_SUPPOSED(
            "SK-CLM-150",
            400,
            "Nothing is supposed",
            "Give qualificationId, or at least one complete qualification, and registeredAt."),
    SUPPOSITION_UNKNOWN(
            "SK-CLM-151",
            422,
            "The receipt's person has no such qualification",
            "Take a qualificationId of this person, or give the qualification itself."),
    NOT_DECIDED_YET(
            "SK-CLM-152",
            409,
            "The receipt has no decision that could have been another one",
            "Ask again when it was decided; a receipt of public expense only is never checked."),
    NO_LONGER_KNOWN(
            "SK-CLM-153",
            410,
            "The registry no longer knows what it knew when the receipt was decided",
            "The retention of the registry is over; the receipt's explanation tells what was known then."),
    NOT_DELIVERED_YET(
            "SK-CLM-201",
            409,
            "The delivery is not ready yet",
            "Ask again after the review organisation closed the claim month."),
    ORGANISATION_NEEDED(
            "SK-CLM-202",
            400,
            "The institution sent files to both review organisations",
            "Say which one in reviewOrganisation: 1 or 2."),
    WEBHOOK_REFUSED(
            "SK-CLM-221",
            422,
            "Nothing may be sent to this address",
            "Name an https address without user information whose host resolves to public addresses only."),
    WEBHOOKS_NOT_CONFIGURED(
            "SK-CLM-222",
            503,
            "Webhooks are not set up here",
            "Follow the feed of delivery events, or ask the operator to set the master key of webhooks.");

    private final transient Entry entry;

    ClaimsError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
