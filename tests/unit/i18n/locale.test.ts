import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countries } from '../../../components/safety/emergency.ts';
import { clockTime, count, dayName, lengthInWords, listed, minutesShort } from '../../../utils/i18n/format.ts';
import { weekOrder } from '../../../utils/i18n/habits.ts';
import { language } from '../../../utils/i18n/language.ts';
import { localeFor } from '../../../utils/i18n/locale.ts';
import { plural } from '../../../utils/i18n/messages.ts';
import { connectPageTexts } from '../../../utils/platform/messages.ts';
import { englishText } from '../../fakes/english.ts';

const inBrowser = vi.hoisted(() => ({ language: '', tag: '' }));

/* A browser of any language that finds the English texts, or a file whose `locale_tag` is another one. */
vi.mock('../../../utils/platform/browser.ts', () => ({
  browser: {
    i18n: {
      getUILanguage: () => inBrowser.language,
      getMessage: (key: string, parts: string[]) =>
        key === 'locale_tag' && inBrowser.tag ? inBrowser.tag : englishText(key, parts),
    },
  },
}));

const page = { lang: '', dir: '' };
const ZONE = 'UTC';
const NOON = Date.UTC(2026, 2, 10, 12);
const AFTERNOON = NOON + 140 * 60_000;

function open(browser: string, tag = ''): void {
  Object.assign(inBrowser, { language: browser, tag });
  vi.stubGlobal('document', { documentElement: page });
  connectPageTexts();
  vi.unstubAllGlobals();
}

beforeEach(() => Object.assign(page, { lang: '', dir: '' }));

describe('English texts', () => {
  test.each(['de', 'de-DE', 'ja', 'he', 'ar-EG', 'fa', 'cy', 'pt-BR', 'th'])(
    'are English throughout in %s',
    (browser) => {
      open(browser);
      expect(page).toEqual({ lang: 'en', dir: 'ltr' });
      expect(dayName(NOON + 86_400_000, NOON, ZONE)).toBe('tomorrow');
      expect(lengthInWords(45 * 60_000)).toBe('45 minutes');
      expect(minutesShort(5)).toMatch(/^5 mins?$/);
      expect(listed(['arch', 'heel'])).toBe('arch and heel');
      expect(clockTime(AFTERNOON, ZONE)).toMatch(/^(14:20|2:20\s[ap]\.?m\.?)$/i);
      expect(count(12)).toBe('12');
      expect(plural('ready_moves', 1)).toBe('1 move');
      expect(plural('ready_moves', 2)).toBe('2 moves');
      expect(countries(language()).map(({ name }) => name)).toContain('Germany');
      expect(language()).toMatch(/^en-/);
    },
  );

  test('keep the habits of the region: 14:20 and weeks from Monday in Germany, 2:20 PM from Sunday in the USA', () => {
    open('de');
    expect(clockTime(AFTERNOON, ZONE)).toBe('14:20');
    expect(weekOrder()[0]).toBe(0);
    open('en-US');
    expect(clockTime(AFTERNOON, ZONE)).toMatch(/^2:20\sPM$/);
    expect(weekOrder()[0]).toBe(6);
    open('en-GB');
    expect(clockTime(AFTERNOON, ZONE)).toBe('14:20');
    expect(weekOrder()[0]).toBe(0);
  });
});

describe('texts of another language', () => {
  test('bring their own words and their direction', () => {
    open('de-AT', 'de');
    expect(page).toEqual({ lang: 'de', dir: 'ltr' });
    expect(language()).toBe('de-AT');
    expect(dayName(NOON + 86_400_000, NOON, ZONE)).toBe('morgen');
    open('he', 'he');
    expect(page).toEqual({ lang: 'he', dir: 'rtl' });
    open('ar-EG', 'ar');
    expect(page).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(clockTime(AFTERNOON, ZONE)).toContain('٢:٢٠');
  });

  test('keep their script where the region has another one', () => {
    expect(localeFor('zh-Hant', 'zh-CN')).toBe('zh-Hant-CN');
    expect(localeFor('sr-Latn', 'sr')).toBe('sr-Latn-RS');
  });
});

test('a browser whose language no standard knows costs nothing', () => {
  expect(localeFor('en', 'ja-JP-mac')).toBe('en');
  expect(localeFor('en', '')).toBe('en');
});
