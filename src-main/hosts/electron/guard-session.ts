import type { Session } from 'electron';

/** Schemes a page of ours loads from; the network is not among them. `chrome` and its extension draw PDFs. */
const ownSchemes = new Set(['app:', 'blob:', 'data:', 'chrome:', 'chrome-extension:', 'devtools:']);

/** Whether a request leaves the machine, or reads files past our own protocol. */
export function leaves(address: string): boolean {
  return !ownSchemes.has(URL.parse(address)?.protocol ?? '');
}

/** No permission, no device and no network, in this session whatever asks. */
export function guardSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: leaves(request.url) }));
}
