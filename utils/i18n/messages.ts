import type messages from '../../public/_locales/en/messages.json';
import { numberFormat, pluralRules } from './formatters.ts';
import { setLanguage } from './language.ts';

/** Every key of `_locales/en/messages.json`; an unknown key is a type error. */
export type MessageKey = keyof typeof messages;

/** A key with a form for each plural category of the language: `key_one`, `key_other` and so on. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Looks up a text: the browser's `i18n.getMessage` in the product, the JSON file in tests. '' if there is none. */
export type MessageSource = (key: string, substitutions: string[]) => string;

let source: MessageSource = () => '';

/**
 * Called once by each entry point, before anything is shown. `languageOf` returns a BCP 47 tag; it is called when a text needs
 * it.
 */
export function setTextSource(from: MessageSource, languageOf: () => string): void {
  source = from;
  setLanguage(languageOf);
}

export { language } from './language.ts';

/** The text of `key`; falls back to the key itself, so that a missing text is visible instead of blank. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return lookUp(key, substitutions) || key;
}

/** The text of a key made from data (`move_<id>_name`); '' if neither the language nor English has one. */
export function lookUp(key: string, substitutions: (string | number)[] = []): string {
  return source(key, substitutions.map(String));
}

/** The form of `key` for `count`; the formatted number is the first substitution. */
export function plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const all = [numberFormat().format(count), ...substitutions];
  const form = pluralRules().select(count);
  return lookUp(`${key}_${form}`, all) || lookUp(`${key}_other`, all) || key;
}
