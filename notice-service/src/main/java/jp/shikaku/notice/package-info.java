/** Settings and the catalogue of errors of the notice service; everything else lives in its feature. */
package jp.shikaku.notice;
