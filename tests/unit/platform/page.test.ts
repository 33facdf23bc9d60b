import { beforeEach, expect, test, vi } from 'vitest';
import type { Command, Reply } from '../../../utils/messaging/protocol.ts';
import { createPagePort } from '../../../utils/platform/page.ts';
import { useEnglish } from '../../fakes/english.ts';

const { sent, answers } = vi.hoisted(() => ({ sent: [] as unknown[], answers: [] as (() => Promise<unknown>)[] }));

/* What a worker that dies with a message under way looks like to a page. */
vi.mock('../../../utils/platform/browser.ts', () => ({
  BROWSER: 'chrome',
  browser: {
    runtime: {
      sendMessage: (message: unknown) => {
        sent.push(message);
        return answers.shift()?.() ?? Promise.resolve({ ok: true });
      },
    },
  },
}));

const nothing = (): Promise<unknown> => Promise.resolve(undefined);
const closed = (): Promise<unknown> =>
  Promise.reject(new Error('The message channel closed before a response was received.'));
const reply = (answer: Reply) => (): Promise<unknown> => Promise.resolve(answer);

const command: Command = { kind: 'dispatch', event: { type: 'resumed', id: 'once' } };

beforeEach(() => {
  useEnglish();
  sent.length = 0;
  answers.length = 0;
});

test('a command without an answer is sent again as the same act, until a worker answers', async () => {
  answers.push(nothing, closed, reply({ ok: true }));
  expect(await createPagePort().send(command)).toEqual({ ok: true });
  expect(sent).toEqual([command, command, command]);
});

test('what the worker refuses is not sent again', async () => {
  answers.push(reply({ ok: false, error: 'Not now.' }));
  expect(await createPagePort().send(command)).toEqual({ ok: false, error: 'Not now.' });
  expect(sent).toHaveLength(1);
});

test('where no worker answers, the person is told', async () => {
  answers.push(nothing, closed, nothing);
  const { ok, ...rest } = await createPagePort().send(command);
  expect(ok).toBe(false);
  expect(rest).toEqual({ error: 'Instep did not get that. If nothing changes, try again.' });
  expect(sent).toHaveLength(3);
});
