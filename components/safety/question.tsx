import type { VNode } from 'preact';
import type { Answer, Answers } from '../../utils/body/answers.ts';
import { t } from '../../utils/i18n/messages.ts';
import type { Side } from '../../utils/moves/types.ts';
import { Icon } from '../shared/icon.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { thenLink } from '../shared/with-link.tsx';
import type { QuestionRow } from './safety-view.ts';

const ANSWERS: readonly Answer[] = ['no', 'yes', 'unsure', 'skip'];

export interface QuestionProps {
  row: QuestionRow;
  sides: Answers['sides'];
  onAnswer: (answer: Answer) => void;
  onSide: (side: Side | null) => void;
}

/** One question. The effect of its answer shows at once. */
export function QuestionView({ row, sides, onAnswer, onSide }: QuestionProps): VNode {
  const { id, text, answer, effect, asksSide, card } = row;
  const side = asksSide ? (sides[asksSide] ?? 'both') : null;
  return (
    <div class="q">
      <p id={`q-${id}`}>{text}</p>
      <Segmented
        name={id}
        labelledBy={`q-${id}`}
        options={ANSWERS.map((value) => ({ value, label: t(`safety_${value}`) }))}
        value={answer}
        onPick={onAnswer}
      />
      {side && (
        <div class="then q-side">
          <p id={`side-${id}`} class="label">
            {t('safety_which')}
          </p>
          <Segmented
            name={`side-${id}`}
            labelledBy={`side-${id}`}
            options={[
              { value: 'left', label: t('side_left') },
              { value: 'right', label: t('side_right') },
              { value: 'both', label: t('safety_both') },
            ]}
            value={side}
            onPick={(picked) => onSide(picked === 'both' ? null : picked)}
          />
        </div>
      )}
      <div class="then" role="status">
        {card === 'clot' && <Card title={t('clot_title')} lines={[t('clot_1'), t('clot_2')]} />}
        {card === 'wound' && <Card title={t('wound_card_title')} lines={[t('wound_card')]} />}
        {effect && card !== 'clot' && (
          <div class="note note-sage">
            <Icon name="info" />
            <p>
              {card === 'help' && thenLink(effect, <a href="#help">{t('help_open')}</a>)}
              {card === 'doctor' && thenLink(effect, <a href="/library.html#know/not-for">{t('safety_not_for')}</a>)}
              {card !== 'help' && card !== 'doctor' && effect}
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

function Card({ title, lines }: { title: string; lines: readonly string[] }): VNode {
  return (
    <div class="card card-alert">
      <p class="card-title">
        <Icon name="stop" />
        {title}
      </p>
      {lines.map((line) => (
        <p class="voice" key={line}>
          {line}
        </p>
      ))}
      <a class="button" href="#help">
        {t('help_open')}
      </a>
    </div>
  );
}
