// How much of a file is read. Beyond a bound the file counts as unread, which policy decides about.

export type Limits = {
  /** Bytes of the file as attached. */
  readonly fileBytes: number;
  /** Bytes that all its compressed parts may expand to. */
  readonly expandedBytes: number;
  /** Expanded ÷ compressed of one part. Deflate itself ends at 1,032; Office files stay below 100. */
  readonly ratio: number;
  /** A part below this may have any ratio: a kilobyte of spaces is no bomb. */
  readonly ratioFrom: number;
  /** Archives within archives. */
  readonly depth: number;
  /** Files in all archives together. */
  readonly files: number;
};

export const defaultLimits: Limits = {
  fileBytes: 64 << 20,
  expandedBytes: 256 << 20,
  ratio: 250,
  ratioFrom: 1 << 20,
  depth: 3,
  files: 2_000,
};

/** What is left of the limits while one file and all files in it are read. */
export type Allowance = { expanded: number; files: number; readonly limits: Limits };

export const allowance = (limits: Limits): Allowance => ({
  expanded: limits.expandedBytes,
  files: limits.files,
  limits,
});
