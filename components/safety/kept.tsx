import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feelings } from '../../utils/body/feelings.ts';
import { withPartsOf, withoutParts } from '../../utils/body/kept.ts';
import type { KeptPart } from '../../utils/body/kept.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Button } from '../shared/button.tsx';
import { keptRows } from './kept-view.ts';
import type { KeptRow } from './kept-view.ts';

export interface KeptProps {
  port: PagePort;
  record: BodyRecord;
  change: (next: (record: BodyRecord) => BodyRecord) => Promise<void>;
}

/** What was just deleted, with the data for an undo. */
interface Deleted {
  readonly sentence: string;
  readonly parts: readonly KeptPart[];
  readonly before: BodyRecord;
  readonly feelings: readonly Feelings[];
}

/** All saved body data in one place. One click deletes a part, or everything, and another click restores it. */
export function Kept({ port, record, change }: KeptProps): VNode {
  const [feelings, setFeelings] = useState<readonly Feelings[] | null>(null);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const rows = keptRows({ record, feelings, now: port.now(), zone: port.zone() });

  const readFeelings = (): Promise<void> => port.allFeelings().then(setFeelings, () => setFeelings(null));
  useEffect(() => void readFeelings(), [port]);
  useEffect(() => {
    if (deleted) said.current?.focus();
  }, [deleted]);

  const attempt = (act: () => Promise<Deleted | null>): void => {
    act()
      .then(
        (then) => {
          setFailed(false);
          setDeleted(then);
        },
        () => setFailed(true),
      )
      .finally(() => void readFeelings());
  };
  const remove = (parts: readonly KeptPart[], sentence: string): void => {
    attempt(async () => {
      /* Data that cannot be read cannot be restored. In that case nothing is deleted. */
      const gone = parts.includes('feelings') ? await port.allFeelings() : [];
      await change((kept) => withoutParts(kept, parts));
      try {
        if (gone.length > 0) await port.eraseFeelings();
      } catch (error) {
        await change((kept) => withPartsOf(kept, record, parts));
        throw error;
      }
      return { sentence, parts, before: record, feelings: gone };
    });
  };
  const bringBack = ({ parts, before, feelings: gone }: Deleted): void =>
    attempt(async () => {
      for (const one of gone) await port.keepFeelings(one);
      await change((kept) => withPartsOf(kept, before, parts));
      return null;
    });

  return (
    <section class="kept" id="kept" aria-labelledby="kept-title">
      <h2 class="heading" id="kept-title">
        {t('kept_title')}
      </h2>
      <p class="voice">{t(rows.length === 0 ? 'kept_nothing' : 'kept_text')}</p>
      {rows.length > 0 && (
        <ul class="kept-rows">
          {rows.map((row) => (
            <Row key={row.part} row={row} onDelete={() => remove([row.part], t('kept_deleted', row.name))} />
          ))}
        </ul>
      )}
      {hasFailed && (
        <p class="field-error" role="alert">
          {t('error_not_saved')}
        </p>
      )}
      <div class="kept-foot">
        {deleted && (
          <>
            <p class="voice" tabIndex={-1} ref={said} role="status">
              {deleted.sentence}
            </p>
            <Button onClick={() => bringBack(deleted)}>{t('safety_undo')}</Button>
          </>
        )}
        {rows.length > 1 && (
          <Button
            look="quiet"
            onClick={() =>
              remove(
                rows.map(({ part }) => part),
                t('kept_deleted_all'),
              )
            }
          >
            {t('kept_delete_all')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Row({ row, onDelete }: { row: KeptRow; onDelete: () => void }): VNode {
  const { part, name, summary, lines } = row;
  return (
    <li data-part={part}>
      <div>
        <p>{name}</p>
        {summary !== '' && <p class="label num">{summary}</p>}
        {lines.length > 0 && (
          <details>
            <summary>{t('kept_see')}</summary>
            <ul>
              {lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button small aria-label={t('kept_delete_named', name)} onClick={onDelete}>
        {t('kept_delete')}
      </Button>
    </li>
  );
}
