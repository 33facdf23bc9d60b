import type { Feelings } from '../../utils/body/feelings.ts';
import { KEPT_PARTS, isKept } from '../../utils/body/kept.ts';
import type { KeptPart } from '../../utils/body/kept.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { dayName } from '../../utils/i18n/format.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { moveName, settingName } from '../../utils/words/names.ts';

/** One part of the saved body data. */
export interface KeptRow {
  readonly part: KeptPart;
  readonly name: string;
  /** How much data there is, or which; '' if the name says it all. */
  readonly summary: string;
  /** The single items, if there are several. */
  readonly lines: readonly string[];
}

interface Facts {
  readonly record: BodyRecord;
  /** Null if the history cannot be read. */
  readonly feelings: readonly Feelings[] | null;
  /** Epoch ms. */
  readonly now: number;
  readonly zone: string;
}

/** All saved body data, part by part. A part without data has no row. */
export function keptRows(facts: Facts): KeptRow[] {
  const { record, feelings } = facts;
  return KEPT_PARTS.flatMap((part) => {
    const isThere = part === 'feelings' && feelings !== null && feelings.length > 0;
    if (!isThere && !isKept(part, record)) return [];
    return { part, name: t(`kept_part_${part}`), ...told(part, facts) };
  });
}

function told(part: KeptPart, facts: Facts): Pick<KeptRow, 'summary' | 'lines'> {
  const { record } = facts;
  const only = (summary: string): Pick<KeptRow, 'summary' | 'lines'> => ({ summary, lines: [] });
  switch (part) {
    case 'answers':
      return only(plural('kept_answers', Object.keys(record.answers.given).length));
    case 'check':
      return only(record.check ? t(`check_${record.check.found}`) : '');
    case 'feel':
      return { summary: plural('kept_moves', Object.keys(record.feel).length), lines: feelLines(facts) };
    case 'feelings': {
      const { feelings } = facts;
      return { summary: plural('kept_breaks', feelings?.length ?? 0), lines: feelingLines(facts) };
    }
    case 'likes': {
      const { favourites, banned } = record;
      return {
        summary: plural('kept_moves', favourites.length + banned.length),
        lines: [
          ...favourites.map((id) => t('kept_saved', moveName(id))),
          ...banned.map((id) => t('kept_banned', moveName(id))),
        ],
      };
    }
    case 'place':
      return only(settingName(record.place.setting));
    case 'experience':
      return only(t(`experience_${record.experience}`));
    case 'emergency':
      return only(record.emergency);
  }
}

/** Each move with its state: left out because it hurt, or when it was last done. */
function feelLines({ record, now, zone }: Facts): string[] {
  /* The keys of `feel` are move ids. */
  const ids = Object.keys(record.feel) as MoveId[];
  return ids.map((id) => {
    const { lockedUntil = null, lastAt = null } = record.feel[id] ?? {};
    if (lockedUntil !== null && lockedUntil > now)
      return t('kept_move_out', moveName(id), dayName(lockedUntil, now, zone));
    return lastAt === null ? moveName(id) : t('kept_move_done', moveName(id), dayName(lastAt, now, zone));
  });
}

/** The answers about each break, newest first. */
function feelingLines({ feelings, now, zone }: Facts): string[] {
  return (feelings ?? []).toReversed().map(({ at, before, after }) => {
    const day = dayName(at, now, zone);
    const [was, is] = [before && t(`feeling_${before}_inline`), after && t(`feeling_${after}_inline`)];
    if (was && is) return t('kept_felt_both', day, was, is);
    return was ? t('kept_felt_before', day, was) : is ? t('kept_felt_after', day, is) : day;
  });
}
