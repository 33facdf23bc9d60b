import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Mark } from '../shared/mark.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { SearchField } from '../shared/search-field.tsx';
import { Toast } from '../shared/toast.tsx';
import { AboutGroup } from './about-group.tsx';
import { BreakGroup } from './break-group.tsx';
import { Found } from './found.tsx';
import { GROUP_IDS, groupName } from './group.tsx';
import type { GroupId, GroupProps } from './group.tsx';
import { HoursGroup } from './hours-group.tsx';
import { LookGroup } from './look-group.tsx';
import { MomentsGroup } from './moments-group.tsx';
import { foundOptions } from './option-search.ts';
import { RhythmGroup } from './rhythm-group.tsx';
import { SeenGroup } from './seen-group.tsx';
import { SoundGroup } from './sound-group.tsx';
import { ToolbarGroup } from './toolbar-group.tsx';
import { useOptions } from './use-options.ts';
import { WeekPreview } from './week-preview.tsx';

/** The group in the address, so that links, reloads and the back button restore it. */
function useGroup(): [GroupId, (id: GroupId) => void] {
  const read = (): GroupId => GROUP_IDS.find((id) => location.hash === `#${id}`) ?? 'rhythm';
  const [group, setGroup] = useState(read);
  useEffect(() => {
    const moved = (): void => setGroup(read());
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return [group, (id) => (location.hash = id)];
}

/** The options page. */
export function OptionsApp({ port }: { port: PagePort }): VNode {
  const options = useOptions(port);
  const [group, setGroup] = useGroup();
  const settings = options.settings.value;
  const main = useRef<HTMLElement>(null);
  const epoch = options.epoch.value;
  const [text, setText] = useState('');
  const found = foundOptions(text);
  const hasPreview = group === 'rhythm' && !found;

  /* The focused element may have disappeared with the change that it made. */
  useEffect(() => {
    if (epoch > 0 && document.activeElement === document.body) main.current?.focus();
  }, [epoch]);

  const groupView = (id: GroupId): VNode | null =>
    settings && <Group id={id} props={{ settings, epoch, change: options.change, reset: options.reset }} port={port} />;

  return (
    <div class="page">
      <header class="page-top">
        <span class="brand">
          <Mark />
          {t('extension_name')}
        </span>
        <h1 class="visually-hidden">{t('options_title')}</h1>
        <PageNav current="options" />
        <SearchField
          label={t('options_search')}
          clearLabel={t('options_search_clear')}
          text={text}
          onSearch={setText}
        />
      </header>
      <div class={`options-grid${hasPreview ? '' : ' is-two'}`}>
        <nav class="side-nav" aria-label={t('options_groups')}>
          {GROUP_IDS.map((id) => (
            <a
              key={id}
              href={`#${id}`}
              aria-current={id === group && !found ? 'true' : undefined}
              onClick={() => setText('')}
            >
              {groupName(id)}
            </a>
          ))}
          <select
            class="select"
            aria-label={t('options_groups')}
            value={group}
            onChange={(event) => {
              setText('');
              setGroup(GROUP_IDS.find((id) => id === event.currentTarget.value) ?? 'rhythm');
            }}
          >
            {GROUP_IDS.map((id) => (
              <option key={id} value={id}>
                {groupName(id)}
              </option>
            ))}
          </select>
        </nav>
        <main tabIndex={-1} ref={main}>
          <div class="notices">
            <Notices
              notices={options.notices.value}
              failure={null}
              onDismiss={(noticeId) => void port.send({ kind: 'dismissNotice', noticeId })}
            />
          </div>
          {settings ? (
            found ? (
              <Found text={text.trim()} found={found} group={groupView} onSearch={setText} />
            ) : (
              groupView(group)
            )
          ) : (
            <p class="voice" role="status">
              {t('options_starting')}
            </p>
          )}
        </main>
        {settings && hasPreview && <WeekPreview settings={settings} today={dayOf(port.now(), port.zone())} />}
        <Toast content={options.toast} onUndo={options.undo} />
      </div>
    </div>
  );
}

interface GroupViewProps {
  id: GroupId;
  props: GroupProps;
  port: PagePort;
}

function Group({ id, props, port }: GroupViewProps): VNode {
  switch (id) {
    case 'rhythm':
      return <RhythmGroup {...props} port={port} onTest={() => port.send({ kind: 'sendTestReminder' })} />;
    case 'hours':
      return <HoursGroup {...props} port={port} today={dayOf(port.now(), port.zone())} />;
    case 'moments':
      return <MomentsGroup {...props} port={port} />;
    case 'break':
      return <BreakGroup {...props} port={port} />;
    case 'sound':
      return <SoundGroup {...props} port={port} />;
    case 'toolbar':
      return <ToolbarGroup {...props} port={port} />;
    case 'look':
      return <LookGroup {...props} />;
    case 'seen':
      return <SeenGroup port={port} />;
    case 'about':
      return <AboutGroup port={port} />;
  }
}
