declare module 'officecrypto-tool/src/crypto/ecma376_agile.js' {
  export type KeyFromPassword = (
    password: string,
    hashAlgorithm: string,
    salt: Buffer,
    spinCount: number,
    keyBits: number,
    blockKey: Buffer,
  ) => Buffer;
  /** ECMA-376 agile encryption; calls its own `convertPasswordToKey`. */
  const agile: {
    convertPasswordToKey: KeyFromPassword;
    encrypt(data: Buffer, password: string): Buffer;
  };
  export default agile;
}
