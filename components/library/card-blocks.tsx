import type { VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { GOALS } from '../../utils/moves/goals.ts';
import { Button } from '../shared/button.tsx';
import type { CardBlock } from './cards.ts';
import { GradeMark } from './grade-mark.tsx';
import { cardHash } from './library-route.ts';
import { goalGrade, goalName } from './library-shelf.ts';

export interface CardBlocksProps {
  blocks: readonly CardBlock[];
  /** Leads to the signs that need help. */
  onHelp: () => void;
}

/** The text of a card. */
export function CardBlocks({ blocks, onHelp }: CardBlocksProps): VNode {
  return (
    <div class="lib-text">
      {blocks.map((block, at) => (
        /* Safe as a key, because cards do not change. */
        <Block key={at} block={block} onHelp={onHelp} />
      ))}
    </div>
  );
}

function Block({ block, onHelp }: { block: CardBlock; onHelp: () => void }): VNode {
  switch (block.kind) {
    case 'lead':
      return <p class="voice lib-lead">{t(block.key)}</p>;
    case 'text':
      return <p class="voice">{t(block.key)}</p>;
    case 'heading':
      return <h2 class="heading">{t(block.key)}</h2>;
    case 'list': {
      const lines = block.keys.map((key) => <li key={key}>{t(key)}</li>);
      return block.isOrdered ? <ol class="lib-numbered">{lines}</ol> : <ul class="lib-prep">{lines}</ul>;
    }
    case 'table':
      return <Table block={block} />;
    case 'grades':
      return <Grades />;
    case 'goals':
      return (
        <ul class="lib-chips">
          {GOALS.map((goal) => (
            <li key={goal}>
              <a class="chip" href={cardHash(`goal-${goal}`)}>
                {goalName(goal)}
              </a>
              <GradeMark grade={goalGrade(goal)} />
            </li>
          ))}
        </ul>
      );
    case 'help':
      return (
        <p>
          <Button onClick={onHelp}>{t('help_open')}</Button>
        </p>
      );
  }
}

function Table({ block }: { block: Extract<CardBlock, { kind: 'table' }> }): VNode {
  return (
    <table class="lib-table">
      <caption class="visually-hidden">{t(block.caption)}</caption>
      <thead>
        <tr>
          {block.head.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(([first, ...rest]) => (
          <tr key={first}>
            {first && <th scope="row">{t(first)}</th>}
            {rest.map((key) => (
              <td key={key}>{t(key)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const GRADES = [
  ['A', 'card_evidence_grade_a'],
  ['B', 'card_evidence_grade_b'],
  ['C', 'card_evidence_grade_c'],
  ['T', 'card_evidence_grade_t'],
] as const;

function Grades(): VNode {
  return (
    <>
      <dl class="lib-grades">
        {GRADES.map(([grade, key]) => (
          <div key={grade}>
            <dt>
              <GradeMark grade={grade} />
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('card_evidence_more')}</p>
      <ul class="lib-prep">
        <li>{t('card_evidence_indirect')}</li>
        <li>{t('card_evidence_mixed')}</li>
      </ul>
    </>
  );
}
