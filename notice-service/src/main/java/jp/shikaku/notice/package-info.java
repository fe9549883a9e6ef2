/** Settings, the catalogue of errors and how failures are logged in the notice service; everything else lives in its feature. */
package jp.shikaku.notice;
