package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;

/**
 * A person as the registry states them now.
 *
 * @param personId opaque id
 * @param name 氏名 as written
 * @param kana カナ氏名
 * @param birthDate 生年月日
 * @param usableCard whether the マイナンバーカード works as an insurance card
 * @param qualifications every statement about the person
 */
public record StatedPerson(
        String personId,
        String name,
        String kana,
        LocalDate birthDate,
        boolean usableCard,
        List<StatedQualification> qualifications) {

    public StatedPerson {
        qualifications = List.copyOf(qualifications);
    }

    Optional<StatedQualification> qualification(String qualificationId) {
        return qualifications.stream()
                .filter(stated -> stated.qualificationId().equals(qualificationId))
                .findFirst();
    }

    /** Which paper a qualification entitles to on a day. */
    DocumentKind kind(StatedQualification stated, LocalDate today) {
        boolean lateStage = new InsurerNumber(stated.insurerNumber()).scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        return !usableCard || lateStage && LateStageRule.certificateForAll(birthDate, today)
                ? DocumentKind.CONFIRMATION_CERTIFICATE
                : DocumentKind.NOTICE;
    }

    NoticeFacts facts(StatedQualification stated) {
        return new NoticeFacts(
                stated.insurerNumber(),
                stated.symbol(),
                stated.number(),
                stated.branch(),
                name,
                kana,
                birthDate,
                stated.family(),
                stated.acquiredOn(),
                stated.burdenTenths());
    }
}
