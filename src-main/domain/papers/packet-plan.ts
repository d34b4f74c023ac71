/** The parts of a case-conference packet that may be left out by whoever prints it. */
export const packetParts = {
  conference: 'Konferensi sebelumnya',
  eic: 'EIC',
  assessment: 'Asesmen',
  planning: 'Rencana',
  family: 'Keluarga',
  comparison: 'Target, capaian, dan evaluasi',
  notes: 'Catatan intervensi terakhir',
  contract: 'Kontrak',
  resources: 'Kaitan dengan sumber',
} as const;
export type PacketPart = keyof typeof packetParts;

/** `brief`: what a conference needs, on two pages a case. `full`: the same whole, with the forms as an annex. */
export const packetSizes = { brief: 'Ringkas (2 halaman)', full: 'Lengkap' } as const;
export type PacketSize = keyof typeof packetSizes;

/**
 * What the packet tells of a form, so that the rest can be named as left out. `part` is where (`head`: the lines about
 * the person, which are always there), `latest` how many records, the newest. `fields` are printed as they are declared,
 * `drawn` are told in a way of the packet's own, `inAnnex` likewise but in the full size alone. Of the printed ones the
 * brief size has only `brief`, in their order.
 * A form that is `leftOut` is told nowhere.
 */
export type InPacket<Name extends string = string> =
  | 'leftOut'
  | {
      part: PacketPart | 'head';
      latest: number;
      fields: 'all' | readonly Name[];
      drawn?: readonly Name[];
      inAnnex?: readonly Name[];
      brief?: readonly Name[];
    };

/** Whether the packet prints a field as it is declared. */
export const isPrintedInPacket = (plan: InPacket, name: string): boolean =>
  plan !== 'leftOut' &&
  !plan.drawn?.includes(name) &&
  !plan.inAnnex?.includes(name) &&
  (plan.fields === 'all' || plan.fields.includes(name));

/** Whether a packet of a size tells a field in one way or the other. */
export const isInPacket = (plan: InPacket, name: string, size: PacketSize = 'full'): boolean =>
  plan !== 'leftOut' &&
  (plan.drawn?.includes(name) === true ||
    (size === 'full' && plan.inAnnex?.includes(name) === true) ||
    (isPrintedInPacket(plan, name) && (size === 'full' || plan.brief?.includes(name) === true)));
