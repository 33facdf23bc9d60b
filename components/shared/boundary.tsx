import type { ComponentChildren, VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { Button } from './button.tsx';

export interface BoundaryProps {
  port: Pick<PagePort, 'noteFault'>;
  /** The part that failed, for the line in the activity log: "break", "popup". */
  where: string;
  /** The alternative to trying again: its label, and what it does. */
  wayOn?: { readonly label: string; readonly go: () => void };
  children: ComponentChildren;
}

/**
 * Catches an error in a view: says what happened, writes a line to the activity log, and offers to try again. The background
 * and the rest of the page keep running.
 */
export function Boundary({ port, where, wayOn, children }: BoundaryProps): VNode {
  const [error, tryAgain] = useErrorBoundary((fault: unknown) => {
    console.error('Instep:', fault);
    void port.noteFault(where, told(fault)).catch(() => undefined);
  });
  /* The hook types the thrown value as `any`. */
  const fault: unknown = error;
  if (fault === undefined) return <>{children}</>;
  return (
    <main class="fault">
      <div class="fault-words" role="alert">
        <h1 class="title">{t('fault_title')}</h1>
        <p class="voice quiet">{t('fault_text')}</p>
        <p class="label">{told(fault)}</p>
      </div>
      <div class="fault-ways">
        <Button look="primary" block onClick={tryAgain}>
          {t('fault_again')}
        </Button>
        {wayOn && (
          <Button block onClick={wayOn.go}>
            {wayOn.label}
          </Button>
        )}
      </div>
    </main>
  );
}

const LONGEST = 200;

const told = (fault: unknown): string =>
  (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).slice(0, LONGEST);
