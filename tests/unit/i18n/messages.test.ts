import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { speechMs } from '../../../utils/break/cues.ts';
import { RANGES } from '../../../utils/settings/defaults.ts';
import { BUDGETS } from './budgets.ts';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

/* Every file of texts is held to the same rules. */
const files = globSync('public/_locales/*/messages.json').map((file) => ({
  file,
  /* The shape is the browser's own; what of it is missing is what these tests look for. */
  messages: Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>),
}));
const messages: [string, Message][] = Object.entries(english);

/** What to say the word of a breath is in time, in ms: the shortest part of a breath that has a word is as long. */
const BREATH_WORD_MS = 1000;

describe('a translator', () => {
  test('is told of every text what it is for', () => {
    const bare = messages.filter(([, { description = '' }]) => description.trim().length < 20);
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  test('needs no other file and no screen for it', () => {
    const vague =
      /^(the same|said after (that|it)|explains (it|the (switch|option) above)|heading\.?$|choice\.?$|button\.?$|switch\.?$)|\brow \d|of the claims/i;
    expect(messages.filter(([, { description = '' }]) => vague.test(description)).map(([key]) => key)).toEqual([]);
  });

  test('has an example of whatever is filled in', () => {
    const bare = messages.flatMap(([key, { placeholders = {} }]) =>
      Object.entries(placeholders)
        .filter(([, { example = '' }]) => example.trim() === '')
        .map(([name]) => `${key}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('is told which texts are spoken', () => {
    const spoken = messages.filter(([, { description = '' }]) => description.endsWith('Spoken.')).map(([key]) => key);
    for (const key of ['said_in', 'said_1', 'side_left', 'as_sentence', 'prep_tool_oil', 'move_ball_roll_sole_step_1'])
      expect(spoken).toContain(key);
    expect(spoken).not.toContain('move_ball_roll_sole_note');
    expect(spoken.length).toBeGreaterThan(300);
  });
});

describe('every text', () => {
  test('uses what it is filled with, and nothing else', () => {
    for (const { file, messages: all } of files) {
      for (const [key, { message, placeholders = {} }] of all) {
        const used = [...message.matchAll(/\$([a-z_]+)\$/gi)].map(([, name = '']) => name.toLowerCase());
        const given = new Set(Object.keys(placeholders));
        expect(
          used.filter((name) => !given.has(name)),
          `${file}: ${key}`,
        ).toEqual([]);
        /* A plural form may say its number in a word, or not at all. */
        const unused = [...given].filter((name) => name !== 'count' && !used.includes(name));
        expect(unused, `${file}: ${key}`).toEqual([]);
      }
    }
  });

  test('is asked for somewhere', () => {
    const code = globSync(['components/**/*.{ts,tsx}', 'utils/**/*.ts', 'entrypoints/**/*.{ts,tsx}', 'wxt.config.ts'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = new Set(
      Array.from(code.matchAll(/(?:['"`]|__MSG_)([a-z][a-z0-9_]*?)(?:['"`]|__)/g), ([, key]) => key),
    );
    const made = Array.from(
      code.matchAll(/`([a-z][a-z0-9]*_[^`\n]*\$\{[^`\n]*)`/g),
      ([, template = '']) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(RegExp.escape)
            .join('[a-z0-9_]+')}$`,
        ),
    );
    const dead = messages
      .map(([key]) => key)
      .filter((key) => {
        const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
        return ![key, stem].some((one) => named.has(one) || made.some((pattern) => pattern.test(one)));
      });
    expect(dead).toEqual([]);
  });

  test('keeps within its number of letters, which its description names', () => {
    for (const { keys, letters } of BUDGETS) {
      for (const { file, messages: all } of files) {
        const held = all.filter(([key]) => keys.test(key));
        if (file.includes('/en/')) expect(held.length, String(keys)).toBeGreaterThan(0);
        const tooLong = held.filter(([, { message }]) => message.length > letters).map(([key]) => `${file}: ${key}`);
        expect(tooLong).toEqual([]);
      }
      for (const [key, { description = '' }] of messages.filter(([name]) => keys.test(name))) {
        expect(description, key).toMatch(new RegExp(`\\b(${letters}|${SPELLED[letters] ?? letters})\\b`));
      }
    }
  });

  test('that is a word of a breath is said in its time at every speed', () => {
    for (const { messages: all } of files) {
      for (const [key, { message }] of all.filter(([name]) => /^said_(in|out|more)$/.test(name)))
        expect(speechMs(message, RANGES.voiceRate.min), key).toBeLessThan(BREATH_WORD_MS);
    }
  });
});

const SPELLED: Readonly<Record<number, string>> = { 4: 'four' };
