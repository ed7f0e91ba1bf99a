// How a call to a model looks from outside: the hosts of those who offer models, and the ends of paths that their
// clients, and everybody's imitations, use. Source: the providers' public API references.
import type { Evidence } from '../contract/signal.ts';
import { hostMatches } from './match.ts';

type Provider = { readonly id: string; readonly hosts: readonly string[] };

export const providers: readonly Provider[] = [
  { id: 'openai', hosts: ['api.openai.com'] },
  { id: 'azure-openai', hosts: ['*.openai.azure.com', '*.services.ai.azure.com'] },
  { id: 'anthropic', hosts: ['api.anthropic.com'] },
  { id: 'google', hosts: ['generativelanguage.googleapis.com', '*.aiplatform.googleapis.com'] },
  { id: 'mistral', hosts: ['api.mistral.ai', 'codestral.mistral.ai'] },
  { id: 'cohere', hosts: ['api.cohere.com', 'api.cohere.ai'] },
  { id: 'deepseek', hosts: ['api.deepseek.com'] },
  { id: 'xai', hosts: ['api.x.ai'] },
  { id: 'perplexity', hosts: ['api.perplexity.ai'] },
  { id: 'groq', hosts: ['api.groq.com'] },
  { id: 'together', hosts: ['api.together.xyz', 'api.together.ai'] },
  { id: 'fireworks', hosts: ['api.fireworks.ai'] },
  { id: 'openrouter', hosts: ['openrouter.ai'] },
  { id: 'huggingface', hosts: ['api-inference.huggingface.co', 'router.huggingface.co'] },
  { id: 'replicate', hosts: ['api.replicate.com'] },
  { id: 'stability', hosts: ['api.stability.ai'] },
  { id: 'elevenlabs', hosts: ['api.elevenlabs.io'] },
  { id: 'ai21', hosts: ['api.ai21.com'] },
  { id: 'cerebras', hosts: ['api.cerebras.ai'] },
  { id: 'sambanova', hosts: ['api.sambanova.ai'] },
  { id: 'nvidia', hosts: ['integrate.api.nvidia.com'] },
  { id: 'moonshot', hosts: ['api.moonshot.ai', 'api.moonshot.cn'] },
  { id: 'alibaba', hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com'] },
  { id: 'zhipu', hosts: ['open.bigmodel.cn', 'api.z.ai'] },
];

const shapes: readonly { readonly evidence: Evidence; readonly path: RegExp }[] = [
  { evidence: 'chat-completions', path: /\/chat\/completions$/ },
  { evidence: 'responses', path: /\/v1\/responses$/ },
  { evidence: 'messages', path: /\/v1\/messages$/ },
  { evidence: 'generate-content', path: /:(?:stream)?[gG]enerateContent$/ },
  // Bedrock's two ways to stream.
  { evidence: 'stream', path: /\/model\/[^/]+\/(?:converse-stream|invoke-with-response-stream)$/ },
  { evidence: 'realtime', path: /\/(?:v1|openai(?:\/v1)?)\/realtime$|\.BidiGenerateContent$/ },
];

/** Addresses that say little by themselves: with an answer that is streamed they are a chat's. */
const streamed =
  /\/(?:api\/(?:chat|generate|completion|ask)|v1\/completions?|completion|chat\/stream|v1\/chat|v2\/chat)$/;

export const providerAt = (host: string): string | undefined =>
  providers.find(({ hosts }) => hosts.some((pattern) => hostMatches(pattern, host)))?.id;

export const shapeOf = (path: string): Evidence | undefined =>
  shapes.find((shape) => shape.path.test(path))?.evidence;

export const isStreamed = (path: string): boolean => streamed.test(path);

// Patterns for the browser's own filter: it wakes nobody for anything else.
const endingWith = (ends: readonly string[]): string[] =>
  ends.flatMap((end) => [
    `https://*/*${end}`,
    `http://*.localhost/*${end}`,
    `http://localhost/*${end}`,
    `http://127.0.0.1/*${end}`,
  ]);

export const streamPatterns: readonly string[] = endingWith([
  'api/chat',
  'api/generate',
  'api/completion',
  'api/ask',
  'v1/completion',
  'v1/completions',
  'completion',
  'chat/stream',
  'v1/chat',
  'v2/chat',
]);

export const socketPatterns: readonly string[] = ['realtime*', '*.BidiGenerateContent*'].flatMap(
  (end) => [`wss://*/*${end}`, `ws://*.localhost/*${end}`, `ws://127.0.0.1/*${end}`],
);

export const modelPatterns: readonly string[] = [
  ...providers.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  ...endingWith([
    'chat/completions*',
    'v1/responses*',
    'v1/messages*',
    '*enerateContent*',
    '/converse-stream',
    '/invoke-with-response-stream',
  ]),
];
