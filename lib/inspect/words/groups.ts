// The groups of context words. A rule names the groups that support it; which words these are stands beside this file.
import { contrary } from './contrary.ts';
import { money } from './money.ts';
import { network } from './network.ts';
import { person } from './person.ts';
import { secret } from './secret.ts';
import { topics } from './topics.ts';

/** Words are split at spaces; `_` inside a word stands for a space. */
export const groups = { ...secret, ...money, ...person, ...network, ...topics, ...contrary };
export type Group = keyof typeof groups;
export const groupNames: readonly Group[] = Object.keys(groups) as Group[]; // the keys of this very object
