// One row per (rule, level) of an event: how often, never what.
import { z } from 'zod';
import { slug } from './ids.ts';
import { classes, families, levels } from './words.ts';

export const findingCount = z.strictObject({
  rule: slug,
  family: z.enum(families),
  class: z.enum(classes),
  level: z.enum(levels),
  count: z.int().min(1).max(10_000),
});
export type FindingCount = z.infer<typeof findingCount>;
