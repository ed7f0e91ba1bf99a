// Runs the project's programs as a person would: through npm's script, as a process of its own.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './repository.ts';

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

export type Running = {
  /** Resolves with the output so far once it contains `text`; rejects when the program ends before. */
  readonly says: (text: string) => Promise<string>;
  /** Ctrl-C. */
  readonly interrupt: () => Promise<Ended>;
  readonly ended: Promise<Ended>;
};

export function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const boot = path.join(root, 'collector/cli/boot.mjs');
  const child = spawn(process.execPath, [boot, ...args], {
    cwd: root,
    env: { ...withoutDisplay(), ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code: code ?? -1, out, err })),
  );
  const says = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => out.includes(text) && resolve(out);
      child.stdout.on('data', look);
      ended.then(() => reject(new Error(`ended without saying "${text}": ${err || out}`)));
      look();
    });
  const interrupt = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { says, interrupt, ended };
}

export const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  start(args, env).ended;

function withoutDisplay(): NodeJS.ProcessEnv {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return env;
}
