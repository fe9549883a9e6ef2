/**
 * What a person sees of the looks at them: who looked, when, why, what was shown, what they are told of, and the repairs
 * of wrong links. Reads the trail and the links; shows organisations to the person, and who acted for them to auditors.
 */
package jp.shikaku.eligibility.access.looks;
