/** How results look on a terminal: tables whose columns also line up with full-width characters. Knows no service. */
package jp.shikaku.local.print;
