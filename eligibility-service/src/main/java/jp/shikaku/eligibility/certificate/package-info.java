/**
 * The certificates that belong to a qualification and have validity periods of their own: 高齢受給者証, 限度額適用認定証,
 * 特定疾病療養受療証, 一部負担金割合, 未就学, 証区分. Values, rules and their reading as known at a position live here;
 * facts are written by {@code registration} only, and lookups and messages read through {@link
 * jp.shikaku.eligibility.certificate.CertificateReader}.
 */
package jp.shikaku.eligibility.certificate;
