/**
 * Rows on their way into PostgreSQL: which columns a table has and where an object has their values, said once, and how they
 * are written for COPY. No table's name stands here.
 */
package jp.shikaku.support.rows;
