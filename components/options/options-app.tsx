import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Mark } from '../shared/mark.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageNav } from '../shared/page-nav.tsx';
import { Toast } from '../shared/toast.tsx';
import { BreakGroup } from './break-group.tsx';
import { GROUP_IDS, groupName } from './group.tsx';
import type { GroupId, GroupProps } from './group.tsx';
import { HoursGroup } from './hours-group.tsx';
import { MomentsGroup } from './moments-group.tsx';
import { RhythmGroup } from './rhythm-group.tsx';
import { SeenGroup } from './seen-group.tsx';
import { SoundGroup } from './sound-group.tsx';
import { ToolbarGroup } from './toolbar-group.tsx';
import { useOptions } from './use-options.ts';
import { WeekPreview } from './week-preview.tsx';

/** The group in the address, so that a link, a reload and the back button find it. */
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

  return (
    <div class="page">
      <header class="page-top">
        <span class="brand">
          <Mark />
          {t('extension_name')}
        </span>
        <h1 class="visually-hidden">{t('options_title')}</h1>
        <PageNav current="options" />
      </header>
      <div class={`options-grid${group === 'rhythm' ? '' : ' is-two'}`}>
        <nav class="side-nav" aria-label={t('options_groups')}>
          {GROUP_IDS.map((id) => (
            <a key={id} href={`#${id}`} aria-current={id === group ? 'true' : undefined}>
              {groupName(id)}
            </a>
          ))}
          <select
            class="select"
            aria-label={t('options_groups')}
            value={group}
            onChange={(event) => setGroup(GROUP_IDS.find((id) => id === event.currentTarget.value) ?? 'rhythm')}
          >
            {GROUP_IDS.map((id) => (
              <option key={id} value={id}>
                {groupName(id)}
              </option>
            ))}
          </select>
        </nav>
        <main>
          <div class="notices">
            <Notices
              notices={options.notices.value}
              failure={null}
              onDismiss={(noticeId) => void port.send({ kind: 'dismissNotice', noticeId })}
            />
          </div>
          {settings ? (
            <Group
              id={group}
              props={{ settings, epoch: options.epoch.value, change: options.change, reset: options.reset }}
              port={port}
            />
          ) : (
            <p class="voice" role="status">
              {t('options_starting')}
            </p>
          )}
        </main>
        {settings && group === 'rhythm' && <WeekPreview settings={settings} />}
      </div>
      <Toast content={options.toast} onUndo={options.undo} />
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
      return <RhythmGroup {...props} onTest={() => port.send({ kind: 'sendTestReminder' })} />;
    case 'hours':
      return <HoursGroup {...props} port={port} />;
    case 'moments':
      return <MomentsGroup {...props} port={port} />;
    case 'break':
      return <BreakGroup {...props} port={port} />;
    case 'sound':
      return <SoundGroup {...props} />;
    case 'toolbar':
      return <ToolbarGroup {...props} port={port} />;
    case 'seen':
      return <SeenGroup port={port} />;
  }
}
