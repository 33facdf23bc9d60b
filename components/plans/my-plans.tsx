import './plans.css';
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bodyIn } from '../../utils/body/facts.ts';
import { MOST_PLANS, plansToFile } from '../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import { EMPTY_BODY, latelyOf } from '../../utils/body/record.ts';
import { plural, t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { Note } from '../shared/note.tsx';
import { Toast } from '../shared/toast.tsx';
import type { ToastContent } from '../shared/toast.tsx';
import { useFocusNext } from '../shared/use-focus-next.ts';
import { readFile, saveFile } from './files.ts';
import { PlanEditor } from './plan-editor.tsx';
import { NEW_ID, PlanList, editId } from './plan-list.tsx';
import { changedItems, changedPlan, copyOf, fileName, numbered, takenOver } from './plans-changes.ts';
import { openedText } from './plans-faults.ts';
import type { OpenedText } from './plans-faults.ts';
import { planName } from './plans-view.ts';
import { usePlans } from './use-plans.ts';

export interface MyPlansProps {
  port: PagePort;
  /** The plan in the address; null: the list. */
  openId: string | null;
  /** Puts another plan, or the list, into the address. */
  onOpen: (planId: string | null) => void;
}

/** The person's own plans: the list, or one of them open. */
export function MyPlans({ port, openId, onOpen }: MyPlansProps): VNode {
  const { plans, record, failure, change, saved } = usePlans(port);
  const opened = useSignal<OpenedText | null>(null);
  const toast = useSignal<ToastContent | null>(null);
  const goBack = useRef<(() => void) | null>(null);
  const serial = useRef(0);
  const focusNext = useFocusNext();

  const now = port.now();
  const day = dayOf(now, port.zone());
  const body = bodyIn({ record: record.value ?? null, now, zone: port.zone() });
  const lately = latelyOf(record.value ?? EMPTY_BODY, now, port.zone());
  const all = plans.value;
  const open = all?.find(({ id }) => id === openId);
  const lastOpen = useRef<OwnPlan | undefined>(undefined);
  useLayoutEffect(() => {
    const last = lastOpen.current;
    lastOpen.current = open;
    /* The list was reopened, with its own button or the browser's. */
    if (last && !open) document.getElementById(editId(last))?.focus();
  }, [open]);

  const say = (sentence: string, undo: (() => void) | null): void => {
    serial.current += 1;
    goBack.current = undo;
    /* The function above does the undo; the toast only has to know that one is available. */
    toast.value = { serial: serial.current, sentence, undo: undo && [], act: null };
  };
  const add = (): void => {
    const plan: OwnPlan = { id: port.newId(), name: '', note: '', items: [], changedAt: port.now() };
    change((before) => [...before, plan]);
    onOpen(plan.id);
  };
  const copy = (plan: OwnPlan): void => {
    if (all && all.length >= MOST_PLANS) return say(plural('plans_many', MOST_PLANS), null);
    const twin = copyOf(plan, port.newId(), port.now());
    change((before) => before.flatMap((one) => (one.id === plan.id ? [one, numbered(twin, before)] : [one])));
    focusNext(editId(twin));
    say(t('plans_copied', planName(plan)), null);
  };
  const remove = (plan: OwnPlan): void => {
    const at = all?.findIndex(({ id }) => id === plan.id) ?? 0;
    const next = all?.[at + 1] ?? all?.[at - 1];
    focusNext(next ? editId(next) : NEW_ID);
    change((before) => before.filter(({ id }) => id !== plan.id));
    say(t('plans_deleted', planName(plan)), () =>
      change((before) => (before.some(({ id }) => id === plan.id) ? before : before.toSpliced(at, 0, plan))),
    );
  };
  const start = async (plan: OwnPlan): Promise<void> => {
    await saved();
    await port.openBreakWindow({ kind: 'own', planId: plan.id });
  };
  const save = (plan: OwnPlan | null): void =>
    saveFile(fileName(plan, day), plansToFile(plan ? [plan] : (plans.value ?? [])));
  const take = async (file: File): Promise<void> => {
    const { plans: found, faults } = await readFile(file);
    const before = plans.value?.length ?? 0;
    const more = found.map((content) => ({ ...content, id: port.newId(), changedAt: port.now() }));
    change((kept) => takenOver(kept, more));
    opened.value = openedText(file.name, (plans.value?.length ?? 0) - before, faults);
  };

  return (
    <div class="plans">
      {failure.value && <Note tone="alert">{t(failure.value === 'read' ? 'plans_not_read' : 'plans_not_saved')}</Note>}
      {open ? (
        <PlanEditor
          key={open.id}
          port={port}
          plan={open}
          body={body}
          lately={lately}
          onChange={(values) => change((before) => changedPlan(before, open.id, values, now))}
          onItems={(how) => change((before) => changedItems(before, open.id, how, now))}
          onSay={say}
          onStart={() => void start(open)}
          onSave={() => save(open)}
          onBack={() => onOpen(null)}
        />
      ) : (
        all && (
          <PlanList
            plans={all}
            body={body}
            lately={lately}
            opened={opened.value}
            onNew={add}
            onTake={(file) => void take(file)}
            onForget={() => (opened.value = null)}
            onEdit={(plan) => onOpen(plan.id)}
            onStart={(plan) => void start(plan)}
            onCopy={copy}
            onSave={save}
            onDelete={remove}
          />
        )
      )}
      <Toast
        content={toast}
        onUndo={() => {
          goBack.current?.();
          say(t('plans_undone'), null);
        }}
      />
    </div>
  );
}
