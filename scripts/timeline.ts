/**
 * Lives through a whole break in a real browser and compares what was shown, said and played with the plan:
 * `npm run timeline [chromium|firefox] [ROUTINE] [MINUTES] [FAST]`. FAST: how many times as fast the browser's clock runs.
 */
import '../tests/browser/harness/noon.ts';
import type { Heard } from '../tests/browser/harness/types.ts';
import { waitUntil } from '../tests/browser/harness/wait.ts';
import { prefer, runOf, store, waitingBreak } from '../tests/browser/saved.ts';
import { setStage, viewOf } from '../tests/browser/stage.ts';
import { useEnglish } from '../tests/fakes/english.ts';
import { planFor } from '../tests/fakes/plans.ts';
import { breakView } from '../utils/break/break-view.ts';
import { startOf } from '../utils/break/position.ts';
import { scoreOf } from '../utils/break/script.ts';
import { isRoutineId } from '../utils/moves/catalogue.ts';

useEnglish();

const [name = 'chromium', routine = 'ball-break-3', minutes = '3', fast = '1'] = process.argv.slice(2);
if (name !== 'chromium' && name !== 'firefox') throw new Error(`${name} is no browser of ours`);
if (!isRoutineId(routine)) throw new Error(`${routine} is no routine`);
const speed = Number(fast);

interface Shown {
  when: number;
  title: string;
}

const plan = planFor(routine, { minutes: Number(minutes), firstSide: 'left' });
const score = scoreOf(plan, 100);
const stage = await setStage(name, speed === 1 ? {} : { fast: speed });
try {
  await prefer(await stage.browser.openPage('options.html'), { sound: { voice: true } });
  const { run } = waitingBreak(routine, Number(minutes));
  await stage.seed({ run });
  await store(stage, 'local', { plan: { runId: run.id, plan, score } });
  const page = await stage.browser.openPage('break.html');
  await page.evaluate(() => {
    const shown: Shown[] = [];
    const look = (): void => {
      const title = document.querySelector('.player h2.title')?.textContent ?? '';
      if (title && shown.at(-1)?.title !== title) shown.push({ when: Date.now(), title });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { shownInBreak: shown });
  });
  await viewOf(page).click('Continue');
  const state = await stage.waitForState('the break to go on', (s) => s.run !== null && s.run.runningSince !== null);
  const { runningSince, elapsedMs, totalMs } = runOf(state);
  const zero = (runningSince ?? 0) - elapsedMs;

  const seen = new Map<string, Heard>();
  await waitUntil(
    'the end of the break',
    async () => {
      for (const heard of (await stage.browser.soundHeard()) ?? [])
        seen.set(`${heard.at} ${heard.say ?? heard.tone}`, heard);
      return seen.size >= score.length;
    },
    { timeoutMs: totalMs / speed + 60_000, everyMs: 250 },
  );
  /* Put there above. */
  const shown = await page.evaluate(() => (globalThis as unknown as { shownInBreak: Shown[] }).shownInBreak);

  const lines: [at: number, text: string, off: number][] = [...seen.values()].map(({ at, when, say, tone }) => [
    at,
    say ? `said    ${say}` : `played  ${tone}`,
    when - zero - at,
  ]);
  /* Where the words change: a change names the move that follows, which then has its name already. */
  const titles = plan.segments.map((_, index) => {
    const at = startOf(plan, index);
    return { at, title: breakView(plan, at, { now: 0, zone: 'UTC', rate: 100 }).title };
  });
  const planned = titles.filter(({ title }, index) => title !== titles[index - 1]?.title);
  for (const { at, title } of planned) {
    const found = shown.find((one) => one.title === title && Math.abs(one.when - zero - at) < 2000);
    if (found) lines.push([at, `shown   ${title}`, found.when - zero - at]);
  }
  for (const [at, text, off] of lines.sort((a, b) => a[0] - b[0])) {
    console.log(`${(at / 1000).toFixed(2).padStart(7)} s  ${off.toFixed(0).padStart(5)} ms  ${text}`);
  }
  const heardOff = lines.filter(([, text]) => !text.startsWith('shown')).map(([, , off]) => Math.abs(off));
  const shownOff = lines.filter(([at, text]) => text.startsWith('shown') && at > 0).map(([, , off]) => Math.abs(off));
  console.log(
    `${name}, ${routine}, ${totalMs / 1000} s: ${heardOff.length} of ${score.length} cues heard, at most ${Math.max(...heardOff).toFixed(0)} ms off the plan; ${shownOff.length} of ${planned.length - 1} views shown, at most ${Math.max(...shownOff).toFixed(0)} ms off.`,
  );
} finally {
  await stage.close();
}
