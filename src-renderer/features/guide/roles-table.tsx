import { roleCodes, roles } from '#domain/roles';
import { aboutRole } from '../../ui/about-role.ts';

export function RolesTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>Peran</th>
          <th>Yang dapat dilakukan</th>
        </tr>
      </thead>
      <tbody>
        {roleCodes.map((role) => (
          <tr key={role}>
            <th scope="row">{roles[role].label}</th>
            <td>{aboutRole[role]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
