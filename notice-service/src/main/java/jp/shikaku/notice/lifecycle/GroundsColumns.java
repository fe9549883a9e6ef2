package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import jp.shikaku.notice.entitlement.Grounds;

/** Why somebody is entitled, as columns. */
@Embeddable
record GroundsColumns(
        String rule,
        @Column(name = "application_id") UUID application,
        @Column(name = "certificate_expires_on") LocalDate certificateExpiresOn,
        @Column(name = "review_on") LocalDate reviewOn) {

    static GroundsColumns of(Grounds grounds) {
        return new GroundsColumns(
                grounds.rule(), grounds.application(), grounds.certificateExpiresOn(), grounds.reviewOn());
    }

    Grounds toGrounds() {
        return new Grounds(rule, application, certificateExpiresOn, reviewOn);
    }
}
