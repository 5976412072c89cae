import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.js';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  /** `primary`: the one thing to do here. `danger`: cannot be taken back. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  /** On its way: says so, and does nothing when it is pressed again. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
}

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    look = 'plain',
    icon,
    type = 'button',
    isBusy = false,
    isDisabled = false,
  } = props;
  return (
    <button
      class={`button button-${look}`}
      type={type}
      disabled={isDisabled}
      aria-disabled={isBusy}
      aria-busy={isBusy}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onPress?.();
      }}
    >
      {isBusy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
