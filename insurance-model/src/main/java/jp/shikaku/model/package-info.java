/**
 * The shared kernel: value types of Japan's health insurance that every part of the suite speaks. Plain Java without
 * a framework, immutable, and impossible to build in an invalid state. No rule of one service lives here: a type belongs
 * here only if at least two modules need it.
 */
package jp.shikaku.model;
