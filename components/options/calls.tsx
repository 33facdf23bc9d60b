import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import { joinSentences } from '../../utils/i18n/sentences.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { Button } from '../shared/button.tsx';
import { CallHosts } from './call-hosts.tsx';
import type { GroupProps } from './group.tsx';

export interface CallsProps {
  moments: Settings['moments'];
  change: GroupProps['change'];
  port: PagePort;
}

/** The switch for calls. It requests the browser's permission in the click itself: later the browser would refuse. */
export function Calls({ moments, change, port }: CallsProps): VNode {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const isHeld = moments.calls && isAllowed !== false;

  useEffect(() => {
    const look = (): void => void port.canSeeCalls().then(setAllowed);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [port]);

  /* The box shows the state in effect, not the click, until the person has answered the browser. */
  useEffect(() => {
    if (box.current) box.current.checked = isHeld;
  });

  const set = (calls: boolean): void => {
    if (calls !== moments.calls) change([{ group: 'moments', values: { calls } }], { act: 'calls' });
  };
  const ask = async (): Promise<void> => {
    setRefused(false);
    const allowed = await port.allowCalls(true).catch(() => false);
    setAllowed(allowed);
    setRefused(!allowed);
    if (allowed) set(true);
  };
  const stop = async (): Promise<void> => {
    set(false);
    setRefused(false);
    setAllowed(await port.allowCalls(false));
  };
  const isMissing = moments.calls && isAllowed === false && !isRefused;

  return (
    <>
      <div class="setting" data-option="calls">
        <label class="setting-name" for={id}>
          {t('options_calls_name')}
        </label>
        <span class="setting-hint" id={`${id}-hint`}>
          {joinSentences(
            t('options_calls_hint'),
            t(port.browser === 'firefox' ? 'options_calls_permission_firefox' : 'options_calls_permission_chrome'),
          )}
        </span>
        <input
          ref={box}
          class="switch"
          id={id}
          type="checkbox"
          role="switch"
          aria-describedby={`${id}-hint`}
          checked={isHeld}
          onChange={(event) => void (event.currentTarget.checked ? ask() : stop())}
        />
        <p class="setting-answer" role="status">
          {isRefused && t('options_calls_refused')}
          {isMissing && t('options_calls_not_here')}
        </p>
        {isMissing && (
          <span class="setting-more">
            <Button small onClick={() => void ask()}>
              {t('options_calls_allow')}
            </Button>
          </span>
        )}
      </div>
      {isHeld && <CallHosts hosts={moments.callHosts} change={change} />}
    </>
  );
}
