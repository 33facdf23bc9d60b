import { language } from './language.ts';

/**
 * The browser's formatters, each made once: making one takes a millisecond or two and some memory, which a badge that is
 * painted each minute and a popup that ticks each second would pay again and again.
 */
function once<Options, Formatter>(
  Made: new (language: string, options?: Options) => Formatter,
): (options?: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = `${language()} ${JSON.stringify(options)}`;
    let formatter = made.get(key);
    if (!formatter) made.set(key, (formatter = new Made(language(), options)));
    return formatter;
  };
}

export const numberFormat = once<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
export const dateFormat = once<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
export const listFormat = once<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
export const pluralRules = once<Intl.PluralRulesOptions, Intl.PluralRules>(Intl.PluralRules);
export const relativeFormat = once<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);
