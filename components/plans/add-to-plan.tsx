import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_ITEMS, MOST_PLANS, newItem } from '../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { MenuButton } from '../shared/menu-button.tsx';
import { changedItems } from './plans-changes.ts';
import { planName } from './plans-view.ts';
import { usePlans } from './use-plans.ts';

export interface AddToPlanProps {
  port: PagePort;
  moveId: MoveId;
  /** The address of a plan. */
  hrefOf: (planId: string) => string;
  /** A new plan was created with the move. */
  onNew: (planId: string) => void;
}

/** The result of the last choice; `planId` is the plan that contains the move. */
interface Told {
  readonly text: string;
  readonly planId: string | null;
}

/** Adds a move to the end of one of the plans, or to a new one, which opens. */
export function AddToPlan({ port, moveId, hrefOf, onNew }: AddToPlanProps): VNode | null {
  const { plans, failure, change, saved } = usePlans(port);
  const [told, setTold] = useState<Told | null>(null);
  const all = plans.value;
  if (all === null) return failure.value === null ? null : <p class="label">{t('plans_not_read')}</p>;

  const keep = async (how: (plans: readonly OwnPlan[]) => readonly OwnPlan[]): Promise<boolean> => {
    change(how);
    await saved();
    if (failure.peek() !== null) setTold({ text: t('plans_not_saved'), planId: null });
    return failure.peek() === null;
  };
  const add = async (plan: OwnPlan): Promise<void> => {
    if (plan.items.length >= MOST_ITEMS) return setTold({ text: plural('plans_full', MOST_ITEMS), planId: null });
    const isKept = await keep((before) =>
      changedItems(before, plan.id, (items) => [...items, newItem(moveId)], port.now()),
    );
    if (isKept) setTold({ text: t('plans_added_to', planName(plan)), planId: plan.id });
  };
  const begin = async (): Promise<void> => {
    if (all.length >= MOST_PLANS) return setTold({ text: plural('plans_many', MOST_PLANS), planId: null });
    const plan: OwnPlan = { id: port.newId(), name: '', note: '', items: [newItem(moveId)], changedAt: port.now() };
    if (await keep((before) => [...before, plan])) onNew(plan.id);
  };

  return (
    <>
      <MenuButton
        icon="plus"
        menuLabel={t('plans_add_to_menu')}
        items={[
          ...all.map((plan) => ({ key: plan.id, label: planName(plan), onPick: () => void add(plan) })),
          { key: 'new', label: t('plans_new'), onPick: () => void begin() },
        ]}
      >
        {t('plans_add_to')}
      </MenuButton>
      <p class="label plans-added" role="status">
        {told?.text} {told?.planId && <a href={hrefOf(told.planId)}>{t('plans_open_plan')}</a>}
      </p>
    </>
  );
}
