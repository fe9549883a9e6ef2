/**
 * The run ex officio (職権交付): the registry's monthly list of people without a usable card is read once per insurer and
 * month, whoever is on it is decided about by {@code following}, what is due is issued by {@code issuance}, and a
 * reconciliation proves that nobody on it was left out and nobody has two documents.
 */
package jp.shikaku.notice.exofficio;
