/**
 * Layouts as data: what a form consists of and where, read from {@code /documents/*.yaml}, and the wording of all forms.
 * A layout is checked when it is read; nothing here draws.
 */
package jp.shikaku.notice.document.layout;
