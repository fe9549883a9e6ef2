package jp.shikaku.eligibility.registration;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All certificates of a qualification, also ended and withdrawn ones; its ETag changes with any of them. */
@Schema(
        name = "CertificateList",
        requiredProperties = {"items"},
        description = "The certificates of a qualification. 資格に付随する証の一覧")
public record CertificateList(List<CertificateView> items) {}
