import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hasThing } from '../../utils/body/place.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { offeredAt } from '../../utils/body/routines-left-out.ts';
import { requestOf } from '../../utils/break/request.ts';
import { weekendDays } from '../../utils/i18n/habits.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { RoutineId } from '../../utils/moves/types.ts';
import type { PagePort, Snapshot } from '../../utils/ports/page.ts';
import { DEFAULTS } from '../../utils/settings/defaults.ts';
import { firstWeek } from '../../utils/settings/first-week.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { suggestion } from '../../utils/status/suggestion.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Button } from '../shared/button.tsx';
import { Mark } from '../shared/mark.tsx';
import { Note } from '../shared/note.tsx';
import { createSaver } from '../shared/saver.ts';
import type { Saver } from '../shared/saver.ts';
import { useBody } from '../shared/use-body.ts';
import { AtHand } from './at-hand.tsx';
import { InSight } from './in-sight.tsx';
import { WhatItDoes } from './what-it-does.tsx';
import { WhenYouWork } from './when-you-work.tsx';

const STEPS = ['what', 'when', 'hand', 'sight'] as const;
const LAST = STEPS.length - 1;

/** The page that opens once, after installation: what Instep does, when, with what, and where to find it. */
export function WelcomeApp({ port }: { port: PagePort }): VNode {
  const [step, setStep] = useState(0);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [failure, setFailure] = useState<string | null>(null);
  const { record, change } = useBody(port, { isShownAtOnce: true });
  const saver = useRef<Saver | null>(null);

  useEffect(() => {
    const show = (read: Snapshot): void => {
      setSnapshot(read);
      if (saver.current) return saver.current.receive(read.settings);
      saver.current = createSaver(port, read.settings, { shown: setSettings, refused: setFailure });
      setSettings(read.settings);
      guessWeek(saver.current, read.settings);
    };
    void port.snapshot().then((read) => read && show(read));
    const stop = port.onChange(show);
    const leave = (): void => saver.current?.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      leave();
      window.removeEventListener('pagehide', leave);
    };
  }, [port]);

  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    /* The element with the focus went away with the previous step. */
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);

  const start = (): void => {
    if (!snapshot) return;
    saver.current?.flush();
    const { offer, state } = snapshot;
    const offered = offeredAt(offer, port.now(), dayOf(port.now(), port.zone()));
    const { routineId, minutes } = suggestion(settings, state, null, offered);
    void port.openBreakWindow(requestOf(routineId, minutes) ?? { kind: 'quiet', minutes });
  };
  const save = (group: 'hours' | 'rhythm' | 'break', values: Record<string, unknown>): void => {
    setFailure(null);
    saver.current?.set({ group, values });
  };
  const changePlace: Parameters<typeof AtHand>[0]['onChange'] = (place) => {
    setFailure(null);
    const routines = withTurnsFor(place, settings.break.routines);
    if (routines !== settings.break.routines) save('break', { routines });
    change((kept) => ({ ...kept, place })).catch(() => setFailure(t('error_not_saved')));
  };

  const name = STEPS[step];
  return (
    <main class="welcome">
      <div class="welcome-card">
        <header class="welcome-top">
          <span class="brand">
            <Mark />
            {t('extension_name')}
          </span>
          <ol class="welcome-marks" aria-label={t('welcome_step', step + 1, STEPS.length)}>
            {STEPS.map((one, at) => (
              <li key={one} aria-current={at === step ? 'step' : undefined} />
            ))}
          </ol>
        </header>
        {failure !== null && <Note tone="alert">{failure}</Note>}
        {name === 'what' && <WhatItDoes heading={heading} settings={settings} />}
        {name === 'when' && <WhenYouWork heading={heading} settings={settings} onChange={save} />}
        {name === 'hand' && <AtHand heading={heading} place={record.value?.place ?? null} onChange={changePlace} />}
        {name === 'sight' && <InSight heading={heading} port={port} />}
        <footer class="welcome-foot">
          {step === LAST ? (
            <>
              <Button look="quiet" onClick={() => void port.closePage()}>
                {t('welcome_later')}
              </Button>
              <Button look="primary" onClick={start}>
                {t('first_start')}
              </Button>
            </>
          ) : (
            <>
              {step === 0 ? (
                <Button look="quiet" onClick={start}>
                  {t('welcome_start_now')}
                </Button>
              ) : (
                <Button look="quiet" onClick={() => setStep(step - 1)}>
                  {t('action_back')}
                </Button>
              )}
              <Button look="quiet" onClick={() => setStep(LAST)}>
                {t('welcome_skip')}
              </Button>
              <Button look="primary" onClick={() => setStep(step + 1)}>
                {t('welcome_next')}
              </Button>
            </>
          )}
        </footer>
      </div>
    </main>
  );
}

/** The routine in the rotation that needs a ball. */
const BALL_BREAK: RoutineId = 'ball-break-3';

/** The routines in the rotation, including the ball routine only if the person has a ball. */
function withTurnsFor(place: BodyRecord['place'], routines: readonly string[]): readonly string[] {
  const isIn = routines.includes(BALL_BREAK);
  if (isIn === hasThing(place, 'ball')) return routines;
  return isIn ? routines.filter((id) => id !== BALL_BREAK) : [...routines, BALL_BREAK];
}

/** Starts with the local working days if they differ from the defaults. Keeps hours that somebody has set. */
function guessWeek(saver: Saver, { hours }: Settings): void {
  const guess = firstWeek(weekendDays());
  const isUntouched = JSON.stringify(hours.week) === JSON.stringify(DEFAULTS.hours.week);
  if (isUntouched && JSON.stringify(guess) !== JSON.stringify(hours.week)) {
    saver.set({ group: 'hours', values: { week: guess } });
  }
}
