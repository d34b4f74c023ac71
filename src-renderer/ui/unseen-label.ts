import classes from './unseen-label.module.css';

/** Names a group of buttons or boxes that needs no visible label: of such a group Mantine drops `aria-label`. */
export function unseenLabel(label: string) {
  return { label, classNames: { root: classes.group, label: classes.label } };
}
