import classes from './demo-ribbon.module.css';

/** Stands on every screen of a demo vault, the login screen included. */
export function DemoRibbon() {
  return (
    <aside className={classes.ribbon} aria-label="Data contoh">
      DATA CONTOH - bukan orang sungguhan
    </aside>
  );
}
