#!/usr/bin/env python3
"""Opens a backup of Titian with nothing of Titian: with the recovery key, Python 3.11 and python3-cryptography.

Lists the tables of the backup, writes one of them as CSV, or the whole database as a plain SQLite file. Without
--out everything stays in memory. What a person reads is Indonesian; README.md beside this file explains the format.
"""
import argparse, base64, csv, getpass, hashlib, hmac, json, os, sqlite3, sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK = b"TITIANBACKUP"
FOOT = 32 + 32 + 4 + len(MARK)  # HMAC of the manifest, SHA-256 of manifest and HMAC, length of the manifest, mark
PAGE, RESERVED, MAC, SALT = 4096, 80, 64, 16
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32


def read_recovery_key(typed):
    """The 20 bytes of the key on paper. Its ninth group is a check: the sum of the letters, plain and by place."""
    text = "".join(c for c in typed.upper() if c.isalnum()).replace("O", "0").replace("I", "1").replace("L", "1")
    if len(text) != 36 or any(c not in LETTERS for c in text):
        sys.exit("Kunci pemulihan belum lengkap: sembilan kelompok berisi empat huruf atau angka.")
    values = [LETTERS.index(c) for c in text]
    key, (a, b, c, d) = values[:32], values[32:]
    if (sum(key) % 1021, sum((i + 1) * v for i, v in enumerate(key)) % 1021) != (a * 32 + b, c * 32 + d):
        sys.exit("Ada salah ketik dalam kunci pemulihan. Cocokkan kembali dengan lembar kunci pemulihan.")
    return sum(v << 5 * (31 - i) for i, v in enumerate(key)).to_bytes(20, "big")


def derive(secret, salt, purpose):
    return HKDF(SHA256(), 32, salt, purpose.encode()).derive(secret)


def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def unseal(key, sealed, **context):
    """AES-256-GCM; the context is bound to it as JSON with sorted keys."""
    aad = json.dumps(context, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return AESGCM(key).decrypt(unbase64(sealed["nonce"]), unbase64(sealed["box"]), aad)


def read_manifest(data):
    """The manifest behind the database: its text, the HMAC of it, and its content."""
    length = int.from_bytes(data[-16:-12], "big")
    start = len(data) - FOOT - length
    if data[-12:] != MARK or start < 0:
        sys.exit("Berkas ini bukan cadangan Titian, atau terpotong di ujungnya.")
    text, seal = data[start:start + length], data[start + length:start + length + 32]
    if hashlib.sha256(text + seal).digest() != data[-48:-16]:
        sys.exit("Berkas cadangan ini rusak. Pakai cadangan lain.")
    return text, seal, json.loads(text)


def open_data_key(manifest, recovery_key):
    """Recovery key -> HKDF -> AES-GCM -> private key -> X25519 and HKDF -> AES-GCM -> data key."""
    slot, vault_id = manifest["recovery"], manifest["vaultId"]
    wrapping = derive(recovery_key, unbase64(slot["salt"]), "titian recovery key v1")
    private = unseal(wrapping, slot["wrappedPrivateKey"], purpose="titian private key v1", vaultId=vault_id,
                     owner={"salt": slot["salt"]}, publicKey=slot["publicKey"])
    sealed = next(one for one in slot["sealedDataKeys"] if one["dataKeyId"] == manifest["dataKey"]["id"])
    ephemeral = unbase64(sealed["ephemeralPublicKey"])
    shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(ephemeral))
    agreed = derive(shared, ephemeral + unbase64(slot["publicKey"]), "titian sealed to key v1")
    return unseal(agreed, sealed, purpose="titian data key v1", vaultId=vault_id, ownerName="recovery",
                  dataKeyId=sealed["dataKeyId"])


def decrypt_pages(data, key):
    """SQLCipher 4: each page of 4096 bytes ends with a 16-byte IV and the HMAC-SHA512 of page, IV and number."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(b ^ 0x3A for b in data[:SALT]), 2, 32)
    image = bytearray()
    for number, at in enumerate(range(0, len(data), PAGE), start=1):
        page = data[at + (SALT if number == 1 else 0):at + PAGE]
        mac = hmac.digest(mac_key, page[:-MAC] + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(mac, page[-MAC:]):
            sys.exit(f"Halaman {number} berkas cadangan ini rusak. Pakai cadangan lain.")
        cipher = Cipher(algorithms.AES(key), modes.CBC(page[-RESERVED:-MAC])).decryptor()
        image += b"SQLite format 3\0" if number == 1 else b""
        image += cipher.update(page[:-RESERVED]) + cipher.finalize() + bytes(RESERVED)
    image[18:20] = b"\1\1"  # a database in memory has no write-ahead log
    return bytes(image)


def open_backup(path, recovery_key):
    """The plain database of a backup, every byte of it checked."""
    with open(path, "rb") as file:
        data = file.read()
    text, seal, manifest = read_manifest(data)
    if manifest["version"] != 1:
        sys.exit("Cadangan ini dibuat dengan versi Titian yang lebih baru. Pakai pembaca dari versi itu.")
    try:
        key = open_data_key(manifest, recovery_key)
    except InvalidTag:
        sys.exit("Kunci pemulihan ini tertulis dengan benar, tetapi tidak membuka cadangan ini.")
    signer = derive(key, manifest["vaultId"].encode(), "titian backup seal v1")
    database = data[:manifest["database"]["bytes"]]
    if not (hmac.compare_digest(hmac.digest(signer, text, "sha256"), seal)
            and hashlib.sha256(database).hexdigest() == manifest["database"]["sha256"]):
        sys.exit("Berkas cadangan ini rusak. Pakai cadangan lain.")
    return manifest, decrypt_pages(database, key)


def main():
    ask = argparse.ArgumentParser(description="Membaca berkas cadangan Titian tanpa Titian.")
    ask.add_argument("file", metavar="CADANGAN.titian", help="berkas cadangan")
    ask.add_argument("--table", metavar="TABEL", help="menulis satu tabel sebagai CSV ke layar")
    ask.add_argument("--out", metavar="BERKAS.sqlite", help="menulis seluruh basis data TANPA ENKRIPSI ke berkas baru")
    given = ask.parse_args()
    typed = os.environ.get("TITIAN_RECOVERY_KEY") or getpass.getpass("Kunci pemulihan: ")
    manifest, image = open_backup(given.file, read_recovery_key(typed))
    database = sqlite3.connect(":memory:")
    database.deserialize(image)
    # A virtual table (the search index) shows what other tables hold, and not every Python can read one.
    real = "type = 'table' and sql not like 'create virtual%'"
    tables = [name for name, in database.execute(f"select name from sqlite_schema where {real} order by name")]
    if given.out:
        with open(given.out, "xb") as file:
            file.write(image)
    elif given.table is None:
        print(f"{manifest['centreName']}, cadangan tanggal {manifest['madeOn']}", file=sys.stderr)
        for name in tables:
            print(name, database.execute(f'select count(*) from "{name}"').fetchone()[0], sep="\t")
    elif given.table not in tables:
        sys.exit(f"Tabel {given.table} tidak ada. Jalankan tanpa --table untuk melihat daftarnya.")
    else:
        rows = database.execute(f'select * from "{given.table}"')
        sheet = csv.writer(sys.stdout)
        sheet.writerow([column for column, *_ in rows.description])
        sheet.writerows([v.hex() if isinstance(v, bytes) else v for v in row] for row in rows)


if __name__ == "__main__":
    try:
        main()
    except OSError as trouble:
        sys.exit(f"{trouble.filename or 'Berkas'} tidak dapat dibaca atau ditulis: {trouble.strerror}")
