import { Icon, type IconName } from './Icon.js';

/** A button that is all icon; its name is for those who do not see it, and shows when it is pointed at. */
export function IconButton({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <button class="icon-button" type="button" aria-label={name} title={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
