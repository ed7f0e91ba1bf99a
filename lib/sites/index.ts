// The catalogue: every AI tool with an adapter. One line a site.
import type { Site } from '../contract/site.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { gemini } from './gemini.ts';

export const sites: readonly Site[] = [chatgpt, claude, gemini];
