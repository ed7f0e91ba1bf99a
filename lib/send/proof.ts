// Signs a request with the device's key: a compact JWS bound to method, path, body and moment.
// The collector checks it; see lib/contract/enrol.ts for the fields.
import { type Proof, proofType } from '../contract/enrol.ts';
import { base64url, utf8 } from './base64url.ts';

/** @param body exactly the bytes that will be sent, '' for a GET. */
export async function signProof(
  key: CryptoKey,
  device: string,
  method: Proof['method'],
  path: string,
  body: string,
  now = Date.now(),
): Promise<string> {
  const payload: Proof = {
    method,
    path,
    body: base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(body)))),
    at: new Date(now).toISOString(),
    nonce: base64url(crypto.getRandomValues(new Uint8Array(16))),
  };
  const head = { alg: 'ES256', typ: proofType, kid: device };
  const signed = `${base64url(utf8(JSON.stringify(head)))}.${base64url(utf8(JSON.stringify(payload)))}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}
