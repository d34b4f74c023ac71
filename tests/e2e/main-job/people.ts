export const head = { name: 'Ratna Dewanti', loginName: 'ratna', passphrase: 'pagar melati tujuh sungai' };
export const worker = {
  name: 'Sri Wahyuni',
  loginName: 'sri',
  role: 'Pekerja Sosial',
  passphrase: 'lentera bambu senja sembilan',
};
export const supervisor = {
  name: 'Agus Salim',
  loginName: 'agus',
  role: 'Supervisor',
  passphrase: 'kereta hujan pasar gula',
};

/** Twins: one is registered by the Kepala, the other by the peksos, who then carries her case. */
export const twin = 'Rina Wulandari';
export const girl = 'Rini Wulandari';
export const born = '12/03/2012';
