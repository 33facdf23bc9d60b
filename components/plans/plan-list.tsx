import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { MOST_PLANS } from '../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { Body } from '../../utils/moves/care.ts';
import type { Lately } from '../../utils/moves/lately.ts';
import { Figure } from '../figure/figure.tsx';
import { Arch } from '../shared/arch.tsx';
import { Button, IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import type { OpenedText } from './plans-faults.ts';
import { planView } from './plans-view.ts';

/** Ids of the buttons that get the focus back. */
export const NEW_ID = 'plans-new';
export const editId = ({ id }: OwnPlan): string => `plans-edit-${id}`;

export interface PlanListProps {
  plans: readonly OwnPlan[];
  body: Body | null;
  lately: Lately;
  /** The result of the last opened file. */
  opened: OpenedText | null;
  onNew: () => void;
  onTake: (file: File) => void;
  onForget: () => void;
  onEdit: (plan: OwnPlan) => void;
  onStart: (plan: OwnPlan) => void;
  onCopy: (plan: OwnPlan) => void;
  /** Null: all of them. */
  onSave: (plan: OwnPlan | null) => void;
  onDelete: (plan: OwnPlan) => void;
}

/** All plans, and the ways to add more. */
export function PlanList(props: PlanListProps): VNode {
  const { plans, opened } = props;
  const field = useRef<HTMLInputElement>(null);
  const isFull = plans.length >= MOST_PLANS;
  return (
    <>
      <div class="plans-bar">
        <Button look="primary" icon="plus" id={NEW_ID} aria-disabled={isFull} onClick={() => !isFull && props.onNew()}>
          {t('plans_new')}
        </Button>
        <Button icon="upload" onClick={() => field.current?.click()}>
          {t('plans_open')}
        </Button>
        {plans.length > 1 && (
          <Button look="quiet" icon="download" onClick={() => props.onSave(null)}>
            {t('plans_save_all')}
          </Button>
        )}
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) props.onTake(file);
            /* Allows opening the same file again. */
            event.currentTarget.value = '';
          }}
        />
      </div>
      {isFull && <p class="field-hint">{plural('plans_many', MOST_PLANS)}</p>}
      <div role="status">{opened && <Opened opened={opened} onForget={props.onForget} />}</div>
      {plans.length === 0 ? (
        <div class="plans-none">
          <div aria-hidden="true">
            <Arch state="off" percent={0} label="" />
          </div>
          <p class="voice">{t('plans_none')}</p>
        </div>
      ) : (
        <ul class="plans-list">
          {plans.map((plan) => (
            <li key={plan.id}>
              <PlanRow {...props} plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PlanRow(props: PlanListProps & { plan: OwnPlan }): VNode {
  const { plan, body, lately, onStart, onEdit, onCopy, onSave, onDelete } = props;
  const view = planView(plan, body, lately);
  return (
    <article class="plan-row" aria-label={view.name}>
      <div class="plate">
        {view.firstMove ? <Figure moveId={view.firstMove} decorative /> : <Icon name="foot" large />}
      </div>
      <div class="plan-about">
        <h2 class="plan-name">{view.name}</h2>
        <p class="label">{view.summary}</p>
        {view.moves && <p class="label">{view.moves}</p>}
        {view.leftOut && (
          <p class="plan-out">
            <Icon name="info" />
            {view.leftOut}
          </p>
        )}
      </div>
      <div class="plan-acts">
        {view.cannotStart ? (
          <p class="label">{view.cannotStart}</p>
        ) : (
          <Button small icon="play" aria-label={t('plans_start_full', view.name)} onClick={() => onStart(plan)}>
            {t('plans_start')}
          </Button>
        )}
        <Button small id={editId(plan)} aria-label={t('plans_edit_full', view.name)} onClick={() => onEdit(plan)}>
          {t('plans_edit')}
        </Button>
        <Button look="quiet" small aria-label={t('plans_copy_full', view.name)} onClick={() => onCopy(plan)}>
          {t('plans_copy')}
        </Button>
        <Button look="quiet" small aria-label={t('plans_save_full', view.name)} onClick={() => onSave(plan)}>
          {t('plans_save')}
        </Button>
        <IconButton icon="trash" label={t('plans_delete', view.name)} onClick={() => onDelete(plan)} />
      </div>
    </article>
  );
}

function Opened({ opened, onForget }: { opened: OpenedText; onForget: () => void }): VNode {
  const { taken, heading, faults, more } = opened;
  return (
    <div class={`note plans-opened ${faults.length > 0 ? 'note-clay' : 'note-sage'}`}>
      <Icon name="info" />
      <div>
        <p>{taken}</p>
        {heading && <p>{heading}</p>}
        {faults.length > 0 && (
          <ul {...(heading ? {} : { class: 'is-plain' })}>
            {faults.map((fault, index) => (
              <li key={index}>{fault}</li>
            ))}
          </ul>
        )}
        {more && <p>{more}</p>}
      </div>
      <IconButton icon="close" label={t('action_dismiss')} onClick={onForget} />
    </div>
  );
}
