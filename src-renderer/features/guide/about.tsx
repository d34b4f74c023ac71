const works: { name: string; licence: string }[] = [
  {
    name: 'Nama dan kode wilayah: idn-area-data, dari data pemerintah',
    licence: 'Data: Open Data Commons Open Database License (ODbL) 1.0. Kode: MIT',
  },
  { name: 'Huruf cetakan: Liberation Sans, © Red Hat, Inc.', licence: 'SIL Open Font License 1.1' },
  { name: 'SQLite3 Multiple Ciphers dan better-sqlite3', licence: 'MIT; SQLite milik umum' },
  { name: 'PDF.js, © Mozilla dan kontributornya', licence: 'Apache License 2.0' },
  { name: 'Node.js', licence: 'MIT dan lainnya' },
  { name: 'Electron dan Chromium, dalam edisi jendela Electron', licence: 'MIT; BSD dan lainnya' },
  {
    name: 'React, Mantine, TanStack, oRPC, zod, Kysely, Hono, pdfmake, fontkit, argon2, hash-wasm, uuid',
    licence: 'MIT',
  },
];

export function About() {
  return (
    <>
      <p>
        Titian berarti jembatan kecil. Titian membawa seseorang lewat rehabilitasi sosial, tahap demi tahap:
        berkas kasus yang tanpa internet dan terenkripsi untuk panti, balai, sentra, dan LKS di Indonesia.
      </p>
      <h3>Karya pihak lain di dalam Titian</h3>
      <Works />
      <p>
        Data wilayah di dalam Titian memuat informasi dari idn-area-data, yang tersedia di bawah Open Database
        License (ODbL). Nama yang tersimpan pada berkas kasus adalah nama pada saat ditulis.
      </p>
    </>
  );
}

function Works() {
  return (
    <table>
      <thead>
        <tr>
          <th>Karya</th>
          <th>Lisensi</th>
        </tr>
      </thead>
      <tbody>
        {works.map(({ name, licence }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
