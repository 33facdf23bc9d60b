import { hourCycle } from './habits.ts';
import { language } from './language.ts';

/**
 * The browser's formatters, each created once. Creating one takes a millisecond or two and some memory, which a badge updated
 * each minute and a popup updated each second would otherwise pay again and again.
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
const plainDateFormat = once<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

/** Times use the clock format that the person has chosen. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const cycle = options.timeStyle || options.hour ? hourCycle() : undefined;
  if (cycle === undefined) return plainDateFormat(options);
  const { timeStyle, ...rest } = options;
  /* The short style of a 24-hour language would give "02:08 pm". */
  const time = timeStyle && !rest.dateStyle ? ({ hour: 'numeric', minute: '2-digit' } as const) : { timeStyle };
  return plainDateFormat({ ...rest, ...time, hourCycle: cycle });
}

export const listFormat = once<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
export const pluralRules = once<Intl.PluralRulesOptions, Intl.PluralRules>(Intl.PluralRules);
export const relativeFormat = once<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);
