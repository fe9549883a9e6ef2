/**
 * The form of the national messages: bytes in UTF-8 or Shift_JIS to elements and back, hardened against hostile input.
 * It knows no framework, no database and no rule of eligibility; only the room around it calls it. What cannot be read
 * ends as {@link jp.shikaku.eligibility.messages.form.MessageRefused} with an entry of the catalogue.
 */
package jp.shikaku.eligibility.messages.form;
