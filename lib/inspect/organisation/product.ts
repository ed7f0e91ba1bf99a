// The inspector with the product's own rules. Importing this is what brings the rules along: some 240 KB of code.
import { rules } from '../rules/index.ts';
import { createInspector, type Inspector } from './inspector.ts';
import type { Own, OwnAssets } from './own.ts';

export type BuildInspector = (own: Own, assets: OwnAssets) => Inspector;

export const buildInspector: BuildInspector = (own, assets) => createInspector(rules, own, assets);
