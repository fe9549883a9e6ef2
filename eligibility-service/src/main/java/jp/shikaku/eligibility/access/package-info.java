/**
 * Who looked at whom: the audit trail, and the view of a person that insurers, the person, services and auditors get of
 * the same registration. Every room that shows something of a person records it through {@link
 * jp.shikaku.eligibility.access.Audit}; the trail can be added to and neither read nor changed from here.
 */
package jp.shikaku.eligibility.access;
