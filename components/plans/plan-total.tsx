import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../utils/i18n/messages.ts';
import { Button } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import type { PlanView } from './plans-view.ts';

export interface PlanTotalProps {
  view: PlanView;
  onStart: () => void;
  onSave: () => void;
  /** Placed between the start button and the save button. */
  children: ComponentChildren;
}

/** The length of the plan, and its actions. */
export function PlanTotal({ view, onStart, onSave, children }: PlanTotalProps): VNode {
  return (
    <aside class="plan-total" aria-label={t('plans_total')}>
      <p class="label" aria-hidden="true">
        {t('plans_total')}
      </p>
      <p class="num plan-clock" aria-hidden="true">
        {view.clock}
      </p>
      <p class="visually-hidden" role="status">
        {view.inWords}
      </p>
      <p class="field-hint">{t('plans_total_hint')}</p>
      {view.leftOut && (
        <p class="plan-out">
          <Icon name="info" />
          {view.leftOut}
        </p>
      )}
      {view.cannotStart ? (
        <p class="field-hint" role="status">
          {view.cannotStart}
        </p>
      ) : (
        <Button look="primary" block onClick={onStart}>
          {t('plans_start')}
        </Button>
      )}
      {children}
      <Button block icon="download" onClick={onSave}>
        {t('plans_save')}
      </Button>
    </aside>
  );
}
