import { NavLink } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../core/session.ts';
import { placeIcons } from '../ui/icons.tsx';
import classes from './frame.module.css';
import { keysTo, places } from './navigation.ts';

/** The places open to whoever is logged in, in groups of what one does there. */
export function MainMenu() {
  const { may } = useSession();
  const open = places.filter((place) => may.includes(place.may));
  return (
    <nav className={classes.places} aria-label="Menu utama">
      {open.map(({ to, label, group, icon }, at) => {
        const Drawing = placeIcons[icon];
        const begins = at > 0 && open[at - 1]?.group !== group;
        return (
          <NavLink
            key={to}
            label={label}
            leftSection={<Drawing />}
            className={begins ? classes.begins : undefined}
            title={keysTo[to]}
            aria-keyshortcuts={keysTo[to]}
            renderRoot={(props) => <Link to={to} activeProps={{ 'data-active': true }} {...props} />}
          />
        );
      })}
    </nav>
  );
}
