/**
 * Electronic receipts (レセプト電算処理, UKE files): reading, checking, understanding and writing them, in plain Java.
 * The rooms: {@code file} (bytes and lines), {@code layout} (record tables as data), {@code fault} (what can be wrong),
 * {@code content} (the typed view), {@code check} (a checked file, receipt by receipt), {@code writing} (new files); for
 * what review organisations, insurers and institutions exchange {@code prefixed} (their lines),
 * {@code insurer}, {@code reexamination}, {@code assessment} and {@code returned}.
 * Nothing here knows a database, a service or a framework.
 */
package jp.shikaku.receipt;
