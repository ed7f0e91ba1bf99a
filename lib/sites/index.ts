// The catalogue: every AI tool with an adapter. One line a site. Those without hosts run on an organisation's own,
// and policy says where: {"like": "open-webui"}.
import type { Site } from '../contract/site.ts';
import { aiStudio } from './ai-studio.ts';
import { characterAi } from './character-ai.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { claudeConsole } from './claude-console.ts';
import { copilot } from './copilot.ts';
import { deepseek } from './deepseek.ts';
import { duckAi } from './duck-ai.ts';
import { gemini } from './gemini.ts';
import { genspark } from './genspark.ts';
import { githubCopilot } from './github-copilot.ts';
import { grok } from './grok.ts';
import { groqPlayground } from './groq-playground.ts';
import { huggingchat } from './huggingchat.ts';
import { kimi } from './kimi.ts';
import { leChat } from './le-chat.ts';
import { librechat } from './librechat.ts';
import { lobechat } from './lobechat.ts';
import { lumo } from './lumo.ts';
import { m365Copilot } from './m365-copilot.ts';
import { manus } from './manus.ts';
import { metaAi } from './meta-ai.ts';
import { nextchat } from './nextchat.ts';
import { notebooklm } from './notebooklm.ts';
import { openWebui } from './open-webui.ts';
import { openaiPlatform } from './openai-platform.ts';
import { perplexity } from './perplexity.ts';
import { pi } from './pi.ts';
import { poe } from './poe.ts';
import { qwenChat } from './qwen-chat.ts';
import { youCom } from './you-com.ts';
import { zAi } from './z-ai.ts';

export const sites: readonly Site[] = [
  chatgpt,
  claude,
  gemini,
  copilot,
  m365Copilot,
  perplexity,
  deepseek,
  grok,
  leChat,
  poe,
  huggingchat,
  metaAi,
  notebooklm,
  githubCopilot,
  openWebui,
  librechat,
  nextchat,
  lobechat,
  qwenChat,
  kimi,
  zAi,
  aiStudio,
  openaiPlatform,
  claudeConsole,
  youCom,
  characterAi,
  pi,
  duckAi,
  lumo,
  genspark,
  manus,
  groqPlayground,
];
