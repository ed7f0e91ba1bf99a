// Bounds that both ends of the wire rely on. Source of the figures: load measurements of the collector.

/** A request body larger than this is refused before it is parsed (bytes). */
export const maxBodyBytes = 256 * 1024;
/** Events in one batch. */
export const maxBatchEvents = 500;
/** Different (rule, level) rows in one event. */
export const maxFindingRows = 64;
/** An event older than this is clamped and flagged (days). */
export const maxEventAgeDays = 30;
/** An event further ahead than this is clamped and flagged (minutes). */
export const maxEventLeadMinutes = 60;
