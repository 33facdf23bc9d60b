import type { ButtonHTMLAttributes, ComponentChildren, Ref, VNode } from 'preact';
import { Icon } from './icon.tsx';

type Rest = Omit<ButtonHTMLAttributes, 'class' | 'icon' | 'label' | 'type'>;

export interface ButtonProps extends Rest {
  /** `primary`: clay, at most one per view. `quiet`: for ways out. */
  look?: 'outline' | 'primary' | 'quiet';
  small?: boolean;
  block?: boolean;
  icon?: string;
  /** Smaller text after the label. */
  note?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

export function Button(props: ButtonProps): VNode {
  const { look = 'outline', small, block, icon, note, buttonRef, children, ...rest } = props;
  const classes = ['button', look !== 'outline' && `button-${look}`, small && 'button-small', block && 'button-block'];
  return (
    <button
      {...rest}
      type="button"
      class={classes.filter(Boolean).join(' ')}
      {...(buttonRef ? { ref: buttonRef } : {})}
    >
      {icon && <Icon name={icon} />}
      {children}
      {note && <span class="button-note">{note}</span>}
    </button>
  );
}

export interface IconButtonProps extends Rest {
  icon: string;
  /** What the button does, in words. */
  label: string;
  /** `round`: the one clay button of a break. */
  look?: 'plain' | 'round';
  largeIcon?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with only an icon. */
export function IconButton(props: IconButtonProps): VNode {
  const { icon, label, look = 'plain', largeIcon = false, buttonRef, ...rest } = props;
  return (
    <button
      {...rest}
      type="button"
      class={look === 'round' ? 'round-button' : 'icon-button'}
      aria-label={label}
      title={label}
      {...(buttonRef ? { ref: buttonRef } : {})}
    >
      <Icon name={icon} large={largeIcon} />
    </button>
  );
}
