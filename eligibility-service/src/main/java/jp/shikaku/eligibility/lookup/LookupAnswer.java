package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a {@link LookupRequest}. The same shape is sent with status 503 when the registry cannot answer.
 *
 * @param code the national code of the answer (OQSCD006), absent for UNDETERMINED
 * @param reason stable reason code
 * @param lastConfirmedAt when the insurer last stated what the answer rests on; absent when nothing was found
 * @param registrationUnderWay a further registration of this person is known to be unfinished
 * @param overlap another qualification covers the same day
 * @param knownAt the answer is as known at this instant; asking with it as asKnownAt repeats the answer
 * @param withheld parts blocked by the person and not shown; absent if there are none
 * @param emergency only true is shown
 * @param consents how the consents of the request were taken
 * @param card only in answers by card
 * @param qualification only for VALID and INVALID: the qualification of the numbers asked
 */
@Schema(
        name = "LookupAnswer",
        requiredProperties = {"validity", "reason", "reasonText", "asOf", "registrationUnderWay", "nextSteps", "overlap"
        },
        description = "資格照会の回答")
public record LookupAnswer(
        @Schema(
                        implementation = String.class,
                        description = "VALID 有効, INVALID 無効, INVALID_NEW_EXISTS 無効（新しい資格あり）, NOT_FOUND 該当資格なし, "
                                + "MULTIPLE 複数該当, UNDETERMINED 判定できない. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"VALID\",\"INVALID\",\"INVALID_NEW_EXISTS\",\"NOT_FOUND\",\"MULTIPLE\",\"UNDETERMINED\"]"),
                        example = "VALID")
                String validity,
        @Schema(description = "OQSCD006: 1 to 5; absent for UNDETERMINED", example = "1") String code,
        @Schema(
                        description = "Stable reason code. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"IN_FORCE\",\"IN_FORCE_OVERLAP\",\"LOST\",\"NOT_YET_ACQUIRED\",\"NEWER_IN_FORCE\",\"NUMBER_NOT_REGISTERED\",\"SEVERAL_PERSONS\",\"SUSPENDED\",\"BEING_MATCHED\",\"PERSON_NOT_REGISTERED\",\"CARD_UNUSABLE\",\"CARD_CERTIFICATE_UNKNOWN\",\"NO_LONGER_KNOWN\",\"COMPONENT_DOWN\"]"),
                        example = "IN_FORCE")
                String reason,
        @Schema(description = "The reason for a person") LocalizedText reasonText,
        @Schema(description = "資格確認日", example = "2026-10-02") LocalDate asOf,
        @Schema(description = "When the insurer last stated it", example = "2026-09-05T10:15:30Z")
                Instant lastConfirmedAt,
        @Schema(description = "A further registration of this person is unfinished") boolean registrationUnderWay,
        @Schema(description = "What the desk can do next, in order") List<LocalizedText> nextSteps,
        @Schema(description = "Another qualification covers the same day") boolean overlap,
        @Schema(description = "The answer is as known at this instant") Instant knownAt,
        @Schema(description = "The qualification of the numbers asked, for VALID and INVALID")
                LookedUpQualification qualification,
        @Schema(
                        description = "Parts that the person has blocked and that are not shown; withheld texts are "
                                + "empty. ADDRESS_NAME, CERTIFICATES, HISTORY, ALL. Accept values not listed here 照会制限")
                List<String> withheld,
        @Schema(description = "Only shown when true: an emergency look, which the person is told of 緊急の照会")
                Boolean emergency,
        @Schema(description = "How the consents of the request were taken; absent when it had none")
                ConsentsAnswer consents,
        @Schema(description = "The certificate of the card; only in answers by card") CardView card) {}
