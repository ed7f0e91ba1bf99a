// The collector's own key for policies: signs what is published, so that a browser can tell a policy of its organisation
// from one that somebody put in between. The private half lies in the data folder, closed to other users.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { secretFile } from './data-folder.ts';

export type Signature = { readonly key: string; readonly signature: string };
/** Reads its key each time: another process may have changed to the next one. */
export type Signer = { readonly key: () => string; readonly sign: (text: string) => Signature };

const keyFile = (dir: string): string => path.join(dir, 'policy-key.pem');
const nextFile = (dir: string): string => path.join(dir, 'policy-key-next.pem');

/** Of a data folder; its key is made at the first call. */
export async function policySigner(dir: string): Promise<Signer> {
  await secretFile(keyFile(dir), newKey);
  return signerWith(() => createPrivateKey(readFileSync(keyFile(dir))));
}

/** For a store in memory: a key that is gone with it. */
export function passingSigner(): Signer {
  const key = createPrivateKey(newKey());
  return signerWith(() => key);
}

function signerWith(privateKey: () => KeyObject): Signer {
  const key = () => publicHalf(privateKey());
  return {
    key,
    sign: (text) => {
      const secret = privateKey();
      const options = { key: secret, dsaEncoding: 'ieee-p1363' } as const;
      const signature = sign('sha256', Buffer.from(text), options).toString('base64url');
      return { key: publicHalf(secret), signature };
    },
  };
}

/** Makes the next key where there is none, and gives its public half. */
export async function nextPolicyKey(dir: string): Promise<string> {
  return publicHalf(createPrivateKey(await secretFile(nextFile(dir), newKey)));
}

/** From now on the next key signs; the one before is gone. @returns false where no next key was made. */
export async function changePolicyKey(dir: string): Promise<boolean> {
  return rename(nextFile(dir), keyFile(dir)).then(
    () => true,
    () => false,
  );
}

/** A short name to compare by eye. */
export const nameOfKey = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 16);

function newKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** The uncompressed point: 4, then x and y of 32 bytes. */
function publicHalf(privateKey: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const part = (text: string) => Buffer.from(text, 'base64url');
  return `spk1.${Buffer.concat([Buffer.from([4]), part(x), part(y)]).toString('base64url')}`;
}
