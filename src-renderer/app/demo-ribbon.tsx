import classes from './demo-ribbon.module.css';

/** Stands on every screen of a demo vault, the login screen included. */
export function DemoRibbon() {
  return (
    <div className={classes.ribbon} role="note">
      DATA CONTOH - bukan orang sungguhan
    </div>
  );
}
