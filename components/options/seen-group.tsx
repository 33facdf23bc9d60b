import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import type { Note } from '../../utils/rhythm/types.ts';
import { diaryDays, diaryText } from '../../utils/status/diary.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Button } from '../shared/button.tsx';
import { GroupFrame } from './group.tsx';

const WEEK_MS = 7 * 86_400_000;

/** What the engine saw in the last week, to read and to save. */
export function SeenGroup({ port }: { port: PagePort }): VNode {
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  useEffect(() => {
    const look = (): void => void port.notes(port.now() - WEEK_MS).then(setNotes);
    look();
    return port.onChange(look);
  }, [port]);

  const [now, zone] = [port.now(), port.zone()];
  return (
    <GroupFrame id="seen" intro={t('options_seen_intro')} onReset={null}>
      {notes?.length === 0 && <p class="voice quiet">{t('options_seen_empty')}</p>}
      {notes && notes.length > 0 && (
        <>
          <div class="block" data-option="seen">
            <Button
              icon="download"
              onClick={() => saveText(t('options_seen_file', dayOf(now, zone)), diaryText(notes, zone, now))}
            >
              {t('options_seen_save')}
            </Button>
          </div>
          {diaryDays(notes, zone, now).map(({ day, lines }) => (
            <div class="block" key={day}>
              <h3 class="heading">{day}</h3>
              <ol class="diary">
                {lines.map(({ when, what }, index) => (
                  <li key={index}>
                    <span class="num">{when}</span> <span>{what}</span>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </>
      )}
    </GroupFrame>
  );
}

/** Saves a file created in the page; no data leaves it. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  /* The browser reads the file after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
