// The packed extension, read back as a browser would: signature, id, manifest key, files.
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionId, packCrx } from '../../../collector/mdm/crx3.ts';
import { packExtension, packedFile } from '../../../collector/mdm/pack.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
  await mkdir(path.join(dir, 'built/chunks'), { recursive: true });
  await writeFile(path.join(dir, 'built/manifest.json'), '{"name":"x","version":"1.2.3"}');
  await writeFile(path.join(dir, 'built/chunks/a.js'), 'export {}');
});
afterAll(() => rm(dir, { recursive: true }));

/** Fields of a protobuf message that has only byte fields. */
function fields(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    expect(tag & 7).toBe(2);
    const length = varint();
    found.set(tag >>> 3, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

function opened(crx: Buffer) {
  const headerEnd = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, headerEnd));
  const proof = fields(header.get(2) ?? Buffer.alloc(0));
  return {
    magic: crx.subarray(0, 4).toString(),
    version: crx.readUInt32LE(4),
    signedHeader: header.get(10_000) ?? Buffer.alloc(0),
    spki: proof.get(1) ?? Buffer.alloc(0),
    signature: proof.get(2) ?? Buffer.alloc(0),
    zip: crx.subarray(headerEnd),
  };
}

function signedBytes({ signedHeader, zip }: ReturnType<typeof opened>): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedHeader.length);
  return Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedHeader, zip]);
}

test('is signed by the key that its id comes from', async () => {
  const outcome = await packExtension(path.join(dir, 'built'), dir);
  expect(outcome).toMatchObject({ ok: true, version: '1.2.3' });
  const crx = opened(await readFile(packedFile(dir)));
  expect([crx.magic, crx.version]).toEqual(['Cr24', 3]);
  const key = createPublicKey({ key: crx.spki, type: 'spki', format: 'der' });
  expect(verify('sha256', signedBytes(crx), key, crx.signature)).toBe(true);
  const changed = { ...crx, zip: Buffer.concat([crx.zip, Buffer.from([0])]) };
  expect(verify('sha256', signedBytes(changed), key, crx.signature)).toBe(false);
  const idBytes = createHash('sha256').update(crx.spki).digest().subarray(0, 16);
  expect(fields(crx.signedHeader).get(1)).toEqual(idBytes);
  const files = unzipSync(crx.zip);
  expect(Object.keys(files)).toEqual(['chunks/a.js', 'manifest.json']);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest.key).toBe(crx.spki.toString('base64'));
});

test('packing again gives the same id and the same bytes, and the key is the owner’s alone', async () => {
  const first = await readFile(packedFile(dir));
  const outcome = await packExtension(path.join(dir, 'built'), dir);
  expect(outcome).toMatchObject({ ok: true });
  expect((await readFile(packedFile(dir))).equals(first)).toBe(true);
  expect((await stat(path.join(dir, 'extension-key.pem'))).mode & 0o777).toBe(0o600);
});

test('without a built extension it says so', async () => {
  expect(await packExtension(path.join(dir, 'nothing'), dir)).toMatchObject({
    ok: false,
    why: 'not-built',
    message: expect.stringContaining('npm run build:extension'),
  });
});

test('an id has the letters a to p', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(extensionId(privateKey)).toMatch(/^[a-p]{32}$/);
  expect(packCrx(Buffer.from('zip'), privateKey).subarray(-3).toString()).toBe('zip');
});
